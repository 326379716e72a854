import { describe, expect, test } from "vitest";
import type { Dataset, DatasetDefinition } from "../dataset.ts";
import { defineDataset } from "../define-dataset.ts";
import type { AnyRow } from "../row.ts";
import { absence, found, shown, withheld } from "./_testing-absence.ts";
import { attack, type AttackOptions, gateProtection } from "./attack.ts";
import { cellOf } from "./cell-table.ts";
import { cellTable, suppressionOf } from "./gate.ts";

type Persons = Readonly<Record<"female" | "male", number>>;

/** Adds what is given for parts up to what holds for all. */
function added(parts: Readonly<Record<string, Persons>>, area: string, sex: string): number {
  const areas = area === "all" ? Object.values(parts) : [parts[area] ?? { female: 0, male: 0 }];
  return areas.reduce(
    (sum, { female, male }) => sum + (sex === "male" ? 0 : female) + (sex === "female" ? 0 : male),
    0,
  );
}

/** A table of areas by sex with its totals; the cells named `area sex` are withheld. Everybody is absent 3 days unless told. */
function table(
  persons: Readonly<Record<string, Persons>>,
  hidden: readonly string[],
  days?: Readonly<Record<string, Persons>>,
): readonly AnyRow[] {
  return [...Object.keys(persons), "all"].flatMap((area) =>
    ["total", "female", "male"].map((sex) => {
      if (hidden.includes(`${area} ${sex}`)) return withheld({ area, sex });
      const row = shown(added(persons, area, sex), { area, sex });
      return days ? { ...row, days: added(days, area, sex), rate: null } : row;
    }),
  );
}

const rectangle = ["culture female", "culture male", "health female", "health male"];

describe("two dimensions", () => {
  const counts = {
    culture: { female: 30, male: 3 },
    health: { female: 80, male: 20 },
    school: { female: 50, male: 40 },
  };

  test("a rectangle of withheld cells hides them", () => {
    expect(found(table(counts, rectangle))).toEqual([]);
  });

  test("two withheld cells in each line are no good when their sums tell them", () => {
    const narrow = { ...counts, culture: { female: 4, male: 3 }, health: { female: 80, male: 1 } };
    expect(found(table(narrow, rectangle))).toEqual([
      "difference 2025-Q3 · male",
      "too_narrow 2025-Q3 · culture · female",
      "too_narrow 2025-Q3 · health · female",
    ]);
  });

  test("a cell that other sums tell is found, though no sum has it alone", () => {
    // culture + health (female) and culture + school (male) each hide two, but the areas' totals tie them together.
    const hidden = [
      "culture female",
      "culture male",
      "health female",
      "school male",
      "all male",
      "health total",
    ];
    expect(found(table(counts, hidden)).map((line) => line.split(" ")[0])).toContain("too_narrow");
  });

  test("days are told when nobody else in the sum was absent", () => {
    const all = {
      culture: { female: 60, male: 9 },
      health: { female: 90, male: 70 },
      school: { female: 9, male: 9 },
    };
    expect(found(table(counts, rectangle, all))).toEqual([]);
    const none = { ...all, culture: { female: 0, male: 9 }, health: { female: 90, male: 0 } };
    expect(found(table(counts, rectangle, none))).toEqual([]);
    const told = { ...all, health: { female: 0, male: 0 } };
    // That there are at least 13 women in culture can be told as well, and of so many the days may be known.
    expect(found(table(counts, rectangle, told))).toEqual(["too_narrow 2025-Q3 · culture · male"]);
  });
});

test("withheld rows have somebody in them, so as many persons as rows are one each", () => {
  const ages = ["16-29", "30-39", "40-49", "50-69"].map((age) => withheld({ age }));
  expect(found([shown(9), ...ages])).toEqual([]);
  expect(found([shown(5), ...ages])).toHaveLength(4);
  const nobody = { ...shown(0, { age: "16-29" }), suppression: "not_applicable" };
  expect(found([shown(5), nobody, ...ages.slice(1, 3)])).toEqual([]);
});

test("figures that are the same in other rows are told there", () => {
  const male = { area: "culture", sex: "male" };
  const female = { area: "culture", sex: "female" };
  const hidden = [shown(40, { area: "culture" }), withheld(male), withheld(female)];
  expect(found(hidden)).toEqual([]);
  const told = { ...shown(37, female), type: "self" };
  expect(found([...hidden, told])).toContain("too_narrow 2025-Q3 · culture · male");
});

test("a quarter is told by its year", () => {
  const quarters = (hidden: readonly number[]) =>
    [1, 2, 3, 4].map((quarter) => {
      const codes = { period: `2025-Q${quarter}`, area: "culture" };
      return hidden.includes(quarter) ? withheld(codes) : shown(6, codes);
    });
  const year = { ...shown(6, { period: "2025", area: "culture" }), contracted: 1440, days: 72 };
  expect(found([year, ...quarters([1, 2])])).toEqual([]);
  expect(found([year, ...quarters([1])])).toEqual(["alone 2025-Q1 · culture"]);
});

/** `absence` with its check changed, and other rules. */
function declared(change: object, rules: DatasetDefinition["rules"] = []): Dataset {
  const {
    checks = [],
    version: _,
    lifecycle: __,
    ...rest
  } = JSON.parse(JSON.stringify(absence)) as DatasetDefinition;
  return defineDataset({ ...rest, rules, checks: [{ ...checks[0], ...change } as never] });
}

test("the dataset's own rules are known to the reader too", () => {
  const text = { nb: "Tekst", nn: "Tekst", en: "Text" };
  const rule = { id: "A9", expression: "row.contracted == 60.0 * double(row.headcount)", message: text };
  const counts = { culture: { female: 30, male: 3 }, health: { female: 80, male: 20 } };
  const rows = table(counts, rectangle).map((row) =>
    row["sex"] === "total" ? row : { ...row, contracted: row["contracted"] && 60 * Number(row["headcount"]) },
  );
  expect(found(rows, {}, declared({}, [rule]))).toEqual([]);
  const told = rows.map((row) =>
    row["area"] === "culture" && row["sex"] === "male"
      ? { ...row, suppression: "missing", contracted: 180 }
      : row,
  );
  expect(found(told, {}, declared({}, [rule]))).not.toEqual(found(told, {}, declared({})));
});

describe("overlapping groupings", () => {
  const check = absence.checks?.[0] as { dimensions: readonly { field: string }[] };
  const groups = [
    { total: "total", parts: ["16-29", "30-39"] },
    { total: "total", parts: ["40-49", "50-69"] },
  ];
  const overlapping = declared({
    dimensions: check.dimensions.map((one) => (one.field === "age" ? { ...one, groups } : one)),
  });

  test("are each a sum", () => {
    const ages = (hidden: readonly string[]) =>
      ["16-29", "30-39", "40-49", "50-69"].map((age) =>
        hidden.includes(age) ? withheld({ age }) : shown(20, { age }),
      );
    expect(found([shown(40), ...ages([])], {}, overlapping)).toEqual([]);
    expect(found([shown(40), ...ages(["16-29", "40-49"])], {}, overlapping)).toEqual([
      "alone 2025-Q3 · 16-29",
      "alone 2025-Q3 · 40-49",
    ]);
  });
});

test("figures that contradict each other are said to, not judged", () => {
  const persons = {
    culture: { female: 30, male: 3 },
    health: { female: 80, male: 20 },
    school: { female: 9, male: 9 },
  };
  const rows = table(persons, rectangle).map((row) =>
    row["area"] === "all" && row["sex"] === "male" ? { ...row, headcount: 200 } : row,
  );
  expect(found(rows)).toContain("contradiction 2025-Q3 · culture · female");
});

/** What an attack on some rows finds: `kind cell`. */
function attacked(rows: readonly AnyRow[], options?: AttackOptions): readonly string[] {
  const check = suppressionOf(absence) as NonNullable<ReturnType<typeof suppressionOf>>;
  const cells = rows.flatMap((row, place) => cellOf(row, place, absence, check) ?? []);
  const release = cellTable(absence, check, cells, {});
  return [...attack([release], gateProtection, options)].map(
    ({ kind, cell }) => `${kind} ${cell.codes.join(" ")}`,
  );
}

test("what could not be computed is said to be untried, and not to be open", () => {
  const counts = { culture: { female: 30, male: 3 }, health: { female: 80, male: 20 } };
  const rows = table(counts, rectangle);
  expect(attacked(rows)).toEqual([]);
  for (const most of [0, 1, 100, 200]) expect(attacked(rows, { most }).at(-1)).toMatch(/^untried /);
});
