import { describe, expect, test } from "vitest";
import { about, plainDataset, text } from "../../_testing.ts";
import { foundIn } from "../../_testing-found.ts";
import type { Dataset } from "../../dataset.ts";
import { defineDataset } from "../../define-dataset.ts";
import { delivery } from "../../delivery.ts";
import type { AnyRow } from "../../row.ts";

const fields = {
  town: { ...about, kind: "text", required: true },
  area: { ...about, kind: "text", pattern: "^[a-z]+$", required: true },
  from: { ...about, kind: "date", required: true },
  to: { ...about, kind: "date", required: true },
  open: { ...about, kind: "boolean", required: true },
} as const;

const join = {
  id: "JOIN",
  kind: "contiguous",
  measure: "gap",
  series: ["town"],
  start: "from",
  end: "to",
} as const;

const periods: Dataset = defineDataset({
  ...plainDataset,
  id: "periods",
  fields,
  key: ["town", "area", "from"],
  rules: [
    { id: "YEAR", expression: "row.to - row.from < duration('8785h')", message: text },
    { id: "ORDER", expression: "row.to > row.from", message: text },
    { id: "PAST", expression: "row.from.getFullYear() < 2030", message: text },
  ],
  checks: [{ ...join, where: "row.open" }],
});

const years = Array.from({ length: 5 }, (_, at) => ({
  town: "Moss",
  area: "all",
  from: `${2020 + at}-01-01`,
  to: `${2021 + at}-01-01`,
  open: true,
}));

/** What is found of the rows of five years, one of them changed. */
function found(
  at: number,
  change: AnyRow,
  rows: readonly AnyRow[] = years,
  dataset = periods,
): readonly string[] {
  const told: string[] = [];
  const judging = delivery([dataset], {
    report: (_, { code, kind, isExplained }, place) => {
      const line = `${place} ${code}${kind.startsWith("check.") ? ` ${kind}` : ""}`;
      told.push(isExplained ? `(${line})` : line);
    },
  });
  for (const [index, row] of rows.entries())
    judging.table(dataset).judge(index === at ? { ...row, ...change } : row, index + 1);
  judging.end();
  return told;
}

const areas: Dataset = defineDataset({
  ...plainDataset,
  id: "areas",
  fields: { ...fields, town: { ...about, kind: "text", pattern: "^[A-Z][a-z]+$", required: true } },
  key: ["town", "area", "from"],
  checks: [{ ...join, where: 'row.area == "all"' }],
});

describe("a row that is told as wrong in what says that it does not count, or whose it is", () => {
  const halden = years.map((row) => ({ ...row, town: "Halden" }));
  const rows = [...years, ...halden];
  const turns = years.flatMap((row, index) => [row, halden[index] as AnyRow]);

  test("explains the hole of just its time", () => {
    expect(found(2, { area: "???" }, rows, areas)).toEqual(["3 text.pattern", "(4 JOIN check.gap)"]);
    expect(found(2, { town: "moss" }, rows, areas)).toEqual(["3 text.pattern", "(4 JOIN check.gap)"]);
    expect(found(4, { town: "moss" }, turns, areas)).toEqual(["5 text.pattern", "(7 JOIN check.gap)"]);
  });

  test("explains no other", () => {
    expect(found(2, { area: "some" }, rows, areas)).toEqual(["4 JOIN check.gap"]);
    const fewer = rows.filter((_, at) => at !== 1);
    expect(found(3, { area: "???" }, fewer, areas)).toEqual(["4 text.pattern", "2 JOIN check.gap"]);
    expect(found(3, { town: "moss" }, fewer, areas)).toEqual(["4 text.pattern", "2 JOIN check.gap"]);
  });
});

describe("a row of which it is not known whether it counts", () => {
  test("explains the hole of just its time", () => {
    expect(found(2, { open: "???" })).toEqual(["3 field.wrong_type", "(4 JOIN check.gap)"]);
  });

  test("explains no other", () => {
    const four = years.filter((_, at) => at !== 1);
    expect(found(3, { open: "???" }, four)).toEqual(["4 field.wrong_type", "2 JOIN check.gap"]);
    expect(found(2, { open: false })).toEqual(["4 JOIN check.gap"]);
  });
});

test("a row that repeats a key explains the hole of the series around it, and its own", () => {
  const towns = [...years, ...years.map((row) => ({ ...row, town: "Halden" }))];
  // The third year of the second town, with the name of the first.
  expect(found(7, { town: "Moss" }, towns)).toEqual(["8 key.duplicate", "(9 JOIN check.gap)"]);
  expect(found(7, { from: "2021-01-01" }, towns)).toEqual([
    "8 YEAR",
    "(8 key.duplicate)",
    "(9 JOIN check.gap)",
  ]);
  // The third year of the first town, with the name of the second: then the row that repeats it is right.
  expect(found(2, { town: "Halden" }, towns)).toEqual(["8 key.duplicate", "(4 JOIN check.gap)"]);
  // The third year of the first town, as if it were the fifth: it stands where it should.
  expect(found(2, { from: "2024-01-01", to: "2025-01-01" }, towns)).toEqual([
    "5 key.duplicate",
    "(4 JOIN check.gap)",
  ]);
  // A row that stands twice, and after it one that is missing.
  const lacking = years.filter((_, index) => index !== 2);
  expect(found(-1, {}, [...lacking, years[1] as AnyRow])).toEqual(["5 key.duplicate", "3 JOIN check.gap"]);
  // One that was missing, and a row of another town that stands twice.
  const missing = towns.filter((_, at) => at !== 2);
  expect(found(-1, {}, [...missing, { ...years[2], town: "Halden" }])).toEqual([
    "10 key.duplicate",
    "3 JOIN check.gap",
  ]);
  // A copy at the end of the other town fills no hole.
  const gone = towns.filter((_, at) => at !== 2);
  expect(found(0, {}, [...gone, years[0] as AnyRow])).toEqual(["10 key.duplicate", "3 JOIN check.gap"]);
});

describe("in a file in order of time", () => {
  const towns = ["Moss", "Halden", "Bergen"];
  const turns = years.flatMap((row) => towns.map((town) => ({ ...row, town })));
  const at = (town: string, from: number) =>
    turns.findIndex((row) => row.town === town && row.from.startsWith(`${from}`));
  const [second, third, fourth] = [at("Halden", 2021), at("Halden", 2022), at("Moss", 2023)];

  test("a row with the name of another series, or of none, explains the hole of just its time", () => {
    const behind = at("Halden", 2023) + 1;
    expect(found(third, { town: "Moss" }, turns)).toEqual([
      `${third + 1} key.duplicate`,
      `(${behind} JOIN check.gap)`,
    ]);
    // Then the row that repeats it is right.
    expect(found(third, { town: "Bergen" }, turns)).toEqual([
      `${third + 2} key.duplicate`,
      `(${behind} JOIN check.gap)`,
    ]);
    for (const order of [
      turns,
      turns.toReversed(),
      turns.toSorted((a, b) => (a.area + a.from < b.area + b.from ? 1 : -1)),
    ]) {
      const place = order.findIndex((row) => row.town === "Halden" && row.from.startsWith("2022"));
      const told = found(place, { town: 7 }, order);
      expect(told).toHaveLength(2);
      expect(told[0]).toBe(`${place + 1} field.wrong_type`);
      expect(told[1]).toMatch(/^\(\d+ JOIN check\.gap\)$/u);
    }
  });

  test("two such rows explain two holes, and a hole of two years", () => {
    const wrong = (...which: readonly number[]) =>
      turns.map((row, index) => (which.includes(index) ? { ...row, town: 7 } : row)) as typeof turns;
    const holes = (rows: typeof turns) => found(-1, {}, rows).filter((line) => line.includes("JOIN"));
    expect(holes(wrong(third, at("Moss", 2022)))).toEqual([
      `(${fourth + 1} JOIN check.gap)`,
      `(${at("Halden", 2023) + 1} JOIN check.gap)`,
    ]);
    expect(holes(wrong(second, third))).toEqual([`(${at("Halden", 2023) + 1} JOIN check.gap)`]);
  });

  test("hides no hole that it is too little for, or that is of another time", () => {
    const missing = turns.filter((_, index) => index !== at("Moss", 2022));
    const place = missing.findIndex((row) => row.town === "Halden" && row.from.startsWith("2022"));
    const both = found(place, { town: 7 }, missing);
    expect(both.filter((line) => /^\d+ JOIN/u.test(line))).toHaveLength(2);
    const earlier = missing.findIndex((row) => row.town === "Halden" && row.from.startsWith("2020"));
    expect(found(earlier, { town: 7 }, missing)).toEqual([
      `${earlier + 1} field.wrong_type`,
      `${fourth} JOIN check.gap`,
    ]);
  });

  test("a series nobody can read hides no hole of another", () => {
    const missing = turns
      .filter((_, index) => index !== at("Moss", 2022))
      .map((row) => (row.town === "Halden" ? { ...row, town: 7 } : row)) as typeof turns;
    expect(found(-1, {}, missing).filter((line) => line.includes("JOIN"))).toEqual([
      `${fourth} JOIN check.gap`,
    ]);
  });
});

describe("a row whose time is told as wrong", () => {
  test("overlaps no other of its own fault", () => {
    expect(found(1, { to: "2024-01-01" })).toEqual([
      "2 YEAR",
      "(3 JOIN check.overlap)",
      "(4 JOIN check.overlap)",
    ]);
  });

  test("leaves a hole where it should be, and none before where it is", () => {
    expect(found(2, { from: "2032-01-01", to: "2033-01-01" })).toEqual([
      "3 PAST",
      "(4 JOIN check.gap)",
      "(3 JOIN check.gap)",
    ]);
  });

  test("leaves no hole where it ends before it begins, and hides none", () => {
    for (const to of ["2022-01-01", "2019-01-01"])
      expect(found(2, { to })).toEqual(["3 ORDER", "(4 JOIN check.gap)"]);
    const four = years.filter((_, at) => at !== 3);
    expect(found(2, { to: "2022-01-01" }, four)).toEqual(["3 ORDER", "4 JOIN check.gap"]);
  });

  test("hides no hole and no overlap of others", () => {
    const twice = [...years, { ...years[3], area: "north" }] as typeof years;
    expect(found(1, { to: "2024-01-01" }, twice).at(-1)).toBe("6 JOIN check.overlap");
    const four = years.filter((_, at) => at !== 3);
    expect(found(1, { from: "2032-01-01", to: "2033-01-01" }, four)).toContain("4 JOIN check.gap");
  });
});

const founded = defineDataset({
  ...plainDataset,
  id: "founded",
  fields: { town: { ...about, kind: "text", required: true }, since: { ...about, kind: "date" } },
  key: ["town"],
});

const since = defineDataset({
  ...plainDataset,
  id: "since",
  fields: periods.fields,
  key: ["town", "from"],
  references: {
    town: { dataset: "founded", fields: ["town"], to: ["town"], borrows: { since: { kind: "date" } } },
  },
  rules: [{ id: "SINCE", expression: "row.from >= ref.town.since", message: text }],
  checks: [{ id: "JOIN", kind: "contiguous", measure: "gap", series: ["town"], start: "from", end: "to" }],
});

test("a row of a series that was none at its time may be another's, in order of series and of time", () => {
  const towns = ["Moss", "Halden", "Bergen"];
  const inSeries = towns.flatMap((town) => years.map((row) => ({ ...row, town })));
  const inTime = years.flatMap((row) => towns.map((town) => ({ ...row, town })));
  for (const rows of [inSeries, inTime]) {
    const told: string[] = [];
    const judging = delivery([since, founded], {
      report: (_, { code, isExplained }) => told.push(isExplained ? `(${code})` : code),
    });
    for (const [index, town] of [...towns, "Larvik"].entries())
      judging
        .table(founded)
        .judge({ town, since: town === "Larvik" ? "2025-01-01" : "2000-01-01" }, index + 1);
    for (const [index, row] of rows.entries()) {
      const isWrong = row.town === "Halden" && row.from === "2022-01-01";
      judging.table(since).judge(isWrong ? { ...row, town: "Larvik" } : row, index + 1);
    }
    judging.end();
    expect(told).toEqual(["SINCE", "(JOIN)"]);
  }
});

const reports = defineDataset({
  ...plainDataset,
  id: "reports",
  fields: {
    town: { ...about, kind: "text", required: true },
    year: { ...about, kind: "integer", min: 2000, max: 2100, required: true },
  },
  key: ["town", "year"],
  rules: [{ id: "PAST", expression: "row.year < 2030", message: text }],
  checks: [{ id: "EVERY", kind: "contiguous", measure: "period", series: ["town"], period: "year" }],
});

/** What is found of a table with one row for each year. */
const foundOf = (...written: readonly number[]) =>
  foundIn([reports, written.map((year) => ({ town: "Moss", year }))]);

describe("a row whose year is told as wrong", () => {
  test("makes no hole from where it is, and stands for the year that lacks", () => {
    expect(foundOf(2020, 2021, 2035, 2023)).toEqual(["3 PAST", "(4 EVERY)", "(3 EVERY)"]);
    expect(foundOf(1020, 2021, 2022)).toEqual(["1 number.too_small", "(2 EVERY)"]);
  });

  test("hides no more than one year, and none where it is right", () => {
    expect(foundOf(2020, 2035, 2023)).toEqual(["2 PAST", "3 EVERY", "(2 EVERY)"]);
    expect(foundOf(2020, 2022)).toEqual(["2 EVERY"]);
  });
});
