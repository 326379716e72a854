import { describe, expect, test } from "vitest";
import { about, plainDataset } from "./_testing.ts";
import { defineDataset } from "./define-dataset.ts";
import type { Dataset } from "./dataset.ts";
import { delivery, deliveryOrder } from "./delivery.ts";
import type { AnyRow } from "./row.ts";

const meters = defineDataset({
  ...plainDataset,
  id: "meters",
  fields: {
    id: { ...about, kind: "text", required: true },
    parent: { ...about, kind: "text" },
    house: { ...about, kind: "text" },
    unit: { ...about, kind: "text", required: true },
  },
  key: ["id"],
  references: {
    parent: {
      dataset: "meters",
      fields: ["parent"],
      to: ["id"],
      acyclic: true,
      borrows: { house: { kind: "text" } },
    },
  },
  rules: [
    {
      id: "M1",
      expression: "row.house == ref.parent.house",
      message: { nb: "a", nn: "b", en: "{house} differs" },
    },
  ],
  checks: [
    { kind: "constant_within", id: "M2", by: ["id"], fields: ["house"], against: "previous" },
    { kind: "covers", id: "M3", of: { dataset: "previous", fields: ["id"] }, fields: ["id"] },
  ],
});

const series = { series: ["meter"], start: "start", end: "end", zone: "Europe/Oslo" } as const;
const values = defineDataset({
  ...plainDataset,
  id: "values",
  fields: {
    meter: { ...about, kind: "text", required: true },
    name: { ...about, kind: "text" },
    start: { ...about, kind: "instant", required: true },
    end: { ...about, kind: "instant", required: true },
    value: { ...about, kind: "decimal", decimals: 2 },
    part: { ...about, kind: "text" },
  },
  key: ["meter", "start"],
  references: {
    meter: {
      id: "V9",
      dataset: "meters",
      fields: ["meter"],
      to: ["id"],
      borrows: { unit: { kind: "text" } },
    },
  },
  rules: [
    {
      id: "V1",
      expression: 'ref.meter.unit != "kWh" || row.value >= 0.0',
      message: { nb: "a", nn: "b", en: "{value} is negative" },
    },
    {
      id: "V2",
      expression: "row.end <= now.instant",
      message: { nb: "a", nn: "b", en: "{end} is in the future" },
    },
  ],
  checks: [
    { kind: "contiguous", id: "V7", measure: "gap", ...series },
    { kind: "contiguous", id: "V8", measure: "day", ...series },
    { kind: "covers", id: "V6", of: { dataset: "meters", fields: ["id"] }, fields: ["meter"] },
    {
      kind: "sums",
      id: "V5",
      total: { where: 'row.part == "total"', by: ["row.start"], value: "value" },
      parts: { where: 'row.part == "part"', by: ["row.start"], value: "value" },
      compare: "equal",
      tolerance: { absolute: 0.1 },
    },
    {
      kind: "plausible",
      id: "V4",
      series: ["meter"],
      start: "start",
      value: "value",
      looksLike: { shape: "flat", hours: 24 },
    },
  ],
});

type Table = readonly [dataset: Dataset, rows: readonly AnyRow[], previous?: readonly AnyRow[]];

function findings(...tables: readonly Table[]) {
  const found: string[] = [];
  const judging = delivery(
    tables.map(([dataset]) => dataset),
    { report: (dataset, finding, place) => found.push(`${dataset.id} ${place ?? "-"} ${finding.code}`) },
  );
  for (const [dataset, , previous = []] of tables)
    for (const [index, row] of previous.entries()) judging.previous(dataset).judge(row, index + 2);
  for (const [dataset, rows] of tables)
    for (const [index, row] of rows.entries()) judging.table(dataset).judge(row, index + 2);
  const unchecked = judging.end().map(({ dataset, id, reason }) => `${dataset.id} ${id} ${reason}`);
  return { found: found.sort(), unchecked: unchecked.sort() };
}

const hour = (start: string, end: string, more: AnyRow = {}) => ({
  meter: "a",
  start,
  end,
  value: 1,
  ...more,
});
const from = (instant: string, hours: number, more: (index: number) => AnyRow = () => ({})) => {
  const first = Date.parse(instant);
  const at = (index: number) => new Date(first + index * 3_600_000).toISOString().replace(".000Z", "Z");
  return Array.from({ length: hours }, (_, index) => ({
    meter: "a",
    start: at(index),
    end: at(index + 1),
    value: index % 7,
    ...more(index),
  }));
};

test("tables that others refer to come first", () => {
  expect(deliveryOrder([values, meters]).map(({ id }) => id)).toEqual(["meters", "values"]);
});

describe("keys", () => {
  test("the same instant spelt in two ways is the same key", () => {
    const rows = [
      hour("2025-10-26T02:00:00+02:00", "2025-10-26T02:00:00+01:00"),
      hour("2025-10-26T01:00:00+01:00", "2025-10-26T01:00:00Z"),
      hour("2025-10-26T02:00:00+01:00", "2025-10-26T03:00:00+01:00"),
    ];
    expect(findings([values, rows]).found).toEqual(["values 3 key.duplicate"]);
  });

  test("thousands of keys are told apart", () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => ({ id: `m${index}`, unit: "kWh" }));
    expect(findings([meters, [...rows, { id: "m19999", unit: "kWh" }]]).found).toEqual([
      "meters 20002 key.duplicate",
    ]);
  });
});

describe("references", () => {
  test("a value that is not found, and the column that holds it", () => {
    const rows = [{ id: "a", unit: "kWh" }];
    const swapped = hour("2025-01-01T00:00:00Z", "2025-01-01T01:00:00Z", { meter: "Heat pump", name: "a" });
    expect(findings([meters, rows], [values, [swapped]]).found).toEqual([
      "values - V6",
      "values 2 reference.swapped",
    ]);
    const missing = { ...swapped, name: "b" };
    expect(findings([meters, rows], [values, [missing]]).found).toEqual([
      "values - V6",
      "values 2 reference.missing",
    ]);
  });

  test("a table that was not given is said, not guessed", () => {
    const { found, unchecked } = findings([
      values,
      [hour("2025-01-01T00:00:00Z", "2025-01-01T01:00:00Z", { value: -4 })],
    ]);
    expect(found).toEqual([]);
    expect(unchecked).toEqual([
      "values V1 no_related_table",
      "values V2 no_clock",
      "values V6 no_related_table",
      "values reference:meter no_related_table",
    ]);
  });

  test("rules read the row that a reference points to", () => {
    const bad = hour("2025-01-01T00:00:00Z", "2025-01-01T01:00:00Z", { value: -4 });
    expect(findings([meters, [{ id: "a", unit: "kWh" }]], [values, [bad]]).found).toEqual(["values 2 V1"]);
    expect(findings([meters, [{ id: "a", unit: "Cel" }]], [values, [bad]]).found).toEqual([]);
  });

  test("a parent may come after its child, must exist, and must not be its own ancestor", () => {
    const after = [
      { id: "b", parent: "a", unit: "kWh", house: "1" },
      { id: "a", unit: "kWh", house: "1" },
    ];
    expect(findings([meters, after]).found).toEqual([]);
    expect(findings([meters, [{ id: "b", parent: "x", unit: "kWh" }]]).found).toEqual([
      "meters 2 reference.missing",
    ]);
    const circle = [
      { id: "c", parent: "a", unit: "kWh" },
      { id: "a", parent: "b", unit: "kWh" },
      { id: "b", parent: "a", unit: "kWh" },
    ];
    expect(findings([meters, circle]).found).toEqual(["meters 3 reference.cycle"]);
  });

  test("a rule over the parent's values is judged when all rows are in", () => {
    const rows = [
      { id: "b", parent: "a", unit: "kWh", house: "2" },
      { id: "a", unit: "kWh", house: "1" },
    ];
    expect(findings([meters, rows]).found).toEqual(["meters 2 M1"]);
  });
});

describe("time series", () => {
  const summer = from("2025-03-28T23:00:00Z", 24 + 23 + 24);
  const autumn = from("2025-10-24T22:00:00Z", 24 + 25 + 24);

  test("days of 23 and 25 hours are whole", () => {
    expect(findings([values, summer]).found).toEqual([]);
    expect(findings([values, autumn]).found).toEqual([]);
  });

  test("a missing hour is a gap, and its day is not whole", () => {
    const holed = autumn.toSpliced(30, 1);
    expect(findings([values, holed]).found).toEqual(["values 26 V8", "values 32 V7"]);
  });

  const explainedIn = (rows: readonly (AnyRow | undefined)[]) => {
    const told: string[] = [];
    const judging = delivery([values], {
      report: (_, { code, isExplained }, place) => {
        if (/V[78]/.test(code)) told.push(`${place} ${code}${isExplained ? " explained" : ""}`);
      },
    });
    const table = judging.table(values);
    for (const [index, row] of rows.entries()) {
      if (row === undefined) table.passOver?.();
      else table.judge(row, index + 2);
    }
    judging.end();
    return told.sort();
  };
  const all: readonly (AnyRow | undefined)[] = autumn;
  const bad: AnyRow = { ...all[30], start: "yesterday" };
  const other: AnyRow = { ...all[30], meter: "b" };

  test.each<[string, readonly (AnyRow | undefined)[]]>([
    ["no time", all.with(30, bad)],
    ["no series", all.with(30, { ...all[30], meter: 7 })],
    ["nothing that can be read", all.toSpliced(30, 1, undefined)],
    ["the time of another", all.with(30, all[29])],
    ["no time, one of two", all.with(31, bad).with(30, bad)],
    ["no time, newest first", all.with(30, bad).toReversed()],
  ])("a hole in the place of a row is explained by it: %s", (_, rows) => {
    expect(explainedIn(rows).map((line) => line.replace(/^\d+ /, ""))).toEqual([
      "V8 explained",
      "V7 explained",
    ]);
  });

  test.each<[string, readonly (AnyRow | undefined)[]]>([
    ["a row too few stands there", all.with(30, bad).toSpliced(31, 1)],
    ["a row too many stands there", all.with(30, bad).toSpliced(31, 0, bad)],
    ["the row stands elsewhere", all.toSpliced(30, 1).toSpliced(40, 0, bad)],
    ["the row is of another series", all.with(30, other)],
    [
      "nobody knows whose the row is, and another series stands beside it",
      all.toSpliced(30, 1, undefined, other),
    ],
  ])("a hole is not explained when %s", (_, rows) => {
    expect(explainedIn(rows).filter((line) => line.includes("explained"))).toEqual([]);
    expect(explainedIn(rows).map((line) => line.slice(-2))).toEqual(["V8", "V7"]);
  });

  test("rows in any order give the same verdict", () => {
    const shuffled = autumn.toSpliced(30, 1).reverse();
    expect(
      findings([values, shuffled])
        .found.map((line) => line.slice(-2))
        .sort(),
    ).toEqual(["V7", "V8"]);
    expect(findings([values, autumn.toReversed()]).found).toEqual([]);
  });

  test("an interval that begins inside another is an overlap", () => {
    const rows = [
      hour("2025-01-01T00:00:00Z", "2025-01-01T01:00:00Z"),
      hour("2025-01-01T00:30:00Z", "2025-01-01T01:30:00Z"),
    ];
    expect(findings([values, rows]).found).toEqual(["values 3 V7"]);
  });

  test("a flat line of a day is implausible, zeros are not", () => {
    expect(findings([values, from("2025-01-01T00:00:00Z", 24, () => ({ value: 3 }))]).found).toEqual([
      "values 2 V4",
    ]);
    expect(findings([values, from("2025-01-01T00:00:00Z", 24, () => ({ value: 0 }))]).found).toEqual([]);
    expect(findings([values, from("2025-01-01T00:00:00Z", 23, () => ({ value: 3 }))]).found).toEqual([]);
  });
});

describe("sums, cover and the last delivery", () => {
  const at = { start: "2025-01-01T00:00:00Z", end: "2025-01-01T01:00:00Z" };
  const parts = (total: number, ...values: readonly (number | null)[]) => [
    { meter: "t", ...at, value: total, part: "total" },
    ...values.map((value, index) => ({ meter: `p${index}`, ...at, value, part: "part" })),
  ];

  test("parts add up to their total within the tolerance", () => {
    expect(findings([values, parts(0.3, 0.1, 0.2)]).found).toEqual([]);
    expect(findings([values, parts(0.4, 0.1, 0.2)]).found).toEqual([]);
    expect(findings([values, parts(0.41, 0.1, 0.2)]).found).toEqual(["values 2 V5"]);
  });

  test("a group with a missing part is not judged", () => {
    expect(findings([values, parts(5, 1, null)]).found).toEqual([]);
  });

  test("rows of another table without an answer here are told", () => {
    const two = [
      { id: "a", unit: "kWh" },
      { id: "b", unit: "kWh" },
    ];
    expect(findings([meters, two], [values, [hour(at.start, at.end)]]).found).toEqual(["values - V6"]);
  });

  test("the last delivery is compared with: moved and dropped rows", () => {
    const before = [
      { id: "a", unit: "kWh", house: "1" },
      { id: "b", unit: "kWh" },
    ];
    expect(findings([meters, [{ id: "a", unit: "kWh", house: "2" }], before]).found).toEqual([
      "meters - M3",
      "meters 2 M2",
    ]);
  });
});

test("a value that one of the deliveries lacks is not a change", () => {
  const before = [{ id: "a", unit: "kWh" }];
  expect(findings([meters, [{ id: "a", unit: "kWh", house: "1" }], before]).found).toEqual([]);
});

test("a table may have to cover some of its own rows", () => {
  const own = defineDataset({
    ...plainDataset,
    id: "own",
    fields: { a: { ...about, kind: "text", required: true }, b: { ...about, kind: "text" } },
    key: ["a"],
    checks: [{ kind: "covers", id: "O1", of: { dataset: "own", fields: ["b"] }, fields: ["a"] }],
  });
  expect(findings([own, [{ a: "x", b: "y" }, { a: "y" }]]).found).toEqual([]);
  expect(findings([own, [{ a: "x", b: "z" }, { a: "y" }]]).found).toEqual(["own - O1"]);
});

test("a table without a key has no repeated keys", () => {
  const keyless = defineDataset({
    ...plainDataset,
    id: "loose",
    fields: { a: { ...about, kind: "text" } },
    key: [],
  });
  expect(findings([keyless, [{ a: "x" }, { a: "x" }]]).found).toEqual([]);
});
