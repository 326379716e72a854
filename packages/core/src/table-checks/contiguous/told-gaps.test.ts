import { expect, test } from "vitest";
import { about, name, plainDataset, text } from "../../_testing.ts";
import { foundIn } from "../../_testing-found.ts";
import { defineDataset } from "../../define-dataset.ts";

const day = { ...about, kind: "date", required: true } as const;
const isWhole = 'row.part == "all"';

const years = defineDataset({
  ...plainDataset,
  id: "years",
  fields: { town: name, part: name, from: day, to: day },
  key: ["town", "part", "from"],
  checks: [
    {
      id: "GAP",
      kind: "contiguous",
      measure: "gap",
      series: ["town"],
      start: "from",
      end: "to",
      where: isWhole,
    },
    {
      id: "ALL",
      kind: "covers",
      of: { dataset: "years", fields: ["town", "from"] },
      fields: ["town", "from"],
      where: isWhole,
      message: text,
    },
  ],
});

const rows = [
  { town: "Moss", first: 2021 },
  { town: "Rygge", first: 2022 },
].flatMap(({ town, first }) =>
  [first, first + 1, first + 2].flatMap((year) =>
    ["all", "north"].map((part) => ({ town, part, from: `${year}-01-01`, to: `${year + 1}-01-01` })),
  ),
);

const without = (...left: readonly number[]) =>
  foundIn([years, rows.filter((_, index) => !left.includes(index + 1))]);

test("a row that is missed in the middle of its series is told once, by the hole", () => {
  expect(without()).toEqual([]);
  expect(without(3)).toEqual(["4 GAP", "(0 ALL)"]);
});

test("a row that is missed where there is no hole is told, beside a hole of another series too", () => {
  expect(without(1)).toEqual(["0 ALL"]);
  expect(without(3, 7)).toEqual(["4 GAP", "(0 ALL)", "0 ALL"]);
});
