import { type Cell, cellAsText, isBlankCell } from "@samapne/tabular/reading";
import { isNoName } from "../../table/indented.ts";
import { timeReader } from "../../times/read-time.ts";
import { isYear, periodIn } from "../words/period-in-text.ts";
import { months, spellingsOf } from "../words/time-spellings.ts";

/** Rows of times that stand beneath the row of what they are of, in one column, as in a pivot table. */
export interface Indented {
  /** The place of that column. */
  readonly index: number;
  /** Is this a row of what the rows below it are of? */
  isAbove(cells: readonly Cell[]): boolean;
}

const fewestTimes = 3;
const half = 0.5;

/** Finds the column whose rows are times, and between them what these are of. Titles of titles are none: which of them is meant is not known. */
export function indentedIn(rows: readonly (readonly Cell[])[]): Indented | undefined {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const index = Array.from({ length: width }, (_, at) => at).find((at) =>
    rows.every((cells) => !isBlankCell(cells[at])),
  );
  if (index === undefined) return undefined;
  const isTime = timeTest(rows.map((cells) => cells[index]));
  if (!isTime) return undefined;
  const isAbove = (cells: readonly Cell[]) =>
    !isBlankCell(cells[index]) && !isTime(cells[index]) && !isNoName(cellAsText(cells[index]));
  const above = rows.map(isAbove);
  const [first] = above;
  const count = above.filter((one) => one).length;
  const isNested = above.some((one, at) => one && above[at + 1] === true);
  const texts = rows.filter((_, at) => above[at]).map((cells) => cellAsText(cells[index]).trim());
  const areNames = texts.every((text) => !isYear(text) && periodIn(text) === undefined);
  const isEachOnce = new Set(texts).size === texts.length;
  if (!first || isNested || !areNames || !isEachOnce || rows.length - count < fewestTimes) return undefined;
  return { index, isAbove };
}

/** What tells the times of a column from other things in it; undefined where they are no times for the greater part. */
function timeTest(cells: readonly Cell[]): ((cell: Cell) => boolean) | undefined {
  const isTyped = cells.filter((cell) => typeof cell === "object").length > cells.length * half;
  if (isTyped) return (cell) => typeof cell === "object";
  const texts = cells.map((cell) => cellAsText(cell).trim());
  const [best] = [...spellingsOf(texts, undefined, half), ...spellingsOf(texts, months, half)];
  if (best !== undefined) {
    const read = timeReader({ spellings: [best] });
    return (cell) => read(cell) !== undefined;
  }
  const readMonth = timeReader({ spellings: ["YYYY MMM"] });
  const isMonth = (cell: Cell) => readMonth(`2025 ${cellAsText(cell).trim()}`) !== undefined;
  return cells.filter(isMonth).length > cells.length * half ? isMonth : undefined;
}
