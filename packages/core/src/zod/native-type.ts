import * as z from "zod";
import type { Field, FieldKind, Granularity, ScalarField } from "../field.ts";
import { uriPattern } from "../fields/uri.ts";

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;

/**
 * The native Zod type of each kind: as much as Zod can say by itself, and never more than the model says.
 * `z.int()` and the greatest length of an array end the parse before any other check is asked, so a whole
 * number is a multiple of 1 here and the length of a list an annotation.
 */
const types: { readonly [K in FieldKind]: (field: FieldOf<K>) => z.ZodType } = {
  text: ({ minLength = 1, maxLength, pattern }) => {
    const type = z.string().min(Math.max(minLength, 1));
    const limited = maxLength === undefined ? type : type.max(maxLength);
    return pattern === undefined ? limited : limited.regex(new RegExp(pattern, "u"));
  },
  code: ({ list }) => z.enum([...new Set(list.codes.map(({ code }) => code))]),
  identifier: ({ scheme }) => z.string().regex(new RegExp(scheme.pattern, "u")),
  integer: (field) => bounded(z.number().multipleOf(1), field).meta({ type: "integer" }),
  decimal: (field) => bounded(z.number(), field),
  boolean: () => z.boolean(),
  date: () => z.iso.date(),
  instant: () => z.iso.datetime({ offset: true }),
  period: ({ granularities }) => z.string().regex(periodOf(granularities)),
  uri: () => z.string().max(2000).regex(new RegExp(uriPattern, "u")).meta({ format: "uri" }),
  list: ({ items, minItems = 0, maxItems, unique = false }) =>
    z
      .array(nativeType(items as ScalarField))
      .min(minItems)
      .meta({ ...(maxItems === undefined ? {} : { maxItems }), ...(unique ? { uniqueItems: true } : {}) }),
};

/** The Zod type of the present values of a field. */
export function nativeType(field: Field): z.ZodType {
  return (types[field.kind] as (field: Field) => z.ZodType)(field);
}

/** A strict object of field schemas. */
export function nativeRow(shape: Readonly<Record<string, z.ZodType>>): z.ZodObject {
  return z.strictObject(shape);
}

const periodEnds: Readonly<Record<Granularity, string>> = {
  year: "",
  quarter: "-Q[1-4]",
  month: "-(?:0[1-9]|1[0-2])",
};

function periodOf(granularities: readonly Granularity[]): RegExp {
  return new RegExp(
    `^[0-9]{4}(?:${granularities.map((granularity) => periodEnds[granularity]).join("|")})$`,
    "u",
  );
}

interface Bounds {
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: number;
}

function bounded(type: z.ZodNumber, { min, max, exclusiveMin }: Bounds): z.ZodNumber {
  const low = min === undefined ? type : type.gte(min);
  const above = exclusiveMin === undefined ? low : low.gt(exclusiveMin);
  return max === undefined ? above : above.lte(max);
}
