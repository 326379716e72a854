"""Judges the folders of a specification with Frictionless and with csvw, and prints what they say as one JSON object.

Run as `python judge-tables.py <folder> …`, where each folder holds datapackage.json, table-schema.json,
csv-metadata.json, example.csv and example-with-faults.csv. Nothing is fetched.
"""

import json
import logging
import os
import sys
from importlib.metadata import version

import frictionless
from csvw.metadata import CSVW

V2 = "https://datapackage.org/profiles/2.0/datapackage.json"


def package_faults(schema):
    """What is wrong with the package itself, read as version 1 (no `$schema`) or as version 2."""
    with open("datapackage.json", encoding="utf-8") as file:
        descriptor = json.load(file)
    if schema is not None:
        descriptor["$schema"] = schema
    report = frictionless.Package.validate_descriptor(descriptor)
    return [error.note for error in report.errors]


def frictionless_rows(csv):
    """The faulty lines of a file by line number, each with what is wrong; repeated keys are left to the caller."""
    report = frictionless.validate(csv, schema="table-schema.json", limit_errors=1_000_000)
    found = report.flatten(["rowNumber", "type", "fieldName", "note"])
    return [[row or 0, kind, field or "", note] for row, kind, field, note in found]


def csvw_rows(csv):
    """The faulty lines of a file by line number, as the log of the csvw library names them."""
    with open("csv-metadata.json", encoding="utf-8") as file:
        metadata = json.load(file)
    metadata["url"] = csv
    path = f"{csv}-judged.json"
    with open(path, "w", encoding="utf-8") as file:
        json.dump(metadata, file)
    found = []

    class Kept(logging.Handler):
        def emit(self, record):
            place, _, note = record.getMessage().removeprefix(f"{csv}:").partition(" ")
            found.append([int(place.split(":")[0]), "csvw", note.partition(":")[0], note])

    log = logging.getLogger(path)
    log.handlers = [Kept()]
    log.propagate = False
    try:
        for _ in CSVW(path).tables[0].iterdicts(log=log):
            pass
    finally:
        os.remove(path)
    return found


def judge(folder):
    """Everything both libraries say about one folder."""
    os.chdir(folder)
    return {
        "package": {"1": package_faults(None), "2": package_faults(V2)},
        "whole package": [error.note for error in all_errors(frictionless.validate("datapackage.json"))],
        "frictionless": {csv: frictionless_rows(csv) for csv in ("example.csv", "example-with-faults.csv")},
        "csvw": {csv: csvw_rows(csv) for csv in ("example.csv", "example-with-faults.csv")},
    }


def all_errors(report):
    """The errors of a report and of its tasks."""
    return [*report.errors, *(error for task in report.tasks for error in task.errors)]


versions = {name: version(name) for name in ("frictionless", "csvw")}
print(json.dumps({"versions": versions, "folders": {folder: judge(folder) for folder in sys.argv[1:]}}))
