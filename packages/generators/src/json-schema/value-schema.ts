import {
  type Field,
  type FieldKind,
  placeholders,
  type ScalarField,
  type TextField,
  uriPattern,
} from "@samapne/core";
import type { JsonSchema } from "./json-schema.ts";
import { datePattern, instantPattern, periodPattern, textForm } from "./patterns.ts";

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;

/**
 * What JSON Schema says of the values of each kind. Formats are annotations to most validators (2020-12,
 * section 7.2.1), so each comes with a pattern that says the same. The number of decimals is said only when it is
 * none: validators compute `multipleOf` in floating point, where 0.07 is no multiple of 0.01.
 */
const schemas: { readonly [K in FieldKind]: (field: FieldOf<K>) => JsonSchema } = {
  text: textSchema,
  code: ({ list }) => ({ type: "string", enum: [...new Set(list.codes.map(({ code }) => code))] }),
  identifier: ({ scheme }) => ({ type: "string", pattern: scheme.pattern }),
  integer: ({ min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER }) =>
    withKnown({ type: "integer", format: wordLength(min, max), minimum: min, maximum: max }),
  decimal: ({ min, max, exclusiveMin, decimals }) =>
    withKnown({
      ...(decimals === 0
        ? { type: "integer", format: wordLength(min ?? exclusiveMin, max) }
        : { type: "number" }),
      minimum: min,
      exclusiveMinimum: exclusiveMin,
      maximum: max,
    }),
  boolean: () => ({ type: "boolean" }),
  date: () => ({ type: "string", format: "date", pattern: datePattern }),
  instant: () => ({ type: "string", format: "date-time", pattern: instantPattern }),
  period: ({ granularities }) => ({ type: "string", pattern: periodPattern(granularities) }),
  uri: () => ({ type: "string", format: "uri", maxLength: 2000, pattern: uriPattern }),
  list: ({ items, minItems, maxItems, unique }) =>
    withKnown({
      type: "array",
      items: valueSchema(items as ScalarField),
      minItems,
      maxItems,
      uniqueItems: unique === true ? true : undefined,
    }),
};

/** The schema of the present values of a field. */
export function valueSchema(field: Field): JsonSchema {
  return (schemas[field.kind] as (field: Field) => JsonSchema)(field);
}

/** Languages with several kinds of whole numbers take the short one, unless they are told (OpenAPI's registry of formats). */
function wordLength(min = -Infinity, max = Infinity): "int64" | undefined {
  return min < -(2 ** 31) || max >= 2 ** 31 ? "int64" : undefined;
}

function textSchema({ minLength = 1, maxLength, pattern }: TextField): JsonSchema {
  const fillers = placeholders.filter(
    (filler) => pattern === undefined || new RegExp(pattern, "u").test(filler),
  );
  return withKnown({
    type: "string",
    minLength: Math.max(minLength, 1),
    maxLength,
    pattern: pattern ?? textForm,
    allOf: pattern === undefined ? undefined : [{ pattern: textForm }],
    not: fillers.length === 0 ? undefined : { enum: fillers },
  });
}

/** Without the members that are undefined. */
function withKnown(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));
}
