import { type RawRecord, startSplitting } from "./csv-parse.ts";

/** What separates the cells of a file, and where its headings stand. */
export interface Dialect {
  readonly delimiter: string;
  /** The row of the headings, from 1; rows before it are a preamble. */
  readonly headerRow: number;
  readonly headings: readonly string[];
  /** The rows before the headings. */
  readonly above: readonly (readonly string[])[];
}

interface Sheet {
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
}

const delimiters = [",", ";", "\t", "|"] as const;
const mostRows = 60;
const pieceSize = 8192;

/**
 * Finds delimiter and headings in the first part of a file. `isHeading` tells whether a text is a heading of a known
 * dataset: the row with most of them is the heading row. Failing that, the delimiter that cuts most rows into equally
 * many cells, and the first row that looks like headings.
 */
export async function findDialect(
  sample: string,
  isHeading: (text: string) => boolean,
): Promise<Dialect | undefined> {
  const sheets = await Promise.all(delimiters.map((delimiter) => cut(sample, delimiter)));
  return knownHeadings(sheets, isHeading) ?? likelyHeadings(sheets);
}

/** The first rows at a delimiter; no more of the sample is split than they need. */
async function cut(sample: string, delimiter: string): Promise<Sheet> {
  const splitter = startSplitting(delimiter);
  const found: RawRecord[] = [];
  for (let from = 0; from < sample.length && found.length < mostRows; from += pieceSize)
    found.push(...(await splitter.write(sample.slice(from, from + pieceSize))));
  if (found.length < mostRows) found.push(...(await splitter.end()).records);
  splitter.stop();
  return { delimiter, rows: found.slice(0, mostRows).map(({ cells }) => cells) };
}

function knownHeadings(sheets: readonly Sheet[], isHeading: (text: string) => boolean): Dialect | undefined {
  let [most, best]: [number, Dialect | undefined] = [0, undefined];
  for (const { delimiter, rows } of sheets)
    for (const [index, cells] of rows.entries()) {
      const known = new Set(cells.filter(isHeading)).size;
      if (known <= most || (known < 2 && cells.length > 2)) continue;
      [most, best] = [known, dialectOf({ delimiter, rows }, index)];
    }
  return best;
}

function likelyHeadings(sheets: readonly Sheet[]): Dialect | undefined {
  const [best] = sheets.map(regularity).sort((a, b) => b.share - a.share || b.width - a.width);
  if (!best) return undefined;
  const { sheet, width } = best;
  const at = sheet.rows.findIndex((cells) => cells.length === width && cells.every(looksLikeHeading));
  const index = at >= 0 ? at : sheet.rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ""));
  return sheet.rows[index] && dialectOf(sheet, index);
}

function dialectOf({ delimiter, rows }: Sheet, index: number): Dialect {
  return { delimiter, headerRow: index + 1, headings: rows[index] ?? [], above: rows.slice(0, index) };
}

/** How many cells most rows have, and the share of rows that have so many; nothing for a single column. */
function regularity(sheet: Sheet): { sheet: Sheet; width: number; share: number } {
  const counts = new Map<number, number>();
  for (const { length } of sheet.rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  return { sheet, width, share: width > 1 ? count / sheet.rows.length : 0 };
}

function looksLikeHeading(cell: string): boolean {
  return /\p{L}/u.test(cell) && cell.length <= 80;
}
