import { annotationKeys, inexpressible, inexpressibleLine } from "@samapne/generators";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { type Judge, type Plant, refused } from "../judge.ts";
import { printed } from "../printed.ts";

/** The printed JSON Schema, read by Ajv. */
export function jsonSchema(plant: Plant = {}): Judge {
  const compiled = new Map<string, ValidateFunction>();
  return {
    name: "schema.json",
    lines: Object.fromEntries(
      inexpressible.map(({ id, scope }) => [id, scope === "row" ? "rows" : "elsewhere"]),
    ),
    spell: (found) => [refused(found)],
    limit: ({ code, value }, dataset) => inexpressibleLine(code, value, dataset)?.id,
    rows: async (subject) => {
      const text = await printed("json-schema", subject, plant);
      const accepts = compiled.get(text) ?? compile(JSON.parse(text));
      compiled.set(text, accepts);
      return async (rows) => rows.map((row) => ({ faults: accepts(row) ? [] : ["refused"] }));
    },
  };
}

/** Ajv as a strict user sets it up: unknown keywords and unknown formats are errors. */
export function compile(schema: object): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, strictTuples: false, strictRequired: false });
  formats.default(ajv);
  ajv.addVocabulary([...annotationKeys]);
  return ajv.compile(schema);
}
