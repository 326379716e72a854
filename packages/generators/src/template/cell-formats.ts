import type { Field, FieldKind } from "@samapne/core";

/**
 * The number format of a column's cells. Text (`@`) for all that is not a number: 0301 keeps its zero, and a date stays
 * as it is typed. A real Excel date would be shown and saved to CSV as 31.12.2025 on a Norwegian machine and is a serial
 * number inside the file, so only text is the same in the sheet, in CSV and in the reader, on every machine.
 */
export const cellFormats: { readonly [K in FieldKind]: "@" | "0" | "General" } = {
  text: "@",
  code: "@",
  identifier: "@",
  integer: "0",
  decimal: "General",
  boolean: "@",
  date: "@",
  instant: "@",
  period: "@",
  uri: "@",
  list: "@",
};

/** A value as it is typed into a cell of the field: numbers as numbers, everything else as text. */
export function cellValue(field: Field, value: unknown): string | number | undefined {
  if (value === undefined || value === null) return undefined;
  if (cellFormats[field.kind] !== "@") return typeof value === "number" ? value : undefined;
  if (Array.isArray(value)) return value.join("|");
  return typeof value === "string" ? value : JSON.stringify(value);
}
