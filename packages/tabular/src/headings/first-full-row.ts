import { isLabelled } from "./labelled-row.ts";

type Row = readonly string[];

/** So many rows tell how full a row of the table is. */
const rowsBelow = 20;

/**
 * The position of the row that is taken for the headings where nothing tells them: the first with names alone, filled
 * at least half as far as most rows. A title above the table is not, nor is a row that says something of the file.
 * `isCandidate` tells which rows may be asked. Below zero when there is none.
 */
export function firstNamedRow(rows: readonly Row[], isCandidate: (row: Row) => boolean = () => true): number {
  return rows.findIndex(
    (row, at) => isCandidate(row) && hasNames(row) && !isLabelled(row) && isFull(rows, at),
  );
}

/** The position of the first row that is no title above the table, whatever stands in it. */
export function firstFullRow(rows: readonly Row[]): number {
  return rows.findIndex((row, at) => filledIn(row) > 0 && !isLabelled(row) && isFull(rows, at));
}

/** Has a row at least half as many filled cells as most of those below it, and as most of all? */
export function isFull(rows: readonly Row[], at: number): boolean {
  const count = filledIn(rows[at] as Row) * 2;
  return count >= usualIn(rows.slice(at + 1, at + 1 + rowsBelow)) && count >= usualIn(rows);
}

/** How many filled cells most rows have that have any. */
function usualIn(rows: readonly Row[]): number {
  const counts = rows.map(filledIn).filter((count) => count > 0);
  return counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
}

/** How many cells of a row have something in them. */
export function filledIn(row: Row): number {
  return row.filter((cell) => cell.trim() !== "").length;
}

/** Is a row of words, or of words and a different year or hour in each other cell? */
function hasNames(row: Row): boolean {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const words = filled.filter((cell) => /\p{L}/u.test(cell));
  const figures = filled.filter((cell) => /\d/.test(cell) && !/\p{L}/u.test(cell));
  if (figures.length > 0)
    return areYears(figures, words.length > 0) || (words.length > 0 && areHours(figures));
  return (
    words.length > 0 &&
    words.length * 2 >= filled.length &&
    filled.every(({ length }) => length <= longestName)
  );
}

const longestName = 200;

/** A different year over each column of figures, with words beside them or an empty corner, as in tables of Statistics Norway: `2024`, `2023-2024`, `2023/24`. */
function areYears(figures: Row, hasWords: boolean): boolean {
  const isDifferent = new Set(figures).size === figures.length && (hasWords || figures.length > 1);
  return (
    isDifferent && figures.every((cell) => /^(?:19|20)\d\d(?: ?[-/\u2013] ?(?:(?:19|20)?\d\d))?$/.test(cell))
  );
}

/** The hours of a day one after the other, as in tables of grid companies: `00-01`, `00:00-01:00`, `01:00`, `1`. */
function areHours(figures: Row): boolean {
  const hours = figures.map((cell) => hourIn.exec(cell)?.[1]);
  const first = Number(hours[0]);
  return (
    hours.length > 2 &&
    first <= 1 &&
    hours.every((hour, at) => hour !== undefined && Number(hour) === first + at)
  );
}

const hourIn = /^(\d{1,2})(?:[:.]00)?(?: ?[-\u2013] ?\d{1,2}(?:[:.]00)?)?$/;
