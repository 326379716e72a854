import { type AnyRow, cellText, csvLines, type Dataset, type Field, type FieldKind } from "@samapne/core";
import { encoded, type Spelling } from "../encoded.ts";
import type { Dialect, Format } from "../format.ts";

/** Writes CSV in one of the two dialects of DOMAIN 8.2. */
export const writeCsv: Format["write"] = (rows, dataset, options = {}) =>
  encoded(rows, spellings[options.dialect ?? "canonical"](dataset, options.language ?? "nb"));

const spellings: Readonly<Record<Dialect, (dataset: Dataset, language: "nb" | "nn" | "en") => Spelling>> = {
  canonical: (dataset) => {
    const { heading, line } = csvLines(dataset);
    return { before: heading, row: line };
  },
  "excel-nb": ({ fields }, language) => {
    const columns = Object.entries(fields).map(([name, field]) => ({ name, text: textOf(field) }));
    const line = (cells: readonly string[]) => `${cells.map(quoted).join(";")}\r\n`;
    return {
      before: `\ufeff${line(Object.values(fields).map(({ label }) => label[language]))}`,
      row: (row: AnyRow) => line(columns.map(({ name, text }) => text(row[name]))),
    };
  },
};

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const withComma = (value: unknown): string =>
  typeof value === "number" ? decimalComma(value) : guarded(value);

function decimalComma(value: number): string {
  return cellText(value).replace(".", ",");
}

/** Only the beginning of a cell can make it a formula, so items in the middle stay as they are. */
function listed(value: readonly unknown[]): string {
  return guarded(
    value.map((item) => (typeof item === "number" ? decimalComma(item) : cellText(item))).join("|"),
  );
}

/** Text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection). */
function guarded(value: unknown): string {
  const text = cellText(value);
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

const excelText: Readonly<Record<FieldKind, (value: unknown) => string>> = {
  text: guarded,
  code: guarded,
  identifier: guarded,
  integer: withComma,
  decimal: withComma,
  boolean: guarded,
  date: guarded,
  instant: guarded,
  period: guarded,
  uri: guarded,
  list: (value) => (Array.isArray(value) ? listed(value) : guarded(value)),
};

function textOf({ kind }: Field): (value: unknown) => string {
  return excelText[kind];
}
