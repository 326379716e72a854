"""Judges printed files with the official schemas of their formats, and prints {"versions": …, "judged": …, "faults": …} as JSON.

Run as `python judge-profiles.py <folder of a specification> …`. Nothing is fetched: the schemas come with packages.
"""

import json
import sys
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import yaml
from jsonschema.validators import Draft202012Validator, validator_for
from openapi_spec_validator import OpenAPIV31SpecValidator


def of(schema):
    """What a JSON Schema says of a document, as lines."""
    validator = validator_for(schema)(schema)
    return lambda document: ["/".join(map(str, fault.absolute_path)) + ": " + fault.message[:200] for fault in validator.iter_errors(document)]


def profile(edition, name):
    """An official profile of Data Package, by edition."""
    return of(json.loads((files("dplib") / "profiles" / edition / f"{name}.json").read_text(encoding="utf-8")))


def open_api(document):
    """What the official schema of OpenAPI 3.1, and the rules it cannot say, say of a document."""
    return [fault.message[:200] for fault in OpenAPIV31SpecValidator(document).iter_errors()]


contract = json.loads((files("open_data_contract_standard") / "schema.json").read_text(encoding="utf-8"))
JUDGES = {
    "Table Schema 1.0": ("table-schema.json", profile("1.0", "tableschema")),
    "Table Schema 2.0": ("table-schema.json", profile("2.0", "tableschema")),
    "Data Package 1.0": ("datapackage.json", profile("1.0", "datapackage")),
    "Data Package 2.0": ("datapackage.json", profile("2.0", "datapackage")),
    "OpenAPI 3.1": ("openapi.json", open_api),
    "OpenAPI 3.1, static files": ("openapi-static.json", open_api),
    "JSON Schema 2020-12": ("schema.json", of(Draft202012Validator.META_SCHEMA)),
    "ODCS 3.1": ("contract.odcs.yaml", of(contract)),
}
# One edit for each judge that it must complain of.
BROKEN = {
    "table-schema.json": lambda it: it["fields"][0].update(type="whole"),
    "datapackage.json": lambda it: it["resources"][0].pop("name"),
    "openapi.json": lambda it: it["info"].pop("version"),
    "openapi-static.json": lambda it: it["info"].pop("version"),
    "schema.json": lambda it: it.update(type="whole"),
    "contract.odcs.yaml": lambda it: it.pop("kind"),
}


def read(path):
    """A document as readers in Python read it: YAML is YAML 1.1."""
    text = path.read_text(encoding="utf-8")
    return yaml.safe_load(text) if path.suffix == ".yaml" else json.loads(text)


judged, faults = dict.fromkeys(JUDGES, 0), []
for name, (file, judge) in JUDGES.items():
    for folder in map(Path, sys.argv[1:]):
        document = read(folder / file)
        faults += [f"{name}: {folder.parent.name}/{file}: {fault}" for fault in judge(document)[:3]]
        judged[name] += 1
    BROKEN[file](document)
    if not judge(document):
        faults.append(f"{name} did not see that {file} was broken")

packages = ("dplib-py", "jsonschema", "openapi-spec-validator", "open-data-contract-standard")
print(json.dumps({"versions": {name: version(name) for name in packages}, "judged": judged, "faults": faults}))
