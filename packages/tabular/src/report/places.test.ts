import { expect, test } from "vitest";
import { columnLetter } from "./column-letter.ts";
import { RowLines } from "./row-lines.ts";

test("names columns as a spreadsheet does", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});

test("tells the line of a row only where it differs from the row", () => {
  const lines = new RowLines();
  lines.note(3, 2);
  lines.note(7, 5);
  expect([2, 3, 4, 7, 8].map((row) => lines.lineOf(row))).toEqual([undefined, undefined, 6, 9, 13]);
});

test("gives up telling lines rather than remember without end", () => {
  const lines = new RowLines();
  for (let row = 1; row <= 20_000; row++) lines.note(row, row);
  expect(lines.lineOf(5000)).toBe(9999);
  expect(lines.lineOf(15_000)).toBeUndefined();
});
