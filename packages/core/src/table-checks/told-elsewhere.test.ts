import { describe, expect, test } from "vitest";
import { about, plainDataset, text } from "../_testing.ts";
import { defineDataset } from "../define-dataset.ts";
import { delivery } from "../delivery.ts";
import type { Finding } from "../issues/issue.ts";
import { toIssue } from "../issues/to-issue.ts";
import type { AnyRow } from "../row.ts";

const meters = defineDataset({
  ...plainDataset,
  id: "meters",
  fields: {
    id: { ...about, kind: "text", pattern: "^[a-z]+-[0-9]+$", required: true },
    low: { ...about, kind: "integer", min: 0, required: true },
    high: { ...about, kind: "integer", required: true },
    name: { ...about, kind: "text" },
  },
  key: ["id"],
  rules: [
    { id: "M1", expression: "row.low < row.high", message: text },
    { id: "M2", expression: 'row.low < 100 || row.name != "small"', message: text },
  ],
});

const readings = defineDataset({
  ...plainDataset,
  title: { nb: "Avlesninger", nn: "Avlesingar", en: "Readings" },
  id: "readings",
  fields: {
    nr: { ...about, kind: "integer", required: true },
    meter: { ...about, kind: "text", required: true },
    value: { ...about, kind: "integer", required: true },
  },
  key: ["nr"],
  references: {
    meter: {
      dataset: "meters",
      fields: ["meter"],
      to: ["id"],
      borrows: { low: { kind: "integer" }, high: { kind: "integer" } },
    },
  },
  rules: [
    { id: "R1", expression: "row.value >= ref.meter.low && row.value <= ref.meter.high", message: text },
    { id: "R2", expression: "row.value >= ref.meter.low", message: text },
    { id: "R3", expression: "row.value < 1000 && (row.value >= 0 || ref.meter.low < 0)", message: text },
  ],
  checks: [{ id: "C1", kind: "covers", of: { dataset: "meters", fields: ["id"] }, fields: ["meter"] }],
});

const notes = defineDataset({
  ...plainDataset,
  title: { nb: "Merknader", nn: "Merknader", en: "Notes" },
  id: "notes",
  fields: {
    nr: { ...about, kind: "integer", required: true },
    meter: { ...about, kind: "text", required: true },
  },
  key: ["nr"],
  references: { meter: { dataset: "meters", fields: ["meter"], to: ["id"], severity: "warning" } },
});

const right = [
  { id: "el-1", low: 0, high: 50 },
  { id: "el-2", low: 0, high: 50 },
  { id: "gas-33", low: 10, high: 20 },
];
const read = [
  { meter: "el-1", value: 7 },
  { meter: "el-1", value: 8 },
  { meter: "el-2", value: 9 },
  { meter: "gas-33", value: 15 },
];

/** What is found of meters and of readings, as `r3 R1`; what follows from the other table has its id behind. */
function found(
  meterRows: readonly (AnyRow | undefined)[],
  rows: readonly AnyRow[] = read,
  noted: readonly AnyRow[] = [],
): readonly string[] {
  const told: string[] = [];
  const judging = delivery([readings, notes, meters], {
    report: ({ id }, { code, isExplained, explainedBy }, place) =>
      told.push(`${id[0]}${place ?? ""} ${code}${isExplained ? ` (${explainedBy ?? "explained"})` : ""}`),
  });
  const table = judging.table(meters);
  for (const [index, row] of meterRows.entries())
    if (row === undefined) table.passOver?.();
    else table.judge(row, index + 1);
  for (const [index, row] of rows.entries()) judging.table(readings).judge({ nr: index, ...row }, index + 1);
  for (const [index, row] of noted.entries()) judging.table(notes).judge({ nr: index, ...row }, index + 1);
  judging.end();
  return told.toSorted();
}

const changed = (index: number, change: AnyRow) => right.with(index, { ...right[index], ...change } as never);

test("right tables give nothing", () => expect(found(right)).toEqual([]));

describe("a borrowed value", () => {
  test("that is told as out of range is no fault of those who borrow it", () => {
    const meter = changed(0, { low: -1 });
    expect(found(meter, [...read, { meter: "el-1", value: -1 }])).toEqual(["m1 number.too_small"]);
    expect(found(changed(0, { low: -1, high: 5 }))).toEqual(["m1 number.too_small", "r1 R1", "r2 R1"]);
    expect(found(changed(0, { low: 9, high: -4 }))).toEqual([
      "m1 M1",
      "r1 R1 (meters)",
      "r1 R2",
      "r2 R1 (meters)",
      "r2 R2",
    ]);
  });

  test("that is told elsewhere hides no row that is wrong anyway", () => {
    const meter = changed(0, { low: -1 });
    expect(found(meter, [...read, { meter: "el-1", value: 51 }, { meter: "el-1", value: 1000 }])).toEqual([
      "m1 number.too_small",
      "r5 R1",
      "r6 R1",
      "r6 R3 (explained)",
    ]);
  });

  test("of a row with another fault is used as it stands", () => {
    expect(found(changed(0, { low: 100, high: 200, name: "small" }))).toEqual([
      "m1 M2",
      "r1 R1",
      "r1 R2 (explained)",
      "r2 R1",
      "r2 R2 (explained)",
    ]);
  });
});

describe("a name that is right by itself and misspelt", () => {
  const others = [...right, { id: "el-412", low: 0, high: 50 }, { id: "el-500", low: 0, high: 50 }];
  const all = [
    ...read,
    { meter: "el-412", value: 3 },
    { meter: "el-412", value: 4 },
    { meter: "el-500", value: 4 },
  ];
  const named = (id: string) => others.map((meter) => (meter.id === "el-412" ? { ...meter, id } : meter));
  const following = ["r5 reference.missing (meters)", "r6 reference.missing (meters)"];
  const followed = ["m4 reference.misspelt", "r C1 (meters)", ...following];
  const missing = ["r5 reference.missing", "r6 reference.missing"];

  test.each([
    ["a sign is lost", "el-41", followed],
    ["a sign is added", "el-4112", followed],
    ["two signs have changed places", "el-421", followed],
    ["a letter is another", "ek-412", followed],
    ["nothing about it is like the others", "ukjentmaaler-0", followed],
  ])("is told where it stands: %s", (_, id, expected) => {
    expect(found(named(id), all)).toEqual(expected);
  });

  test.each([
    ["of as many digits, and others, is another name", "el-413", ["r C1 (explained)", ...missing]],
    ["like the others, and like none that is missing", "gas-45", ["r C1 (explained)", ...missing]],
  ])("that is %s, so what refers to it is missing", (_, id, expected) => {
    expect(found(named(id), all)).toEqual(expected);
  });

  test("that others refer to is no misspelling", () => {
    expect(found(named("el-41"), [...all, { meter: "el-41", value: 4 }])).toEqual(missing);
  });

  test("is told of the row that refers to it where only one does", () => {
    const once = all.filter(({ value }) => value !== 3);
    expect(found(named("el-41"), once)).toEqual(["r C1 (explained)", "r5 reference.missing"]);
  });

  test("that may stand for two that are missing explains none of them", () => {
    const two = [...all, { meter: "el-419", value: 4 }, { meter: "el-419", value: 5 }];
    expect(found(named("el-41"), two).filter((one) => one.includes("reference"))).toEqual([
      ...missing,
      "r8 reference.missing",
      "r9 reference.missing",
    ]);
  });

  test("that is only a warning, as what refers to it is, hides no error", () => {
    const [others, gone] = [all.filter(({ meter }) => meter !== "el-412"), { meter: "el-412" }];
    expect(found(named("el-41"), others, [gone, gone])).toEqual([
      "m4 reference.misspelt",
      "n1 reference.missing (meters)",
      "n2 reference.missing (meters)",
      "r C1",
    ]);
  });

  test("is told alike in whatever order the tables come", () => {
    const told: Finding[] = [];
    for (const datasets of [
      [readings, notes, meters],
      [notes, readings, meters],
    ]) {
      const judging = delivery(datasets, { report: (_, finding) => told.push(finding) });
      for (const [index, row] of named("el-41").entries()) judging.table(meters).judge(row, index);
      for (const [nr, row] of all.entries()) judging.table(readings).judge({ nr, ...row }, nr);
      judging.table(notes).judge({ nr: 1, meter: "el-412" }, 0);
      judging.end();
    }
    const [one, other] = told.filter(({ code }) => code === "reference.misspelt");
    expect(one?.params).toMatchObject({ count: 3, dataset: { en: "Notes, Readings" } });
    expect(other).toEqual(one);
  });

  test("hides no other that is missing", () => {
    const more = [...all, { meter: "gas-77", value: 4 }, { meter: "gas-77", value: 5 }];
    expect(found(named("el-41"), more)).toEqual([
      ...followed,
      "r8 reference.missing",
      "r9 reference.missing",
    ]);
  });
});

describe("a name that is told as wrong", () => {
  test.each([
    ["spelt wrong", "el 1!"],
    ["of which nothing is left", "???"],
    ["that is missing", undefined],
    ["of no likeness", "Hovedmåler skole"],
  ])("%s is one fault, and who refers to it follows", (_, id) => {
    const told = found(changed(0, { id }));
    // A name that breaks its pattern is a name still, to which nobody refers.
    const isNamed = id !== undefined;
    expect(told.filter((line) => !line.startsWith("m1 "))).toEqual([
      ...(isNamed ? ["r C1 (meters)"] : []),
      "r1 reference.missing (meters)",
      "r2 reference.missing (meters)",
    ]);
  });

  test("because another row has it explains what is missing then, and what differs in the two", () => {
    expect(found(changed(2, { id: "el-1" }))).toEqual(["m3 key.duplicate", "r4 reference.missing (meters)"]);
    expect(found([right[2], right[1], right[0]].with(0, { ...right[2], id: "el-1" } as never))).toEqual([
      "m3 key.duplicate",
      "r1 R1 (meters)",
      "r1 R2 (meters)",
      "r2 R1 (meters)",
      "r2 R2 (meters)",
      "r4 reference.missing (meters)",
    ]);
  });

  test("a row that could not be read explains what is missing of it", () => {
    expect(found(right.with(0, undefined as never))).toEqual([
      "r1 reference.missing (meters)",
      "r2 reference.missing (meters)",
    ]);
  });

  test.each([
    ["another is spelt wrong, which nobody refers to", "el 2!", []],
    ["another is spelt wrong, and is meant too", "gas-33!", ["r5 reference.missing (meters)"]],
    ["the only likeness is to something else", "gas-3!", []],
  ])("does not hide that a row is missing: %s", (_, id, others) => {
    const more = others.length > 0 ? [{ meter: "gas-33", value: 15 }] : [];
    const told = found(changed(2, { id }), [...read.slice(0, 3), { meter: "el-9", value: 1 }, ...more]);
    const missing = told.filter((line) => line.includes("reference."));
    expect(missing).toEqual(["r4 reference.missing", ...others]);
  });

  test("a copy of a row may be one that is missing where rows are alike but for their names", () => {
    const gone = [...read, { meter: "el-9", value: 11 }, { meter: "el-9", value: 12 }];
    const missing = ["r5 reference.missing", "r6 reference.missing"];
    expect(found([...right, right[0]], gone)).toEqual([
      "m4 key.duplicate",
      ...missing.map((line) => `${line} (meters)`),
    ]);
    expect(found([...right, right[2]], gone)).toEqual(["m4 key.duplicate", ...missing]);
  });

  test("a copy of a row names no other", () => {
    expect(found([...right, right[0]], [...read, { meter: "el-9", value: 1 }])).toEqual([
      "m4 key.duplicate",
      "r5 reference.missing",
    ]);
  });
});

describe("a row that nobody answers to", () => {
  test("is explained by a row whose name is told as wrong, and by none that is right", () => {
    expect(found(right, read.with(3, { meter: "gas-34", value: 15 }))).toEqual([
      "r C1 (explained)",
      "r4 reference.missing",
    ]);
    expect(found(right, read.slice(0, 3))).toEqual(["r C1"]);
  });

  test("is explained by a name that nobody has, when it has as many rows as others", () => {
    const many = read.flatMap((row) => Array.from({ length: 20 }, () => row));
    const lost = many.map((row) => (row.meter === "gas-33" ? { ...row, meter: "gas-34" } : row));
    const covered = (rows: readonly AnyRow[]) => found(right, rows).filter((line) => line.includes("C1"));
    expect(covered(lost)).toEqual(["r C1 (explained)"]);
    expect(covered([...many.slice(0, 60), { meter: "gas-34", value: 15 }])).toEqual(["r C1"]);
  });
});

const figures = defineDataset({
  ...plainDataset,
  id: "figures",
  fields: {
    nr: { ...about, kind: "integer", required: true },
    town: { ...about, kind: "text", pattern: "^[A-Z][a-z]+$", required: true },
    part: { ...about, kind: "text", pattern: "^[a-z]+$", required: true },
    sex: { ...about, kind: "text", required: true },
    people: { ...about, kind: "integer", min: 0, required: true },
  },
  key: ["nr"],
  checks: [
    {
      id: "ALL",
      kind: "covers",
      of: { dataset: "figures", fields: ["town"] },
      fields: ["town"],
      where: 'row.part == "all" && row.sex == "both"',
    },
    {
      id: "SUM",
      kind: "sums",
      total: { where: 'row.part == "all"', by: ["row.town"], value: "people" },
      parts: { where: 'row.part != "all"', by: ["row.town"], value: "people" },
      compare: "equal",
      tolerance: {},
    },
  ],
});

describe("a value told as wrong and used all the same", () => {
  const towns = [
    { town: "Oslo", part: "all", sex: "both", people: 5 },
    { town: "Oslo", part: "north", sex: "both", people: 2 },
    { town: "Oslo", part: "south", sex: "male", people: 3 },
  ];
  const foundAfter = (row: number, change: AnyRow, rows: readonly AnyRow[] = towns): readonly string[] => {
    const told: string[] = [];
    const judging = delivery([figures], {
      report: (_, { code, isExplained }, place) =>
        told.push(`${place ?? "all"} ${code}${isExplained ? " (explained)" : ""}`),
    });
    for (const [index, one] of rows.entries())
      judging.table(figures).judge({ nr: index, ...one, ...(index === row ? change : {}) }, index + 1);
    judging.end();
    return told.toSorted();
  };

  test.each([
    ["a number in a part", 1, { people: -2 }, ["1 SUM (explained)", "2 number.too_small"]],
    ["a number in a total", 0, { people: -5 }, ["1 SUM (explained)", "1 number.too_small"]],
    ["the name of a part", 0, { part: "ALL" }, ["1 text.pattern", "all ALL (explained)"]],
    ["the name of a group", 0, { town: "oslo" }, ["1 text.pattern", "all ALL (explained)"]],
    [
      "a name of which nothing answers",
      1,
      { town: "OSLO" },
      ["1 SUM (explained)", "2 text.pattern", "all ALL (explained)"],
    ],
  ])("explains what a check finds: %s", (_, row, change, expected) => {
    expect(foundAfter(row, {})).toEqual([]);
    expect(foundAfter(row, change)).toEqual(expected);
  });

  test("hides nothing that is wrong without it", () => {
    const two = [...towns, { town: "Moss", part: "north", sex: "male", people: 1 }];
    expect(foundAfter(3, { part: "NORTH" }, two)).toEqual(["4 text.pattern", "all ALL"]);
    const sums = [...towns, { town: "Moss", part: "all", sex: "both", people: 1 }];
    const three = [...sums, { town: "Moss", part: "east", sex: "both", people: 2 }];
    expect(foundAfter(1, { people: -2 }, three)).toEqual([
      "1 SUM (explained)",
      "2 number.too_small",
      "4 SUM",
    ]);
  });
});

test("says which row was probably meant where a reference finds none", () => {
  const told: string[] = [];
  const judging = delivery([meters, readings], {
    report: (dataset, finding) => {
      if (finding.code === "reference.missing") told.push(toIssue(finding, dataset).text.nb);
    },
  });
  for (const id of ["ab-100", "ab-200", "ab-101"]) judging.table(meters).judge({ id, low: 0, high: 9 }, 1);
  for (const meter of ["ab-1O0", "ab-10", "ab-300", "ab-100", "ab-200"])
    judging.table(readings).judge({ nr: told.length, meter, value: 1 }, 1);
  judging.end();
  expect(told.map((text) => text.replace(/^.*finnes ikke i [^.]*[.]/, ""))).toEqual([
    " Mente du «ab-100»?",
    "",
    "",
  ]);
});
