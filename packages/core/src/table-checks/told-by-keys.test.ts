import { describe, expect, test } from "vitest";
import { about, plainDataset, text } from "../_testing.ts";
import { defineDataset } from "../define-dataset.ts";
import { delivery } from "../delivery.ts";
import type { Dataset } from "../dataset.ts";
import type { AnyRow } from "../row.ts";
import type { TableCheck } from "../table-check.ts";

const name = { ...about, kind: "text", required: true } as const;
const number = { ...about, kind: "integer", required: true } as const;

/** Rows of some datasets in turn. */
type Tables = readonly (readonly [dataset: Dataset, rows: readonly AnyRow[]])[];

/** What is found: `2 ADD`, and what follows from something else in parentheses. */
function found(tables: Tables): readonly string[] {
  const told: string[] = [];
  const judging = delivery(
    tables.map(([dataset]) => dataset),
    {
      report: (_, { code, isExplained }, place) => {
        const line = [place, code].filter((part) => part !== undefined).join(" ");
        told.push(isExplained ? `(${line})` : line);
      },
    },
  );
  for (const [dataset, rows] of tables)
    for (const [index, row] of rows.entries()) judging.table(dataset).judge(row, index + 1);
  judging.end();
  return told.toSorted();
}

function changed(rows: readonly AnyRow[], ...changes: readonly (readonly [at: number, change: AnyRow])[]) {
  return rows.map((row, index) => ({ ...row, ...changes.find(([at]) => at === index + 1)?.[1] }));
}

const certificates = defineDataset({
  ...plainDataset,
  id: "certificates",
  fields: { nr: number, town: name, issued: number, until: number },
  key: ["nr"],
  rules: [{ id: "TEN", expression: "row.until == row.issued + 10", message: text }],
  checks: [
    { id: "ONE", kind: "unique", fields: ["town"], where: "row.until >= 2026" },
    {
      id: "ALL",
      kind: "covers",
      of: { dataset: "certificates", fields: ["town"] },
      fields: ["town"],
      where: "row.until >= 2026",
    },
  ],
});

describe("a rule tells that a cell may be wrong", () => {
  const rows = [
    { nr: 1, town: "Moss", issued: 2010, until: 2020 },
    { nr: 2, town: "Moss", issued: 2020, until: 2030 },
    { nr: 3, town: "Oslo", issued: 2020, until: 2030 },
  ];
  const told = (...changes: Parameters<typeof changed>[1][]) =>
    found([[certificates, changed(rows, ...changes)]]);

  test("and what stands twice because of it follows", () => {
    expect(told()).toEqual([]);
    expect(told([1, { until: 2031 }])).toEqual(["(2 ONE)", "1 TEN"]);
    expect(told([2, { until: 2031 }], [1, { issued: 2020, until: 2030 }])).toEqual(["(2 ONE)", "2 TEN"]);
  });

  test("and what stands twice whatever it says is told", () => {
    expect(told([1, { issued: 2020, until: 2030 }])).toEqual(["2 ONE"]);
    expect(told([1, { until: 2031 }], [2, { until: 2031 }])).toEqual(["1 TEN", "2 ONE", "2 TEN"]);
  });

  test("and what is not answered because of it follows", () => {
    expect(told([3, { until: 2021 }])).toEqual(["(ALL)", "3 TEN"]);
    expect(told([3, { issued: 2011, until: 2021 }])).toEqual(["ALL"]);
  });
});

describe("a rule that only warns", () => {
  const warning = defineDataset({
    ...certificates,
    rules: (certificates.rules ?? []).map((rule) => ({ ...rule, severity: "warning" }) as const),
  });
  const rows = [
    { nr: 1, town: "Moss", issued: 2010, until: 2031 },
    { nr: 2, town: "Moss", issued: 2020, until: 2030 },
  ];

  test("explains a warning, and no error", () => {
    const [one] = warning.checks ?? [];
    const warned = defineDataset({ ...warning, checks: [{ ...one, severity: "warning" } as TableCheck] });
    expect(found([[warned, rows]])).toEqual(["(2 ONE)", "1 TEN"]);
    expect(found([[warning, rows]])).toEqual(["1 TEN", "2 ONE"]);
  });
});

describe("days that a rule ties to each other", () => {
  const day = { ...about, kind: "date", required: true } as const;
  const periods = defineDataset({
    ...plainDataset,
    id: "periods",
    fields: { nr: number, from: day, to: day, part: name },
    key: ["nr"],
    rules: [
      { id: "YEAR", expression: "row.to.getFullYear() == row.from.getFullYear() + 1", message: text },
      { id: "PAST", expression: "row.to.getFullYear() < 2030", message: text },
    ],
    checks: [
      {
        id: "ALL",
        kind: "covers",
        of: { dataset: "periods", fields: ["from"] },
        fields: ["from"],
        where: 'row.part == "all"',
      },
    ],
  });
  const told = (from: number, to: number) =>
    found([
      [
        periods,
        [
          { nr: 1, from: "2024-12-01", to: "2025-12-01", part: "all" },
          { nr: 2, from: `${from}-12-01`, to: `${to}-12-01`, part: "north" },
        ],
      ],
    ]);

  test("may all be wrong where one of them is told", () => {
    expect(told(2024, 2025)).toEqual([]);
    expect(told(2034, 2035)).toEqual(["(ALL)", "2 PAST"]);
    expect(told(2026, 2027)).toEqual(["ALL"]);
  });
});

const sides = { by: ["row.town"], value: "people" } as const;
const sums = {
  kind: "sums",
  total: { where: 'row.part == "all"', ...sides },
  parts: { where: 'row.part != "all"', ...sides },
  tolerance: {},
} as const;
const figures = defineDataset({
  ...plainDataset,
  id: "figures",
  fields: { town: name, part: name, people: number, area: { ...about, kind: "integer" } },
  key: ["town", "part"],
  rules: [{ id: "SMALL", expression: 'row.part != "north" || row.people < 50', message: text }],
  checks: [
    { id: "SUM", ...sums, compare: "equal" },
    { id: "MOST", ...sums, compare: "at_most" },
    {
      id: "ALL",
      kind: "covers",
      of: { dataset: "figures", fields: ["town"] },
      fields: ["town"],
      where: 'row.part == "all"',
    },
    { id: "SAME", kind: "constant_within", by: ["town"], fields: ["area"] },
  ],
});

describe("of two rows with one key the first may be the wrong one", () => {
  const rows = [
    { town: "Moss", part: "all", people: 90 },
    { town: "Moss", part: "north", people: 40 },
    { town: "Moss", part: "south", people: 50 },
    { town: "Oslo", part: "all", people: 9 },
    { town: "Oslo", part: "north", people: 4 },
    { town: "Oslo", part: "south", people: 5 },
  ];
  const told = (...changes: Parameters<typeof changed>[1][]) => found([[figures, changed(rows, ...changes)]]);

  test("and sums that fit with the other follow, of parts and of totals", () => {
    expect(told()).toEqual([]);
    expect(told([2, { town: "Oslo" }])).toEqual(["(1 SUM)", "(4 MOST)", "(4 SUM)", "5 key.duplicate"]);
    // Oslo comes first now, so that its total is what stands for Moss.
    const turned = changed([...rows.slice(3), ...rows.slice(0, 3)], [1, { town: "Moss" }]);
    expect(found([[figures, turned]])).toEqual(["(1 MOST)", "(1 SUM)", "(ALL)", "4 key.duplicate"]);
  });

  test("and sums that do not fit with the other either are told", () => {
    expect(told([2, { town: "Oslo" }], [6, { people: 8 }])).toEqual([
      "(1 SUM)",
      "(4 MOST)",
      "4 SUM",
      "5 key.duplicate",
    ]);
  });

  test("and what the other says like the rest of its group follows, and nothing else", () => {
    const areas = rows.map((one) => ({ ...one, area: one.town === "Moss" ? 7 : 3 }));
    const same = (...changes: Parameters<typeof changed>[1][]) =>
      found([[figures, changed(areas, ...changes)]]).filter((one) => one.includes("SAME"));
    expect(same([2, { town: "Oslo" }])).toEqual(["(2 SAME)"]);
    expect(same([2, { town: "Oslo" }], [5, { area: 4 }])).toEqual(["2 SAME"]);
    // Where all differ, the first is the measure.
    expect(same([2, { town: "Oslo" }], [6, { area: 4 }])).toEqual(["(4 SAME)", "6 SAME"]);
    const two = [...areas.slice(0, 2), ...areas.slice(3, 5)];
    expect(found([[figures, changed(two, [2, { town: "Oslo" }])]])).toContain("(3 SAME)");
  });

  test("and is, where a rule says so", () => {
    expect(told([3, { part: "north", people: 50 }])).toContain("(3 key.duplicate)");
    expect(told([3, { part: "north", people: 49 }])).toContain("3 key.duplicate");
  });

  test("and one total that lacks follows from it, but no other", () => {
    const more = [...rows, { town: "Halden", part: "north", people: 1 }];
    expect(found([[figures, changed(more, [1, { part: "south" }])]])).toContain("ALL");
    expect(told([1, { part: "south" }])).toContain("(ALL)");
  });
});

const houses = defineDataset({ ...plainDataset, id: "houses", fields: { id: name }, key: ["id"] });
const meters = defineDataset({
  ...plainDataset,
  id: "meters",
  fields: { id: name, parent: { ...about, kind: "text" }, house: name },
  key: ["id"],
  references: {
    house: { dataset: "houses", fields: ["house"], to: ["id"] },
    parent: {
      dataset: "meters",
      fields: ["parent"],
      to: ["id"],
      acyclic: true,
      borrows: { house: { kind: "text" } },
    },
  },
  rules: [
    { id: "SELF", expression: "!has(row.parent) || row.parent != row.id", message: text },
    { id: "SAME", expression: "!has(row.parent) || ref.parent.house == row.house", message: text },
  ],
});

describe("a row that others of its table refer to", () => {
  const rows = [
    { id: "main", house: "school" },
    { id: "first", parent: "main", house: "school" },
    { id: "second", parent: "first", house: "school" },
  ];
  const told = (...changes: Parameters<typeof changed>[1][]) =>
    found([
      [houses, [{ id: "school" }, { id: "hall" }]],
      [meters, changed(rows, ...changes)],
    ]);

  test("is in no circle but by what is told", () => {
    expect(told()).toEqual([]);
    expect(told([1, { parent: "main" }])).toEqual(["(1 reference.cycle)", "1 SELF"]);
    expect(told([1, { parent: "second" }])).toEqual(["1 reference.cycle"]);
  });

  test("has nothing to be compared with where it refers to nothing", () => {
    expect(told([1, { house: "scholl" }])).toEqual(["(2 SAME)", "1 reference.missing"]);
    expect(told([1, { house: "hall" }])).toEqual(["2 SAME"]);
  });

  test("may have any name, whatever it says of others", () => {
    expect(told([2, { house: "hall" }], [3, { id: "first", parent: "main" }])).toEqual([
      "2 SAME",
      "3 key.duplicate",
    ]);
  });
});

const towns = {
  id: "towns",
  version: "2024-01-01",
  title: text,
  source: { name: "test" },
  codes: [{ code: "moss", label: text, validFrom: "2020-01-01" }],
};
const counts = defineDataset({
  ...plainDataset,
  id: "counts",
  fields: {
    town: { ...about, kind: "code", list: towns, at: "day", required: true },
    day: { ...about, kind: "date", required: true },
    part: name,
  },
  key: ["day", "part"],
  checks: [
    {
      id: "ALL",
      kind: "covers",
      of: { dataset: "counts", fields: ["day"] },
      fields: ["day"],
      where: 'row.part == "all"',
    },
  ],
});

test("nothing has to answer to a day on which a code was not valid, but to another", () => {
  const rows = [
    { town: "moss", day: "2025-01-01", part: "all" },
    { town: "moss", day: "2025-01-01", part: "north" },
  ];
  expect(found([[counts, rows]])).toEqual([]);
  const told = (day: string) => found([[counts, changed(rows, [2, { day }])]]);
  expect(told("2015-01-01")).toEqual(["(ALL)", "2 code.not_valid_then"]);
  expect(told("2024-01-01")).toEqual(["ALL"]);
});
