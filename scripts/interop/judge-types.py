"""Makes Python types (Pydantic) of schema.json with datamodel-code-generator and reads example rows with them.

Run as `python judge-types.py <work folder>` with one JSON object on standard input: {name: {"schema": …, "right": […],
"wrong": […]}}. Prints {"versions": …, "faults": {name: […]}, "read": number, "refused": number} as JSON.
"""

import importlib.util
import json
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

work = Path(sys.argv[1])
faults, read, refused = {}, 0, 0
for name, told in json.load(sys.stdin).items():
    module = work / f"{name.replace('-', '_')}.py"
    made = subprocess.run(
        [sys.executable, "-m", "datamodel_code_generator", "--input-file-type", "jsonschema", "--output-model-type",
         "pydantic_v2.BaseModel", "--class-name", "Row", "--output", str(module)],
        input=json.dumps(told["schema"]), capture_output=True, text=True, check=False,
    )
    if made.returncode != 0:
        faults[name] = [made.stderr.strip()[-400:]]
        continue
    spec = importlib.util.spec_from_file_location(module.stem, module)
    types = importlib.util.module_from_spec(spec)
    sys.modules[module.stem] = types
    try:
        spec.loader.exec_module(types)
        for row in told["right"]:
            types.Row.model_validate_json(json.dumps(row))
            read += 1
    except Exception as error:
        faults[name] = [str(error)[:400]]
        continue
    for row in told["wrong"]:
        try:
            types.Row.model_validate_json(json.dumps(row))
        except ValueError:
            refused += 1
            continue
        faults.setdefault(name, []).append(f"took a row without a required field: {json.dumps(row)[:200]}")

versions = {name: version(name) for name in ("datamodel-code-generator", "pydantic")}
print(json.dumps({"versions": versions, "faults": faults, "read": read, "refused": refused}))
