import { type HeadingBlock, knownHeadings, likelyHeadings } from "../../headings/find-headings.ts";
import { filledIn, firstFullRow, firstNamedRow } from "../../headings/first-full-row.ts";
import { cutRecord } from "./cut-record.ts";

/** What separates the cells of a file, and where its table stands. */
export interface Dialect {
  readonly delimiter: string;
  /** The row of the headings, from 1; rows before it are a preamble. */
  readonly headerRow: number;
  /** The first column of the table, from 0; those before it, and those after the last heading, are not part of it. */
  readonly firstColumn: number;
  readonly headings: readonly string[];
  /** How many cells the row of the headings has, whether part of the table or not; but for empty ones that end it alone. */
  readonly width: number;
  /** How many empty cells end the row of the headings and no other row. */
  readonly emptyEnd: number;
  /** Have the rows one cell more than there are headings, the first of which counts them? */
  readonly areNumbered: boolean;
  /** The rows before the headings. */
  readonly above: readonly (readonly string[])[];
}

interface Sheet {
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
  /** Is a quotation mark opened in them, and not closed? */
  readonly isLeftOpen: boolean;
}

const delimiters = [",", ";", "\t", "|"] as const;
const mostRows = 60;

/**
 * Finds delimiter and headings in the first part of a file. `isHeading` tells whether a text is a heading of a known
 * dataset: the row with most of them is the heading row. Failing that, the row over most columns of values; failing
 * that, the first row that looks like headings under the delimiter that cuts most rows into equally many cells.
 */
export function findDialect(sample: string, isHeading: (text: string) => boolean): Dialect | undefined {
  const bytes = new TextEncoder().encode(sample);
  const sheets = delimiters.map((delimiter) => cut(bytes, delimiter));
  const known = best(
    sheets,
    (rows) => knownHeadings(rows, isHeading),
    ({ known: count }) => count,
  );
  if (known) return known;
  // A sign that cuts nothing leaves one column, in which whole rows of figures look like values.
  const several = sheets.filter(({ rows }) => rows.some(({ length }) => length > 1));
  return best(several, likelyHeadings, ({ overValues }) => overValues) ?? regularHeadings(sheets);
}

/** Is a quotation mark opened in the first part of a file, and not closed there, whatever separates the cells? */
export function isLeftOpen(sample: string): boolean {
  const bytes = new TextEncoder().encode(sample);
  return delimiters.some((delimiter) => cut(bytes, delimiter).isLeftOpen);
}

/** The first rows at a delimiter. */
function cut(bytes: Uint8Array, delimiter: string): Sheet {
  const source = { bytes, end: bytes.length, isLast: true, delimiter: delimiter.charCodeAt(0) };
  const rows: (readonly string[])[] = [];
  for (let at = 0; at < bytes.length && rows.length < mostRows;) {
    const record = cutRecord(source, at);
    if (typeof record === "string") return { delimiter, rows, isLeftOpen: record === "quoted" };
    rows.push(record.cells);
    at = record.next;
  }
  return { delimiter, rows, isLeftOpen: false };
}

/** The headings under the delimiter that gives most of them; of equal ones the first. */
function best(
  sheets: readonly Sheet[],
  find: (rows: Sheet["rows"]) => HeadingBlock | undefined,
  count: (block: HeadingBlock) => number,
): Dialect | undefined {
  const found = sheets.flatMap((sheet) => {
    const block = find(sheet.rows);
    return block ? [{ sheet, block }] : [];
  });
  const [first] = found.sort((a, b) => count(b.block) - count(a.block));
  return first && dialectOf(first.sheet, first.block);
}

/** The whole row is the table, unless something stands beside it in the rows looked at. */
function dialectOf({ delimiter, rows }: Sheet, { at, from, headings }: HeadingBlock): Dialect {
  const { row, emptyEnd } = headingRow(rows, at);
  const isWhole = emptyEnd === 0 && headings.length === row.length;
  const areNumbered = isWhole && areOneLonger(rows.slice(at + 1), row.length);
  const isBeside = (cell: string, column: number) =>
    cell.trim() !== "" && (column < from || column >= from + headings.length);
  const place = {
    delimiter,
    headerRow: at + 1,
    width: Math.max(row.length, from + headings.length),
    emptyEnd,
    above: rows.slice(0, at),
    areNumbered,
  };
  if (rows.some((cells) => cells.some(isBeside))) return { ...place, firstColumn: from, headings };
  const before = row.slice(0, from);
  const after = row.slice(from + headings.length);
  return { ...place, firstColumn: 0, headings: [...before, ...headings, ...after] };
}

/** Have rows all one cell more than there are headings, and are their first cells numbers that rise? Some may have been left out. */
function areOneLonger(below: Sheet["rows"], width: number): boolean {
  const rows = below.filter((cells) => cells.some((cell) => cell.trim() !== ""));
  if (rows.length < 2 || !rows.every(({ length }) => length === width + 1)) return false;
  const numbers = rows.map(([cell = ""]) => (/^\d+$/.test(cell.trim()) ? Number(cell) : Number.NaN));
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] as number));
}

/** The row of the headings, without the empty cells at its end that no row below has. */
function headingRow(rows: Sheet["rows"], at: number): { row: readonly string[]; emptyEnd: number } {
  const row = rows[at] as readonly string[];
  const below = rows.slice(at + 1).map(({ length }) => length);
  const named = row.findLastIndex((cell) => cell.trim() !== "") + 1;
  if (named === row.length || Math.max(0, ...below) !== named) return { row, emptyEnd: 0 };
  return { row: row.slice(0, named), emptyEnd: row.length - named };
}

function regularHeadings(sheets: readonly Sheet[]): Dialect | undefined {
  const [found] = sheets.map(regularity).sort((a, b) => b.share - a.share || b.width - a.width);
  if (!found) return undefined;
  const { sheet, width } = found;
  const isWide = ({ length }: readonly string[]) => length === width;
  const index = [
    // Comments above a table may be more than its rows: they fill less of its width than its headings do.
    firstNamedRow(sheet.rows, (cells) => isWide(cells) && filledIn(cells) * 3 >= width),
    firstNamedRow(sheet.rows, isWide),
    firstFullRow(sheet.rows),
  ].find((at) => at >= 0);
  if (index === undefined) return undefined;
  const { row: headings, emptyEnd } = headingRow(sheet.rows, index);
  const { delimiter } = sheet;
  const above = sheet.rows.slice(0, index);
  return {
    delimiter,
    headerRow: index + 1,
    firstColumn: 0,
    headings,
    width: headings.length,
    emptyEnd,
    above,
    areNumbered: false,
  };
}

/** How many cells most rows have, and the share of rows that have so many; nothing for a single column. */
function regularity(sheet: Sheet): { sheet: Sheet; width: number; share: number } {
  const counts = new Map<number, number>();
  for (const { length } of sheet.rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  return { sheet, width, share: width > 1 ? count / sheet.rows.length : 0 };
}
