import { describe, expect, test } from "vitest";
import { plainDataset } from "../_testing.ts";
import type { Rule } from "../dataset.ts";
import { defineDataset } from "../define-dataset.ts";
import { delivery } from "../delivery.ts";
import { toIssue } from "../issues/to-issue.ts";
import type { AnyRow } from "../row.ts";
import type { TableCheck } from "../table-check.ts";

const text = { nb: "Tall", nn: "Tal", en: "Figure" };
const about = { label: text, description: text };

const fields = {
  id: { ...about, kind: "integer", required: true },
  town: { ...about, kind: "text" },
  period: { ...about, kind: "period", granularities: ["year", "quarter", "month"] },
  year: { ...about, kind: "integer" },
  from: { ...about, kind: "date" },
  to: { ...about, kind: "date" },
  sex: { ...about, kind: "text" },
  people: { ...about, kind: "integer" },
  days: { ...about, kind: "decimal", decimals: 1 },
} as const;

type Name = keyof typeof fields;

/** What one check finds in rows, as the English message; rows are numbered from 1, and what other rows explain is marked. */
function found(
  check: TableCheck,
  rows: readonly AnyRow[],
  required: readonly Name[] = [],
  rules: readonly Rule[] = [],
): readonly string[] {
  const dataset = define(check, required, rules);
  const messages: string[] = [];
  const judging = delivery([dataset], {
    report: (of, finding, place) => {
      const mark = finding.isExplained ? " (explained)" : "";
      if (finding.code === check.id) messages.push(`${place}: ${toIssue(finding, of).text.en}${mark}`);
    },
  });
  for (const [index, row] of rows.entries())
    judging.table(dataset).judge({ id: index + 1, ...row }, index + 1);
  judging.end();
  return messages;
}

function define(check: TableCheck, required: readonly Name[] = [], rules: readonly Rule[] = []) {
  const more = Object.fromEntries(
    required.map((name) => [name, { ...fields[name], required: true as const }]),
  );
  return defineDataset({
    id: "figures",
    ...plainDataset,
    key: ["id"],
    fields: { ...fields, ...more },
    rules,
    checks: [check],
  });
}

describe("periods", () => {
  const check: TableCheck = {
    id: "P",
    kind: "contiguous",
    measure: "period",
    series: ["town"],
    period: "period",
  };
  const of = (town: string, ...periods: readonly string[]) => periods.map((period) => ({ town, period }));

  test("no period is missing between the first and the last, in any order, however often each stands", () => {
    expect(found(check, of("Bodø", "2025-Q1", "2024-Q4", "2025-Q2", "2025-Q1"))).toEqual([]);
    expect(found(check, of("Bodø", "2024-12", "2025-01"))).toEqual([]);
  });

  /** That a key stands twice is a fault, whatever need not stand. */
  const isTwice = (more: readonly object[]) => more.some((row) => "id" in row);
  const told = "2: Bodø: 2024-Q3 is missing between 2024-Q2 and 2024-Q4.";
  test.each([
    ["a row of no series stands for it", [{ period: "2024-Q3" }], `${told} (explained)`],
    ["a row of no period stands for it", [{ town: "Bodø" }], `${told} (explained)`],
    [
      "a row whose key stands twice stands for it",
      [{ town: "Bodø", period: "2024-Q4", id: 2 }],
      `${told} (explained)`,
    ],
    ["a row of no series is of another period", [{ period: "2024-Q1" }], told],
    ["a row of no series is of another length", [{ period: "2024-08" }], told],
    ["more rows have no period than are missing", [{ town: "Bodø" }, { town: "Bodø" }], told],
  ])("a hole is explained or not: %s", (_, more, expected) => {
    const rows = [...of("Bodø", "2024-Q2", "2024-Q4"), ...more];
    expect(found(check, rows, ["town", "period"])).toEqual([expected]);
    expect(found(check, rows)).toEqual([isTwice(more) ? expected : told]);
  });

  test("a condition that is unknown where it need not be known explains nothing", () => {
    const total = { ...check, where: `row.sex == "total"` };
    const rows = of("Bodø", "2024-Q2", "2024-Q4").map((row) => ({ ...row, sex: "total" }));
    const more = [...rows, { town: "Bodø", period: "2024-Q3" }];
    expect(found(total, more, ["town", "period"])).toEqual([told]);
    expect(found(total, more, ["town", "period", "sex"])).toEqual([`${told} (explained)`]);
  });

  test("a hole is named by what is missing and what stands around it", () => {
    expect(found(check, of("Bodø", "2024-Q2", "2025-Q2"))).toEqual([
      "2: Bodø: 2024-Q3, 2024-Q4, 2025-Q1 is missing between 2024-Q2 and 2025-Q2.",
    ]);
    expect(found(check, of("Bodø", "2010", "2025"))).toEqual([
      "2: Bodø: 2011, 2012, 2013, 2014, … is missing between 2010 and 2025.",
    ]);
  });

  test("each series, and each length of period, is counted by itself", () => {
    expect(found(check, [...of("Bodø", "2023", "2025-Q1"), ...of("Oslo", "2025-Q3")])).toEqual([]);
  });

  test("every second year may be enough, and years may be whole numbers; other rows do not count", () => {
    const second = { ...check, period: "year", every: 2, where: "row.people > 0" } as const;
    const years = (...all: readonly number[]) => all.map((year) => ({ town: "Bodø", year, people: 1 }));
    expect(found(second, years(2021, 2023, 2024))).toEqual([]);
    expect(found(second, [...years(2021, 2024), { town: "Bodø", year: 2022 }])).toHaveLength(1);
  });
});

describe("intervals of dates", () => {
  const check: TableCheck = {
    id: "D",
    kind: "contiguous",
    measure: "gap",
    series: ["town"],
    start: "from",
    end: "to",
  };

  test("join where one begins the day the other ends", () => {
    const year = (first: number) => ({ town: "Bodø", from: `${first}-12-01`, to: `${first + 1}-12-01` });
    expect(found(check, [year(2023), year(2024)])).toEqual([]);
    expect(found(check, [year(2022), year(2024)])).toEqual([
      "2: Bodø: no values from 2023-12-01 to 2024-12-01.",
    ]);
    expect(found(check, [year(2023), { ...year(2024), from: "2024-11-01" }])).toEqual([
      "2: Bodø: the interval from 2024-11-01 begins before the previous one ends 2024-12-01.",
    ]);
  });
});

describe("sums of several numbers", () => {
  const check: TableCheck = {
    id: "S",
    kind: "sums",
    total: { where: `row.sex == "total"`, by: ["row.town"], value: ["people", "days"] },
    parts: { where: `row.sex != "total"`, by: ["row.town"], value: ["people", "days"] },
    compare: "equal",
    tolerance: {},
  };
  const row = (sex: string, people: number | null, days: number | null) => ({
    town: "Bodø",
    sex,
    people,
    days,
  });

  test("each is added up for itself, and a group is told once", () => {
    expect(found(check, [row("total", 9, 1.5), row("f", 5, 1), row("m", 4, 0.5)])).toEqual([]);
    expect(found(check, [row("total", 9, 1.6), row("f", 5, 1), row("m", 5, 0.5)])).toEqual([
      "1: Bodø: the parts add up to 10 and 1.5, the total is 9 and 1.6.",
    ]);
  });

  test("what is withheld of one is no fault of the other", () => {
    expect(found(check, [row("total", 9, 1.5), row("f", null, 1), row("m", 4, 0.4)])).toEqual([
      "1: Bodø: the parts add up to 1.4, the total is 1.5.",
    ]);
  });

  test("may be asked for only where all parts are there", () => {
    const complete = { ...check, complete: 2 };
    expect(found(complete, [row("total", 9, 1.5), row("f", 5, 1)])).toEqual([]);
    expect(found(complete, [row("total", 9, 1.5), row("f", 5, 1), row("m", 5, 0.5)])).toHaveLength(1);
  });
});

describe("a sum that lacks a row which cannot be placed", () => {
  const check: TableCheck = {
    id: "S",
    kind: "sums",
    total: { where: `row.sex == "total"`, by: ["row.town"], value: "people" },
    parts: { where: `row.sex != "total"`, by: ["row.town"], value: "people" },
    compare: "equal",
    tolerance: {},
  };
  const row = (town: string | undefined, sex: string | undefined, people: number | undefined) => ({
    ...(town === undefined ? {} : { town }),
    ...(sex === undefined ? {} : { sex }),
    ...(people === undefined ? {} : { people }),
  });
  const bodø = [row("Bodø", "total", 9), row("Bodø", "m", 4)];
  const told = "1: Bodø: the parts add up to 4, the total is 9.";

  test.each([
    ["the group is unknown", [row(undefined, "f", 5)], `${told} (explained)`],
    ["whether it is a part is unknown", [row("Bodø", undefined, 5)], `${told} (explained)`],
    ["two are unknown", [row(undefined, "f", 3), row(undefined, "f", 2)], `${told} (explained)`],
    ["it does not fit", [row(undefined, "f", 6)], told],
    ["its figure is unknown", [row(undefined, "f", undefined)], told],
    ["there is none", [], told],
  ])("%s", (_, more, expected) => {
    expect(found(check, [...bodø, ...more], ["town", "sex"])).toEqual([expected]);
    expect(found(check, [...bodø, ...more])).toEqual([told]);
  });

  test("its key stands twice", () => {
    const twice = [...bodø, { ...row("Oslo", "f", 5), id: 2 }];
    expect(found(check, twice)).toEqual([`${told} (explained)`]);
  });
});

describe("rows that have to be alike", () => {
  const check: TableCheck = { id: "C", kind: "constant_within", by: ["town"], fields: ["year"] };
  const years = (...list: readonly number[]) => list.map((year) => ({ town: "Bodø", year }));
  const differs = (row: number, own: number, other: number, of: number) =>
    `${row}: Bodø: Figure is ${own} here and ${other} in ${of}.`;

  test.each([
    ["one of two: the later", [1, 2], [differs(2, 2, 1, 1)]],
    ["the first, when all others agree", [1, 2, 2, 2], [differs(1, 1, 2, 2)]],
    ["one in the middle", [2, 2, 1, 2], [differs(3, 1, 2, 1)]],
    ["the second, as soon as the third agrees with the first", [2, 1, 2, 2], [differs(2, 1, 2, 1)]],
    ["those after the first, when they do not agree", [1, 2, 3], [differs(2, 2, 1, 1), differs(3, 3, 1, 1)]],
    ["those that are fewer, wherever they stand", [1, 2, 3, 2], [differs(1, 1, 2, 2), differs(3, 3, 2, 2)]],
    [
      "those that came later, when they are as many",
      [1, 2, 2, 1],
      [differs(2, 2, 1, 1), differs(3, 2, 1, 1)],
    ],
    ["none", [1, 1, 1], []],
  ])("%s", (_, list, expected) => expect(found(check, years(...list))).toEqual(expected));

  test("are told by the value that differs, whatever signs another has", () => {
    const two: TableCheck = { ...check, by: ["year"], fields: ["town", "sex"] };
    const rows = ["m", "m", "f"].map((sex) => ({ year: 2025, town: "Moss + Våler", sex }));
    expect(found(two, rows)).toEqual(["3: 2025: Figure is «f» here and «m» in 1."]);
  });
});

test("rows may have to be alike in a value that is worked out", () => {
  const check: TableCheck = {
    id: "C",
    kind: "constant_within",
    by: ["town"],
    fields: ["from"],
    value: "row.from.getDate()",
  };
  const on = (from: string) => ({ town: "Bodø", from });
  expect(found(check, [on("2024-12-01"), on("2025-12-01"), { town: "Oslo", from: "2025-12-31" }])).toEqual(
    [],
  );
  expect(found(check, [on("2024-12-01"), on("2025-12-31")])).toEqual([
    "2: Bodø: Figure is «2025-12-31» here and «2024-12-01» in 1.",
  ]);
  const days = ["2023-12-31", "2024-12-01", "2025-12-01", "2021-12-01", "2020-12-31"];
  expect(found(check, days.map(on))).toEqual([
    "1: Bodø: Figure is «2023-12-31» here and «2024-12-01» in 2.",
    "5: Bodø: Figure is «2020-12-31» here and «2024-12-01» in 2.",
  ]);
});

const jump = {
  kind: "plausible",
  series: ["town"],
  start: "from",
  value: "people",
  looksLike: { shape: "jump", share: 0.25 },
} as const;

test("a jump is a value too far from the one before it, in time order", () => {
  const check: TableCheck = { ...jump, id: "J" };
  const on = (from: string, people: number) => ({ town: "Bodø", from, people });
  expect(found(check, [on("2025-12-01", 125), on("2024-12-01", 100), on("2023-12-01", 80)])).toEqual([]);
  expect(found(check, [on("2025-12-01", 126), on("2024-12-01", 100)])).toEqual([
    "1: Bodø: 126 at 2025-12-01 looks wrong.",
  ]);
});

test("a jump there and back is told where it goes, and so is the next one", () => {
  const check: TableCheck = { ...jump, id: "J" };
  const years = (...people: readonly number[]) =>
    found(
      check,
      people.map((one, at) => ({ town: "Bodø", from: `${2001 + at}-12-01`, people: one })),
    );
  const told = (at: number, people: number) => `${at}: Bodø: ${people} at ${2000 + at}-12-01 looks wrong.`;
  expect(years(100, 200, 100)).toEqual([told(2, 200), `${told(3, 100)} (explained)`]);
  expect(years(100, 200, 100, 200)).toEqual([told(2, 200), `${told(3, 100)} (explained)`, told(4, 200)]);
  expect(years(100, 200, 140)).toEqual([told(2, 200), told(3, 140)]);
});

test("a jump from or to a number that is told as wrong follows from it", () => {
  const check: TableCheck = { ...jump, id: "J" };
  const on = (from: string, people: number) => ({ town: "Bodø", from, people });
  const rule = { id: "R", expression: "row.people >= 0", message: text };
  const rows = [on("2001-12-01", 100), on("2002-12-01", -7), on("2003-12-01", 150)];
  expect(found(check, rows, [], [rule])).toEqual([
    "2: Bodø: -7 at 2002-12-01 looks wrong. (explained)",
    "3: Bodø: 150 at 2003-12-01 looks wrong. (explained)",
  ]);
});

describe("a check that does not fit the dataset is refused", () => {
  const of = (check: object) => () => define(check as TableCheck);
  const gap = { id: "X", kind: "contiguous", measure: "gap", series: ["town"], start: "from", end: "to" };
  const side = { by: ["row.town"], value: ["people"] };
  const sums = { id: "X", kind: "sums", total: side, parts: side, compare: "equal", tolerance: {} };

  test.each([
    ["an unknown zone", { ...gap, zone: "Europe/Bodo" }, /unknown time zone/],
    ["days of dates", { ...gap, measure: "day" }, /expected instant/],
    ["ends of another kind", { ...gap, end: "town" }, /expected date/],
    ["a period that is none", { ...gap, measure: "period", period: "town" }, /unknown "start"/],
    [
      "a period field that is none",
      { id: "X", kind: "contiguous", measure: "period", series: ["town"], period: "town" },
      /expected period or integer/,
    ],
    [
      "sides with unlike many numbers",
      { ...sums, total: { ...side, value: ["people", "days"] } },
      /equally many values/,
    ],
    ["a sum of text", { ...sums, parts: { ...side, value: ["town"] } }, /expected decimal or integer/],
    [
      "a value that is no expression",
      { id: "X", kind: "constant_within", by: ["town"], fields: ["from"], value: "row.nothing" },
      /unknown field row.nothing/,
    ],
    [
      "rows of its own without the field",
      { id: "X", kind: "covers", of: { dataset: "figures", fields: ["city"] }, fields: ["town"] },
      /city/,
    ],
  ])("%s", (_, check, message) => expect(of(check)).toThrow(message));
});
