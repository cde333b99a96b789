#!/usr/bin/env python3
"""validate.py SCHEMA FILE...: each FILE against a JSON Schema; exit 1 with a line for each fault. In a file that ends
in .jsonl every line is a value of its own. Used by the tests; python3-jsonschema is installed by ./dev test."""

import json
import sys

import jsonschema


def values(path):
    with open(path, encoding="utf-8") as file:
        if path.endswith(".jsonl"):
            for number, line in enumerate(file, 1):
                yield f"{path}:{number}", json.loads(line)
        else:
            yield path, json.load(file)


def main(schema_path, paths):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    check = validator(schema)
    faults, count = 0, 0
    for path in paths:
        for where, value in values(path):
            count += 1
            # one of two shapes: the fault inside the shape that was meant is the one to read
            for error in check.iter_errors(value):
                error = jsonschema.exceptions.best_match([error])
                print(f"{where}: {error.json_path}: {error.message[:300]}")
                faults += 1
    if count == 0:
        print("nothing to validate")
    return 1 if faults or count == 0 else 0


sys.exit(main(sys.argv[1], sys.argv[2:]))
