import { expect, test } from "vitest";
import { about, plainDataset, text } from "../_testing.ts";
import { foundIn } from "../_testing-found.ts";
import { defineDataset } from "../define-dataset.ts";
import type { AnyRow } from "../row.ts";

const number = { ...about, kind: "integer", min: 0, required: true } as const;

const figures = defineDataset({
  ...plainDataset,
  id: "figures",
  fields: {
    nr: number,
    town: { ...about, kind: "text", required: true },
    part: { ...about, kind: "text", required: true },
    year: number,
    people: number,
    women: number,
    men: number,
    size: number,
    area: number,
  },
  key: ["nr"],
  rules: [
    { id: "ADD", expression: "row.women + row.men == row.people", message: text },
    { id: "SIZE", expression: "row.size < 1000", message: text },
    { id: "YEAR", expression: "row.year < 2030", message: text },
  ],
  checks: [
    {
      id: "SUM",
      kind: "sums",
      total: { where: 'row.part == "all"', by: ["row.town", "row.year"], value: ["people", "women"] },
      parts: { where: 'row.part != "all"', by: ["row.town", "row.year"], value: ["people", "women"] },
      compare: "equal",
      tolerance: {},
    },
    {
      id: "MOST",
      kind: "sums",
      total: { where: 'row.part == "all"', by: ["row.town", "row.year"], value: "people" },
      parts: { where: 'row.part != "all"', by: ["row.town", "row.year"], value: "women" },
      compare: "at_most",
      tolerance: {},
    },
    { id: "SAME", kind: "constant_within", by: ["town"], fields: ["size", "area"] },
    {
      id: "ALL",
      kind: "covers",
      of: { dataset: "figures", fields: ["town", "year"] },
      fields: ["town", "year"],
      where: 'row.part == "all"',
    },
  ],
});

const row = { town: "Moss", year: 2025, people: 10, women: 4, men: 6, size: 7, area: 9 };
const rows: readonly AnyRow[] = [
  { ...row, part: "all", people: 20, women: 8, men: 12 },
  { ...row, part: "north" },
  { ...row, part: "south" },
];

/** What is found of the rows, some of them changed. */
function found(...changes: readonly (readonly [at: number, change: AnyRow])[]): readonly string[] {
  const changed = rows.map((one, index) => ({
    nr: index,
    ...one,
    ...changes.find(([at]) => at === index + 1)?.[1],
  }));
  return foundIn([figures, changed]);
}

test("right rows give nothing", () => expect(found()).toEqual([]));

test("a sum follows from a number that its own row contradicts, when one number mends both", () => {
  expect(found([2, { women: 5 }])).toEqual(["2 ADD", "(1 SUM)"]);
  expect(found([1, { people: 21 }])).toEqual(["1 ADD", "(1 SUM)"]);
});

test("a sum is told that lacks something else", () => {
  expect(found([2, { women: 5 }], [3, { women: 5, men: 5 }])).toEqual(["2 ADD", "1 SUM"]);
  expect(found([2, { men: 7 }], [3, { people: 11, men: 7 }])).toEqual(["2 ADD", "1 SUM"]);
});

test("a sum that is too large follows from a number that its own row contradicts", () => {
  expect(found([2, { women: 40 }])).toEqual(["2 ADD", "(1 SUM)", "(1 MOST)"]);
  expect(found([2, { women: 40, people: 46 }], [3, { men: 7 }])).toContain("1 SUM");
});

test("a sum follows from several numbers that its row contradicts, and from two that have changed places", () => {
  expect(found([2, { people: 100, women: 40 }])).toEqual(["2 ADD", "(1 SUM)", "(1 MOST)"]);
  expect(found([2, { people: 6, men: 10 }])).toEqual(["2 ADD", "(1 SUM)"]);
  expect(found([2, { people: 6, men: 10 }], [3, { people: 11, men: 7 }])).toEqual(["2 ADD", "1 SUM"]);
});

test("a sum says nothing whose total, or all of whose parts, may be of another year", () => {
  const elsewhere = { year: 2035, people: 11, men: 7 };
  expect(found([1, { year: 2035 }], [2, elsewhere])).toEqual(["1 YEAR", "2 YEAR", "(1 SUM)", "(0 ALL)"]);
  expect(found([1, { year: 2026 }], [2, { ...elsewhere, year: 2026 }])).toContain("1 SUM");
});

test("a sum follows from figures of the same unit that differ in the same row, and from no others", () => {
  const measured = defineDataset({
    ...plainDataset,
    id: "days",
    fields: {
      nr: number,
      part: { ...about, kind: "text", required: true },
      group: { ...about, kind: "text", required: true },
      sick: { ...number, unit: "d" },
      due: { ...number, unit: "d" },
      area: { ...number, unit: "m2" },
    },
    key: ["nr"],
    checks: [
      { id: "SAME", kind: "constant_within", by: ["group"], fields: ["due", "area"] },
      {
        id: "SUM",
        kind: "sums",
        total: { where: 'row.part == "all"', by: [], value: "sick" },
        parts: { where: 'row.part != "all"', by: [], value: "sick" },
        compare: "equal",
        tolerance: {},
      },
    ],
  });
  const days = (change: AnyRow) => [
    { nr: 1, part: "all", group: "a", sick: 9, due: 90, area: 7 },
    { nr: 2, part: "north", group: "a", sick: 4, due: 90, area: 7, ...change },
    { nr: 3, part: "south", group: "a", sick: 5, due: 90, area: 7 },
  ];
  expect(foundIn([measured, days({})])).toEqual([]);
  expect(foundIn([measured, days({ sick: 4000, due: 90_000 })]).toSorted()).toEqual(["(1 SUM)", "2 SAME"]);
  expect(foundIn([measured, days({ sick: 4000, area: 8 })]).toSorted()).toEqual(["1 SUM", "2 SAME"]);
});

test("two sums in which one row is larger than its total are told once", () => {
  expect(found([2, { women: 40, people: 46 }])).toEqual(["(1 MOST)", "1 SUM"]);
  expect(found([2, { women: 40, people: 46 }], [3, { women: 30, people: 36 }])).toEqual([
    "(1 MOST)",
    "1 SUM",
  ]);
});

test("what differs from other rows follows from a value told as wrong, here or in most of them", () => {
  expect(found([2, { size: -1 }])).toEqual(["2 number.too_small", "(2 SAME)"]);
  expect(found([2, { size: 7000 }])).toEqual(["2 SIZE", "(2 SAME)"]);
  expect(found([1, { size: 7000 }], [2, { size: 7000 }])).toEqual(["1 SIZE", "2 SIZE", "(3 SAME)"]);
});

test("another value that differs in the same row is told", () => {
  expect(found([2, { women: 5, area: 8 }])).toEqual(["2 ADD", "2 SAME", "(1 SUM)"]);
  expect(found([2, { size: 7000 }], [3, { area: 8 }])).toEqual(["2 SIZE", "(2 SAME)", "3 SAME"]);
});

test("nothing has to answer to a row whose name breaks a rule, and its figures are those that a sum lacks", () => {
  expect(found([3, { year: 2035 }])).toEqual(["3 YEAR", "(1 SUM)", "(0 ALL)"]);
});
