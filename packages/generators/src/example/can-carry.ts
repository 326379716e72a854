import type { AnyRow, Dataset, Field, FieldKind, ScalarField } from "@samapne/core";

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;
type Carries = (value: unknown) => boolean;

const looksNumeric = /^[+-]?[0-9.,\s]+$/;

/**
 * True when the row, written as CSV and read back by the kinds of its fields, is the same row with the same
 * faults: no unknown fields, no half characters (UTF-8 has none), no text where the reader would see a number, no empty text beside a missing one.
 */
export function canCarry({ fields }: Dataset, row: AnyRow): boolean {
  return Object.entries(row).every(([name, value]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return field !== undefined && (value === null || value === undefined || carries(field)(value));
  });
}

const text = (): Carries => (value) => typeof value === "string" && value !== "" && isWellFormed(value);
const number = (): Carries => (value) =>
  typeof value === "number" || (typeof value === "string" && value !== "" && !looksNumeric.test(value));

const isWellFormed = (value: string): boolean => !/\p{Cs}/u.test(value);

const table: { readonly [K in FieldKind]: (field: FieldOf<K>) => Carries } = {
  text,
  code: text,
  identifier: text,
  integer: number,
  decimal: number,
  boolean: () => (value) =>
    typeof value === "boolean" || (text()(value) && value !== "true" && value !== "false"),
  date: text,
  instant: text,
  period: text,
  uri: text,
  list: ({ items }) => {
    const item = carries(items as ScalarField);
    return (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((one) => item(one) && !String(one).includes("|"));
  },
};

function carries(field: Field): Carries {
  return (table[field.kind] as (field: Field) => Carries)(field);
}
