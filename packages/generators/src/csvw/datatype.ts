import {
  type DecimalField,
  decimalsOf,
  type Field,
  type FieldKind,
  type Granularity,
  type ScalarField,
  type TextField,
  uriPattern,
} from "@samapne/core";
import { periodPattern, textForm } from "../json-schema/patterns.ts";

/** A piece of CSVW metadata, as plain data. */
export type Metadata = Readonly<Record<string, unknown>>;

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;

/**
 * The datatype of the values of each kind (Metadata Vocabulary for Tabular Data, section 5.11). There is no
 * enumeration, so codes are a regular expression; the decimals are a number pattern (Unicode TR 35).
 */
const datatypes: { readonly [K in FieldKind]: (field: FieldOf<K>) => Metadata } = {
  text: textDatatype,
  code: ({ list }) => ({
    base: "string",
    format: `^(?:${[...new Set(list.codes.map(({ code }) => escaped(code)))].join("|")})$`,
  }),
  identifier: ({ scheme }) => ({ base: "string", format: scheme.pattern }),
  integer: ({ min, max }) => ({
    base: "integer",
    minimum: min ?? Number.MIN_SAFE_INTEGER,
    maximum: max ?? Number.MAX_SAFE_INTEGER,
  }),
  decimal: decimalDatatype,
  boolean: () => ({ base: "boolean", format: "true|false" }),
  date: ({ min, max }) => ({ base: "date", format: "yyyy-MM-dd", minimum: min, maximum: max }),
  instant: () => ({ base: "dateTimeStamp" }),
  period: ({ granularities }) => periodDatatype(granularities),
  uri: () => ({ base: "anyURI", format: uriPattern, maxLength: 2000 }),
  list: ({ items }) => datatypeOf(items as ScalarField),
};

/** The datatype of a field's values; of each value, for a list. */
export function datatypeOf(field: Field): Metadata {
  const datatype = (datatypes[field.kind] as (field: Field) => Metadata)(field);
  return Object.fromEntries(Object.entries(datatype).filter(([, value]) => value !== undefined));
}

function textDatatype({ minLength, maxLength, pattern = textForm }: TextField): Metadata {
  return { base: "string", minLength, maxLength, format: pattern };
}

/** Bounds are text in the datatype's own spelling (section 5.11.1); of two lower bounds the stricter one is printed. */
function decimalDatatype({ decimals, min, exclusiveMin, max }: DecimalField): Metadata {
  const isExclusive = exclusiveMin !== undefined && (min === undefined || exclusiveMin >= min);
  return {
    base: decimals === 0 ? "integer" : "decimal",
    format: decimals === undefined || decimals === 0 ? undefined : `0.${"#".repeat(decimals)}`,
    minimum: isExclusive ? undefined : spelled(min),
    minExclusive: isExclusive ? spelled(exclusiveMin) : undefined,
    maximum: spelled(max),
  };
}

function spelled(bound: number | undefined): string | undefined {
  return bound?.toFixed(decimalsOf(bound));
}

const periodBases: { readonly [G in Granularity]: string | undefined } = {
  year: "gYear",
  quarter: undefined,
  month: "gYearMonth",
};

function periodDatatype(granularities: readonly Granularity[]): Metadata {
  const [only] = granularities;
  const base = granularities.length === 1 && only !== undefined ? periodBases[only] : undefined;
  return base === undefined ? { base: "string", format: periodPattern(granularities) } : { base };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
