import type { Field, Fields, Language } from "@samapne/core";
import { type ByteSink, put, reserve } from "./byte-sink.ts";
import { type CellForm, cellFormOf } from "./cell-form.ts";
import { endOfCell } from "./cells.ts";

const [comma, newline, carriageReturn, quote] = [0x2c, 0x0a, 0x0d, 0x22];
const [semicolon, point, apostrophe] = [0x3b, 0x2e, 0x27];
/** What makes a spreadsheet take a cell for a formula (OWASP, CSV injection): `=`, `+`, `-`, `@`. */
const formula: ReadonlySet<number> = new Set([0x3d, 0x2b, 0x2d, 0x40]);

/** How CSV is written: as the contract has it, or for Norwegian Excel. */
export type CsvDialect = "canonical" | "excel-nb";

/** The line of names, and the function that writes rows of canonical CSV in a dialect. */
export interface CsvForm {
  readonly heading: string;
  /** True when the rows are written as they are. */
  readonly isSame: boolean;
  append(csv: Uint8Array, sink: ByteSink): void;
}

/** How rows of CSV are asked for. */
export interface CsvWish {
  readonly fields: ReadonlySet<string>;
  readonly dialect: CsvDialect;
  /** The language of headings where they are labels. */
  readonly language: Language;
}

/** Writes chosen columns of canonical CSV in a dialect. All columns in the canonical one are the bytes themselves. */
export function csvRows(fields: Fields, { fields: chosen, dialect, language }: CsvWish): CsvForm {
  const names = Object.keys(fields).filter((name) => chosen.has(name));
  const columns = Object.entries(fields).map(([name, field]) =>
    chosen.has(name) ? cellFormOf(field) : undefined,
  );
  if (dialect === "excel-nb") {
    const labels = names.map((name) => excelText((fields[name] as Field).label[language]));
    return {
      heading: `\ufeff${labels.join(";")}\r\n`,
      isSame: false,
      append: eachRow(columns, { cell: excelCell, separator: semicolon, carriage: true }),
    };
  }
  const isSame = names.length === columns.length;
  return {
    heading: `${names.join(",")}\n`,
    isSame,
    append: isSame ? put : eachRow(columns, { cell: sameCell, separator: comma }),
  };
}

type WriteCell = (csv: Uint8Array, from: number, to: number, form: CellForm, sink: ByteSink) => void;

interface Spelling {
  readonly cell: WriteCell;
  readonly separator: number;
  /** True for lines that end as on Windows. */
  readonly carriage?: boolean;
}

function eachRow(
  columns: readonly (CellForm | undefined)[],
  { cell, separator, carriage = false }: Spelling,
): CsvForm["append"] {
  return (csv, sink) => {
    for (let at = 0; at < csv.length;) {
      let isFirst = true;
      for (const column of columns) {
        const to = endOfCell(csv, at);
        reserve(sink, (to - at) * 2 + 8);
        if (column !== undefined) {
          if (!isFirst) sink.bytes[sink.length++] = separator;
          isFirst = false;
          cell(csv, at, to, column, sink);
        }
        at = to + 1;
      }
      if (carriage) sink.bytes[sink.length++] = carriageReturn;
      sink.bytes[sink.length++] = newline;
    }
  };
}

const sameCell: WriteCell = (csv, from, to, _, sink) => put(csv.subarray(from, to), sink);

/** Semicolons between cells, so a cell that holds one is quoted; words that look like formulas get a `'` before them. */
const excelCell: WriteCell = (csv, from, to, { quoted, list, decimal }, sink) => {
  if (from === to) return;
  const isQuoted = csv[from] === quote;
  const [begin, end] = isQuoted ? [from + 1, to - 1] : [from, to];
  const cell = csv.subarray(begin, end);
  const mustQuote = cell.includes(semicolon) || cell.includes(quote);
  if (mustQuote) sink.bytes[sink.length++] = quote;
  if ((quoted || list) && formula.has(cell[0] as number)) sink.bytes[sink.length++] = apostrophe;
  for (const byte of cell) sink.bytes[sink.length++] = decimal && byte === point ? comma : byte;
  if (mustQuote) sink.bytes[sink.length++] = quote;
};

function excelText(label: string): string {
  return /[";]/.test(label) ? `"${label.replaceAll('"', '""')}"` : label;
}
