import { isFull } from "./first-full-row.ts";
import { fold } from "./fold.ts";
import { isLabelled } from "./labelled-row.ts";
import { isUnit } from "./unit-word.ts";

/** Where the headings of a table stand among the first rows of a file. */
export interface HeadingBlock {
  /** The position of their row among the rows. */
  readonly at: number;
  /** The first column that is part of the table, from 0. */
  readonly from: number;
  /** The headings, one a column. */
  readonly headings: readonly string[];
  /** How many of them are known. */
  readonly known: number;
  /** How many stand over columns of numbers, dates and times, where that was asked. */
  readonly overValues: number;
}

type Row = readonly string[];

/** Headings in several rows are taken together from so many rows. */
const mostHeadingRows = 3;

/**
 * The headings with the most that are known (`isHeading`), and of equal ones the first. An empty cell takes the known
 * heading above it: that is how headings over two rows are read. What stands beside the table, with an empty column
 * between, is not part of it. Undefined when no row has more than a stray known word.
 */
export function knownHeadings(
  rows: readonly Row[],
  isHeading: (text: string) => boolean,
): HeadingBlock | undefined {
  let best: HeadingBlock | undefined;
  for (const at of rows.keys()) {
    const row = headingsAt(rows, at, isHeading);
    const columns = row.flatMap((cell, column) => (isHeading(cell) ? [column] : []));
    const known = new Set(columns.map((column) => fold(row[column] as string))).size;
    if (known <= (best?.known ?? 0) || (known < 2 && isWide(rows.slice(at, at + rowsBelow)))) continue;
    best = { at, ...blockAround(row, columns), known, overValues: 0 };
  }
  return best;
}

/** Have most rows more than two cells? One known word is then no heading. */
function isWide(rows: readonly Row[]): boolean {
  const wide = rows.filter((row) => row.filter((cell) => cell.trim() !== "").length > 2);
  return wide.length * 2 > rows.length;
}

function headingsAt(rows: readonly Row[], at: number, isHeading: (text: string) => boolean): Row {
  const row = rows[at] as Row;
  // A label with a number behind it says what the rows below are about, and has no headings above it.
  if (row.some((cell) => /^\d{5,}$/.test(cell.trim()))) return row;
  const above = rows.slice(Math.max(0, at - mostHeadingRows + 1), at).reverse();
  // Rows of workbooks end at their last cell that has something in it.
  const width = Math.max(row.length, ...above.map(({ length }) => length));
  const headings = Array.from({ length: width }, (_, column) => {
    const cell = row[column] ?? "";
    if (cell.trim() !== "") return cell;
    return above.map((other) => other[column] ?? "").find(isHeading) ?? cell;
  });
  while (headings.length > row.length && headings.at(-1)?.trim() === "") headings.pop();
  return headings;
}

/**
 * The headings nobody knows, told from what stands below them: the row with texts over most columns of numbers, dates
 * and times. Undefined when there is no such column.
 */
export function likelyHeadings(rows: readonly Row[]): HeadingBlock | undefined {
  let best: HeadingBlock | undefined;
  for (const [at, row] of rows.entries()) {
    if (isLabelled(row) || isOfUnits(row, rows[at - 1])) continue;
    const below = rows.slice(at + 1, at + 1 + rowsBelow);
    const columns = [...row.keys()].filter(
      (column) => hasLetters(row[column]) && isOverValues(below, column),
    );
    const block = blockAround(row, columns, (column) => isMostlyFilled(below, column));
    // Of two rows of texts the lower holds the headings: the upper says what they are grouped by. Units are none.
    const isNext = best !== undefined && at === best.at + 1 && isOfTexts(row, rows[best.at] ?? []);
    const least = best === undefined ? 1 : best.overValues + (isNext ? 0 : 1);
    if (columns.length < least || columns.length * 2 < block.headings.length) continue;
    if (!isAsWide(row, below) || !isFull(rows, at)) continue;
    best = { at, ...block, known: 0, overValues: columns.length };
  }
  return best;
}

/** Does a row hold units and nothing else, each under what it is the unit of? Meters above them may be numbers, which are no texts. */
function isOfUnits(row: Row, above: Row | undefined): boolean {
  const columns = [...row.keys()].filter((column) => row[column]?.trim());
  return (
    columns.length > 0 && columns.every((column) => isUnit(row[column] ?? "") && above?.[column]?.trim())
  );
}

/** Has a row no unit, and no value under a text? A year may stand under what it is of. */
function isOfTexts(row: Row, above: Row): boolean {
  return !row.some(
    (cell, column) => isUnit(cell) || (isValue(cell.trim()) && !isYear(cell) && hasLetters(above[column])),
  );
}

function isYear(cell: string): boolean {
  return /^(?:19|20)\d\d$/.test(cell.trim());
}

const rowsBelow = 20;
const mostlyValues = 0.8;

/** Do most of the rows below end within a row? Those that are wider were cut at another sign than the row was written with. */
function isAsWide({ length }: Row, below: readonly Row[]): boolean {
  const wider = below.filter((cells) => cells.slice(length).some((cell) => cell.trim() !== ""));
  return wider.length * 2 <= below.length;
}

function hasLetters(cell: string | undefined): boolean {
  return cell !== undefined && cell.length <= 200 && /\p{L}/u.test(cell);
}

/** Are the cells below mostly numbers, dates and times? */
function isOverValues(below: readonly Row[], column: number): boolean {
  const cells = below.map((row) => (row[column] ?? "").trim()).filter((cell) => cell !== "");
  return cells.length > 0 && cells.filter(isValue).length >= cells.length * mostlyValues;
}

/** A number, a date or a time, without blanks around it. */
function isValue(cell: string): boolean {
  return /^[-\u2212]?\d(?:[\d\s.,:;/%T+Z\u00a0\u202f\u2212\u2013-]|kl)*$/.test(cell);
}

function isMostlyFilled(below: readonly Row[], column: number): boolean {
  return below.filter((row) => row[column]?.trim()).length * 2 > below.length;
}

/**
 * The columns from the first to the last of some, and those beside them up to an empty one. One without a heading is not
 * empty where `isFilled` says so, and has others behind it.
 */
function blockAround(
  row: Row,
  columns: readonly number[],
  isFilled: (column: number) => boolean = () => false,
): { from: number; headings: Row } {
  let [from, to] = [columns[0] ?? 0, columns.at(-1) ?? 0];
  while (from > 0 && row[from - 1]?.trim()) from--;
  for (let at = to + 1; at < row.length && (row[at]?.trim() || isFilled(at)); at++)
    if (row[at]?.trim()) to = at;
  return { from, headings: row.slice(from, to + 1) };
}
