import type { Dataset } from "../dataset.ts";
import type { AnyRow } from "../row.ts";
import { decimalText } from "./decimal-text.ts";

/** Canonical CSV line by line, each with its line end. */
export interface CsvLines {
  readonly heading: string;
  line(row: AnyRow): string;
}

/** The lines of canonical CSV (DOMAIN 8.2; RFC 4180, but LF): `,`, field names first, missing is empty, lists with `|`. */
export function csvLines({ fields }: Pick<Dataset, "fields">): CsvLines {
  const names = Object.keys(fields);
  return {
    heading: `${names.map(csvCell).join(",")}\n`,
    line: (row) =>
      `${names.map((name) => csvCell(Object.hasOwn(row, name) ? row[name] : undefined)).join(",")}\n`,
  };
}

/** Rows as canonical CSV, to be encoded as UTF-8 without a byte order mark. */
export function csvText(dataset: Pick<Dataset, "fields">, rows: readonly AnyRow[]): string {
  const { heading, line } = csvLines(dataset);
  return heading + rows.map(line).join("");
}

/** A value as a cell of canonical CSV, in quotation marks where it needs them. */
export function csvCell(value: unknown): string {
  const text = cellText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A value as canonical text: missing is empty, numbers have no exponent, lists stand with `|` between the values. */
export function cellText(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return numberText(value);
  if (Array.isArray(value)) return value.map(cellText).join("|");
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** JSON's spelling without exponent (RFC 8259, section 6), every digit kept. */
export function numberText(value: number): string {
  const text = String(value);
  return text.includes("e") ? decimalText(value).replace(/\.0$/, "") : text;
}
