import { type Cell, cellAsText, type GridRow, isBlankCell, type Table } from "@samapne/tabular/reading";
import { firstRows } from "../../table/grid.ts";
import { areDays, isYear, periodIn, saysMonth } from "../words/period-in-text.ts";

/** Where the headings of a table stand: the last of their rows, and how many those are. */
export interface HeadingPlace {
  readonly row: number;
  readonly depth: 1 | 2;
}

const mostRows = 60;
const rowsBelow = 20;
const fewest = 2;
const mostly = 0.8;

/**
 * The row of headings of a table whose columns are periods, `Januar` or `2025-01`, over figures: they may be no texts,
 * and so not look like headings. What each period is of may stand in the row below, and what the periods are of, as
 * their year, in the row above: these are two rows of headings then. Undefined where no row has two such periods.
 */
export async function periodHeadings(table: Table): Promise<HeadingPlace | undefined> {
  const rows = (await firstRows(table)).slice(0, mostRows);
  let best: { readonly at: number; readonly columns: readonly number[] } | undefined;
  for (const [at, { cells }] of rows.entries()) {
    const below = rows.slice(at + 1, at + 1 + rowsBelow);
    const texts = Array.from(cells, (cell) => cellAsText(cell).trim());
    // Beside a column of months, years are periods too.
    const isOfMonths = texts.some(saysMonth);
    const isPeriod = (text: string) => periodIn(text) !== undefined || (isOfMonths && isYear(text));
    const columns = texts.flatMap((text, column) => (isPeriod(text) ? [column] : []));
    if (columns.length <= (best?.columns.length ?? fewest - 1)) continue;
    if (columns.filter((column) => isOverNumbers(below, column)).length >= fewest) best = { at, columns };
  }
  if (!best) return dayHeadings(rows);
  const { at, columns } = best;
  const here = rows[at] as GridRow;
  const next = rows[at + 1];
  if (next?.row === here.row + 1 && isOfDays(here, next, columns)) return { row: next.row, depth: 2 };
  if (next && next.row === here.row + 1 && isOfFigures(here, next, rows.slice(at + 2), columns))
    return { row: next.row, depth: 2 };
  const before = rows[at - 1];
  const isOfGroups = before?.row === here.row - 1 && saysGroups(before, here, columns);
  return { row: here.row, depth: isOfGroups ? 2 : 1 };
}

/** The first row whose texts are the days of a month, over numbers. */
function dayHeadings(rows: readonly GridRow[]): HeadingPlace | undefined {
  const found = rows.find(({ cells }, at) => {
    const below = rows.slice(at + 1, at + 1 + rowsBelow);
    const isOver = (_: Cell, column: number) => isOverNumbers(below, column);
    return areDays(Array.from(cells, (cell) => cellAsText(cell).trim())) && Array.from(cells).some(isOver);
  });
  return found && { row: found.row, depth: 1 };
}

/** Are most cells of a column numbers, in the rows below its heading? */
export function isOverNumbers(below: readonly GridRow[], column: number): boolean {
  const cells = below.map(({ cells: row }) => row[column]).filter((cell) => !isBlankCell(cell));
  const numbers = cells.filter((cell) => isNumber(cellAsText(cell)));
  return numbers.length > 0 && numbers.length >= cells.length * mostly - 1;
}

/** Is a text a number, or one with its unit? */
export function isNumber(text: string): boolean {
  return /^[-\u2212]?\d[\d \u00a0\u202f]*(?:[.,]\d{3})*(?:[.,]\d+)?(?: ?(?:[kmg]?wh|m3|m³|kr|%))?$/i.test(
    text.trim(),
  );
}

/** Does a row say what the figures below each period are? It has texts where the periods stand, and in the empty cells between them. */
function isOfFigures(
  { cells }: GridRow,
  { cells: below }: GridRow,
  rest: readonly GridRow[],
  columns: readonly number[],
): boolean {
  const [first = 0] = columns;
  const isWord = (column: number) =>
    /\p{L}/u.test(cellAsText(below[column])) && !isNumber(cellAsText(below[column]));
  const between = Array.from(below.keys()).filter(
    (column) => column > first && isBlankCell(cells[column]) && isWord(column) && isOverNumbers(rest, column),
  );
  return between.length > 0 && columns.every(isWord);
}

/** Are days below each period, from its column to the next: `Januar` over 1 to 31? The first of them are no values of the month. */
function isOfDays({ cells }: GridRow, { cells: below }: GridRow, columns: readonly number[]): boolean {
  const texts = Array.from(below, (cell) => cellAsText(cell).trim());
  return columns.every((column, at) => {
    const until = columns[at + 1] ?? texts.length;
    const behind = texts.slice(column, until);
    // The sums of months, or of all, may stand behind the last.
    const days = behind.slice(0, behind.findLastIndex((text) => isDay(text)) + 1);
    const isMonth = saysMonthAlone(cellAsText(cells[column]).trim());
    return isMonth && areDaysFromFirst(days);
  });
}

function isDay(text: string): boolean {
  return /^(?:0?[1-9]|[12]\d|3[01])\.?$/.test(text);
}

function saysMonthAlone(text: string): boolean {
  const { before = "none", after, spelling = "DD" } = periodIn(text) ?? {};
  return before === "" && after === "" && !spelling.includes("DD");
}

/** Are texts the days of a month, from the first and in order, and several? */
export function areDaysFromFirst(texts: readonly string[]): boolean {
  return texts.length > 1 && texts.every((text, at) => isDay(text) && Number.parseInt(text, 10) === at + 1);
}

/** Does the row above say what the periods are of: years over months, or groups over months that come again? */
function saysGroups({ cells: above }: GridRow, { cells }: GridRow, columns: readonly number[]): boolean {
  const [first = 0] = columns;
  const texts = Array.from(above, (cell) => cellAsText(cell).trim()).map((text, column) =>
    column >= first ? text : "",
  );
  const groups = texts.filter((text) => text !== "");
  const parts = columns.map((column) => cellAsText(cells[column]).trim().toLowerCase());
  const isRepeated = new Set(parts).size < parts.length;
  const isWithoutYear = columns.some(
    (column) => periodIn(cellAsText(cells[column]).trim())?.spelling === "MMM",
  );
  const isYears = groups.length > 0 && groups.every(isYear);
  return (isRepeated && groups.length > 1) || (isWithoutYear && isYears);
}
