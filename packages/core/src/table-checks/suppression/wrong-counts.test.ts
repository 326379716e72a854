import { describe, expect, test } from "vitest";
import { about, listOf, name, plainDataset, text } from "../../_testing.ts";
import { foundIn } from "../../_testing-found.ts";
import { defineDataset } from "../../define-dataset.ts";
import type { AnyRow } from "../../row.ts";

const states = listOf("states", [{ code: "none" }, { code: "hidden" }]);

const staff = defineDataset({
  ...plainDataset,
  id: "staff",
  fields: {
    year: { ...about, kind: "integer", required: true },
    sex: name,
    unit: name,
    people: { ...about, kind: "integer" },
    away: { ...about, kind: "integer" },
    status: { ...about, kind: "code", list: states, required: true },
  },
  key: ["year", "sex", "unit"],
  rules: [
    {
      id: "SHOWN",
      expression: 'row.status == "none" ? has(row.people) : (!has(row.people) && !has(row.away))',
      message: text,
    },
    { id: "YEAR", expression: "row.year < 2030", message: text },
  ],
  checks: [
    {
      id: "SUM",
      kind: "sums",
      total: { where: 'row.sex == "all"', by: ["row.year", "row.unit"], value: ["people"] },
      parts: { where: 'row.sex != "all"', by: ["row.year", "row.unit"], value: ["people"] },
      compare: "equal",
      tolerance: {},
      complete: 2,
    },
    {
      id: "P",
      kind: "suppression",
      threshold: 5,
      mostBreakdowns: 1,
      status: { field: "status", shown: "none", withheld: "hidden" },
      counts: [{ field: "people" }],
      measures: ["people", "away"],
      dimensions: [
        { field: "sex", total: "all", adds: ["people"] },
        { field: "unit", total: "all", adds: ["people"], incomplete: true },
      ],
      rules: { figures_shown: ["SHOWN"], count_missing: ["SHOWN"] },
    },
  ],
});

const row = { year: 2025, unit: "all", status: "none", away: 1 };
const rows: readonly AnyRow[] = [
  { ...row, sex: "all", people: 40 },
  { ...row, sex: "f", people: 23 },
  { ...row, sex: "m", people: 17 },
];

/** What is found of the rows, some of them changed. */
function found(...changes: readonly (readonly [at: number, change: AnyRow])[]): readonly string[] {
  const more = changes.flatMap(([at]) => (at > rows.length ? {} : []));
  const changed = [...rows, ...more].map((one, index) => ({
    ...one,
    ...changes.find(([at]) => at === index + 1)?.[1],
  }));
  return foundIn([staff, changed]);
}

const hidden = { status: "hidden", people: undefined, away: undefined };

describe("what a table gives away", () => {
  test("nothing of right rows", () => expect(found()).toEqual([]));

  test("a row that is alone in being withheld is told", () => {
    expect(found([2, hidden])).toEqual(["2 suppression.alone"]);
    expect(found([2, { ...hidden, away: 1 }])).toEqual(["2 SHOWN", "2 suppression.alone"]);
  });

  test("of a row that says it is withheld, and hides nothing, only that is told", () => {
    expect(found([2, { status: "hidden" }])).toEqual(["2 SHOWN", "(2 suppression.alone)"]);
  });

  test("a row is alone because of another that does not say that it is withheld", () => {
    expect(found([2, hidden], [3, { ...hidden, status: "none" }])).toEqual([
      "3 SHOWN",
      "(2 suppression.alone)",
    ]);
  });

  test("the few persons that a wrong sum leaves follow from the sum", () => {
    expect(found([1, { people: 42 }])).toEqual(["1 SUM", "(1 suppression.difference)"]);
  });

  test("a row of too many breakdowns is a total in the wrong place where a sum lacks just it", () => {
    const whole = [1, { people: 60 }] as const;
    const wrong = { ...row, sex: "x", unit: "east", people: 20 };
    expect(found(whole, [4, wrong])).toEqual(["1 SUM", "(4 suppression.breakdowns)"]);
    const both = ["1 SUM", "4 suppression.breakdowns"];
    expect(found(whole, [4, { ...wrong, people: 19 }])).toEqual(both);
    expect(found(whole, [4, { ...wrong, year: 2024 }])).toEqual(both);
  });

  test("the few persons that a row leaves which may be another year's follow from its year", () => {
    const few = [3, { people: 3, year: 2035 }] as const;
    expect(found([1, { people: 26 }], few)).toContain("(1 suppression.difference)");
    expect(found([1, { people: 26 }], few)).toContain("3 YEAR");
    expect(found([1, { people: 26 }], [3, { people: 3, year: 2024 }])).toContain("1 suppression.difference");
  });

  test("and so they do from a key that stands twice, as either row may belong there", () => {
    const ofOtherYear = [4, { ...row, sex: "m", people: 9, year: 2024 }] as const;
    const whole = [1, { people: 26 }] as const;
    const told = found(whole, [3, { people: 3, year: 2024 }], ofOtherYear);
    expect(told).toContain("4 key.duplicate");
    expect(told).toContain("(1 suppression.difference)");
  });
});
