import type { Parameter, ScalarField, WireValue } from "@samapne/core";
import type { JsonSchema } from "../json-schema/json-schema.ts";
import { valueSchema } from "../json-schema/value-schema.ts";

/** The schema of a value in an address or a header. */
export function wireSchema(value: WireValue): JsonSchema {
  if (value.kind === "choice") return { type: "string", enum: value.options };
  if (value.kind === "token") {
    const { pattern, maxLength } = value;
    return {
      type: "string",
      ...(pattern === undefined ? {} : { pattern }),
      ...(maxLength === undefined ? {} : { maxLength }),
    };
  }
  return valueSchema(value as ScalarField);
}

/** The schema of a parameter: of its value, or of the list of them; `item` stands for the value's own schema. */
export function parameterSchema(
  { value, several, standard }: Parameter,
  item = wireSchema(value),
): JsonSchema {
  if (several === undefined) return standard === undefined ? item : { ...item, default: standard };
  const { min, max, unique, places } = several;
  return {
    type: "array",
    ...(places === undefined ? {} : { prefixItems: places.map(wireSchema) }),
    items: item,
    minItems: min,
    maxItems: max,
    ...(unique === true ? { uniqueItems: true } : {}),
  };
}
