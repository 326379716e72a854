import { expect, test } from "vitest";
import { plainDataset, text } from "../../_testing.ts";
import { defineDataset } from "../../define-dataset.ts";
import { delivery } from "../../delivery.ts";
import { toIssue } from "../../issues/to-issue.ts";
import type { AnyRow } from "../../row.ts";

const named = (name: string) => ({ label: { nb: name, nn: name, en: name }, description: text });
const code = (name: string) => ({ ...named(name), kind: "text", required: true }) as const;
const number = (name: string) => ({ ...named(name), kind: "integer" }) as const;

const wages = defineDataset({
  ...plainDataset,
  id: "wages",
  fields: {
    period: code("Period"),
    level: code("Level"),
    wage: code("Wage"),
    people: number("People"),
    women: number("Women"),
  },
  key: ["period", "level", "wage"],
  checks: [
    {
      id: "SUM",
      kind: "sums",
      total: { where: 'row.level == "all"', by: ["row.period", "row.wage"], value: ["people", "women"] },
      parts: { where: 'row.level != "all"', by: ["row.period", "row.wage"], value: ["people", "women"] },
      compare: "equal",
      tolerance: {},
    },
    {
      id: "YEAR",
      kind: "sums",
      total: {
        where: '!row.period.contains("-")',
        by: ["row.period", "row.level", "row.wage"],
        value: "people",
      },
      parts: {
        where: 'row.period.contains("-")',
        by: ["row.period.substring(0, 4)", "row.level", "row.wage"],
        value: "people",
      },
      compare: "equal",
      tolerance: {},
    },
    { id: "SAME", kind: "constant_within", by: ["period", "level"], fields: ["people", "women"] },
  ],
});

const rows: readonly AnyRow[] = ["2025", "2025-1", "2025-2"].flatMap((period) =>
  [
    ["all", 8],
    ["high", 3],
    ["low", 5],
  ].flatMap(([level, count]) =>
    ["base", "extra", "total"].map((wage) => {
      const people = Number(count) * (period === "2025" ? 2 : 1);
      return { period, level, wage, people, women: people + 1 - (level === "low" ? 1 : 0) };
    }),
  ),
);

/** What is told of the rows, one of them changed; what follows from it by its code. */
function told(place: number, change: AnyRow, of = (row: AnyRow) => row): readonly string[] {
  const lines: string[] = [];
  const judging = delivery([wages], {
    report: (dataset, finding, at) => {
      const { isExplained, code: id } = finding;
      lines.push(isExplained ? `(${id})` : `${at} ${id}: ${toIssue(finding, dataset).text.en}`);
    },
  });
  for (const [index, row] of rows.entries())
    judging.table(wages).judge(index === place - 1 ? { ...row, ...change } : of(row), index + 1);
  judging.end();
  return lines.toSorted((one, other) => one.localeCompare(other));
}

test("right rows give nothing", () => expect(told(0, {})).toEqual([]));

test("a sum follows from a number that is told to differ from those of other rows, of a quarter as of its year", () => {
  expect(told(13, { people: 9 })).toEqual([
    "(SUM)",
    "(YEAR)",
    "13 SAME: 2025-1 + high: People is 9 here and 3 in 14.",
  ]);
});

test("only what differs is named", () => {
  expect(told(13, { women: 9 })).toEqual(["(SUM)", "13 SAME: 2025-1 + high: Women is 9 here and 4 in 14."]);
});

test("a total of one check that is a part in another is told once", () => {
  // The wage of a year: all its rows, so that none differs from the others.
  const lines = told(0, {}, (row) =>
    row["period"] === "2025" && row["level"] === "high" ? { ...row, people: 7 } : row,
  );
  expect(lines.filter((line) => !line.startsWith("("))).toHaveLength(3);
  expect(lines[3]).toMatch(/^1 SUM: 2025 · base: the parts are off by 1 .* in 2025 · high · base/);
});

test("a sum that lacks something else, or of other rows, is told", () => {
  const two = told(13, { people: 9, wage: "other" });
  expect(two.filter((line) => line.includes("SUM"))).toHaveLength(1);
  expect(two.some((line) => /^\d+ (SUM|YEAR)/.test(line))).toBe(true);
});

test("a sum follows from a row that differs from others, as it may belong to another group", () => {
  expect(told(13, { period: "2025-2", level: "low", wage: "other" })).toEqual([
    "(SUM)",
    "(YEAR)",
    "13 SAME: 2025-2 + low: People + Women is 3 + 4 here and 5 + 5 in 25.",
  ]);
});
