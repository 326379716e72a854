import {
  type Cell,
  cellAsText,
  fold,
  type GridRow,
  isBlankCell,
  type Note,
  type Table,
} from "@samapne/tabular/reading";
import { blockReader } from "./blocks.ts";
import type { ColumnPlace } from "../file/mapping.ts";
import { tableMissing } from "../file/problems.ts";

/** The first rows of a file, whole, as they are looked at for headings and single cells. */
const mostLookedAt = 1000;

/** The first rows of a table's file, cut by nothing. Where rows are objects, the headings stand in for a row 0. */
export async function firstRows(table: Table, delimiter?: string): Promise<readonly GridRow[]> {
  const rows: GridRow[] = [];
  for await (const batch of gridOf(table, delimiter)) {
    rows.push(...batch);
    if (rows.length >= mostLookedAt) break;
  }
  return rows.slice(0, mostLookedAt);
}

/** Every row of a table's file, whole, in batches. `onNote` is called with what is to be said of the file itself. */
export async function* gridOf(
  table: Table,
  delimiter?: string,
  onNote?: (note: Note) => void,
): AsyncGenerator<readonly GridRow[]> {
  if (table.grid) return yield* table.grid(delimiter);
  if (table.keyed || table.headerRow === 0) yield [{ row: 0, cells: table.headings }];
  for await (const { records, notes = [] } of table.read()) {
    if (onNote) for (const note of notes) onNote(note);
    yield records;
  }
}

/** Where the headings stand: their row, and the column of each. */
export interface HeadingRow {
  readonly row: number;
  readonly headings: readonly string[];
}

/** The headings of a row as texts. */
function headingsOf({ row, cells }: GridRow): HeadingRow {
  return { row, headings: Array.from(cells, (cell) => cellAsText(cell).trim()) };
}

/** The position of a heading among others; -1 when it is not there. */
export function columnOf(headings: readonly string[], wanted: string | readonly string[]): number {
  for (const name of typeof wanted === "string" ? [wanted] : wanted) {
    const at = headings.findIndex((heading) => heading !== "" && fold(heading) === fold(name));
    if (at >= 0) return at;
  }
  return -1;
}

/** The place of the column that a mapping names by its letter or heading; -1 when there is none. */
export function indexOf({ column, letter }: ColumnPlace, { headings }: HeadingRow): number {
  if (letter !== undefined) return letterIndex(letter);
  return column === undefined ? -1 : columnOf(headings, column);
}

/** The position of a column letter, from 0: A, B … Z, AA. */
export function letterIndex(letter: string): number {
  let at = 0;
  for (const sign of letter.toUpperCase()) at = at * 26 + (sign.charCodeAt(0) - 64);
  return at - 1;
}

/**
 * Rows whose cells say what stands above them too, as headings in several rows do: `Januar` over `Forbruk` is `Januar
 * Forbruk`. What stands over several columns is said in the first of them and holds up to the next that has something.
 */
export function withHeadingsAbove(rows: readonly GridRow[], depth: number): readonly GridRow[] {
  return rows.map(({ row, cells, ...rest }, at) => {
    const before = rows.slice(Math.max(0, at - depth + 1), at);
    const above = before.map((one) => carriedOn(one.cells));
    const width = Math.max(cells.length, ...before.map((one) => one.cells.length));
    const joined = Array.from({ length: width }, (_, column) => {
      const own = cellAsText(cells[column]).trim();
      // A heading may stand in the upper row alone.
      if (own === "")
        return cellAsText(before.findLast((one) => !isBlankCell(one.cells[column]))?.cells[column]).trim();
      const parts = [...above.map((texts) => texts[Math.min(column, texts.length - 1)] ?? ""), own];
      return parts.filter((part, index) => part !== "" && part !== parts[index + 1]).join(" ");
    });
    return { ...rest, row, cells: joined };
  });
}

/** The texts of cells, each also in the empty ones behind it. */
function carriedOn(cells: readonly Cell[]): readonly string[] {
  let last = "";
  return Array.from(cells, (cell) => {
    const text = cellAsText(cell).trim();
    if (text !== "") last = text;
    return last;
  });
}

/** The cell to the right of the one with a text, over empty ones, or what stands behind it in its own cell; undefined when there is none. */
export function cellBeside(rows: readonly GridRow[], text: string): Cell {
  const read = blockReader(text);
  return rows.map(({ cells }) => read(cells)).find((cell) => !isBlankCell(cell));
}

/** The cell at an address such as `H5`. */
export function cellAt(rows: readonly GridRow[], address: string): Cell {
  const [, letter = "", row = ""] = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(address) ?? [];
  return rows.find((one) => one.row === Number(row))?.cells[letterIndex(letter)];
}

/**
 * The row that has all the headings a mapping names; when it names none, the file's own. Throws a `ReadError` that
 * says which headings are missing from the row that comes nearest.
 */
export function findHeadings(
  rows: readonly GridRow[],
  wanted: readonly (string | readonly string[])[],
  fits: (headings: readonly string[]) => boolean,
): HeadingRow {
  let nearest: { readonly missing: readonly string[]; readonly row: number } | undefined;
  for (const one of rows) {
    const found = headingsOf(one);
    const missing = wanted.filter((name) => columnOf(found.headings, name) < 0);
    if (missing.length === 0 && fits(found.headings)) return found;
    if (missing.length < wanted.length && missing.length < (nearest?.missing.length ?? Infinity))
      nearest = {
        missing: missing.map((name) => (typeof name === "string" ? name : name.join(" / "))),
        row: one.row,
      };
  }
  throw tableMissing(
    nearest?.missing ?? wanted.map((name) => (typeof name === "string" ? name : name.join(" / "))),
    nearest?.row,
  );
}
