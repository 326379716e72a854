import { expect, test } from "vitest";
import { columnLetter } from "../formats/sheet/column-letter.ts";
import { RowLines } from "./row-lines.ts";

test("names columns as a spreadsheet does", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});

test("tells the line of a row only where it differs from the row", () => {
  const lines = new RowLines();
  for (const [row, line] of [
    [2, 2],
    [3, 3],
    [4, 6],
    [5, 7],
    [6, 8],
    [7, 9],
    [8, 13],
  ] as const)
    lines.note(row, line);
  expect([2, 3, 4, 7, 8].map((row) => lines.lineOf(row))).toEqual([undefined, undefined, 6, 9, 13]);
});

test("gives up telling lines rather than remember without end", () => {
  const lines = new RowLines();
  for (let row = 1; row <= 20_000; row++) lines.note(row, 2 * row);
  expect(lines.lineOf(5000)).toBe(10_000);
  expect(lines.lineOf(15_000)).toBeUndefined();
});
