import { expect, test } from "vitest";
import { cutRows } from "./cut-rows.ts";

/** Which of some lines are parts of a row, by how many cells each has. */
function cutOf(counts: readonly number[], timed: readonly number[] = []): readonly number[] {
  const rows = counts.map((count, at) => ({
    row: at + 2,
    cells: Array.from({ length: count }, () => `x${at}`),
  }));
  const looked = cutRows(4, 1, ([cell]) => timed.some((at) => cell === `x${at}`));
  const known = [...rows.flatMap((row) => looked.take(row)), ...looked.end()];
  expect(known.map(({ row }) => row.row)).toEqual(rows.map(({ row }) => row));
  return known.flatMap(({ row, isCut }) => (isCut ? [row.row - 2] : []));
}

test.each<[string, readonly number[], readonly number[]]>([
  ["two lines that are one row", [4, 3, 2, 4], [1, 2]],
  ["three lines that are one row", [4, 2, 2, 2, 4], []],
  ["three lines of different length", [4, 3, 1, 2, 4], [1, 2, 3]],
  ["a line within one cell", [4, 2, 1, 3, 4], [1, 2, 3]],
  ["two rows that lack as much", [4, 3, 3, 4], []],
  ["one row that lacks a cell", [4, 3, 4], []],
  ["remarks below", [4, 4, 1, 1, 1], []],
  ["at the end", [4, 3, 2], [1, 2]],
])("%s: %j", (_, counts, cut) => {
  expect(cutOf(counts)).toEqual(cut);
});

test("a line with a time of its own begins a row", () => {
  expect(cutOf([4, 3, 2, 4], [2])).toEqual([]);
});
