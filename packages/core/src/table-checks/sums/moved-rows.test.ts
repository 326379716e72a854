import { expect, test } from "vitest";
import { plainDataset, text } from "../../_testing.ts";
import { defineDataset } from "../../define-dataset.ts";
import { delivery } from "../../delivery.ts";
import { toIssue } from "../../issues/to-issue.ts";
import type { AnyRow } from "../../row.ts";
import type { SumsCheck } from "../../table-check.ts";

const named = (name: string) => ({ label: { nb: name, nn: name, en: name }, description: text });
const code = (name: string) => ({ ...named(name), kind: "text", required: true }) as const;
const number = (name: string) => ({ ...named(name), kind: "integer" }) as const;

const sums = (
  id: string,
  field: string,
  within: readonly string[],
  more: Partial<SumsCheck> = {},
): SumsCheck => {
  const side = { by: within.map((name) => `row.${name}`), value: ["people", "women"] };
  return {
    id,
    kind: "sums",
    total: { where: `row.${field} == "all"`, ...side },
    parts: { where: `row.${field} != "all"`, ...side },
    compare: "equal",
    tolerance: {},
    ...more,
  };
};

const figures = defineDataset({
  ...plainDataset,
  id: "figures",
  fields: {
    year: code("Year"),
    town: code("Town"),
    age: code("Age"),
    people: number("People"),
    women: number("Women"),
    since: { ...named("Since"), kind: "text" },
  },
  key: ["year", "town", "age"],
  rules: [{ id: "SINCE", expression: "!has(row.since) || row.since == row.year", message: text }],
  checks: [
    sums("AGES", "age", ["year", "town"]),
    sums("TOWNS", "town", ["year", "age"]),
    sums("MOST", "town", ["year", "age"], { compare: "at_most" }),
  ],
});

/** Two years, towns and ages with all that adds up: in the second year there are ten times as many. */
function rowsOf(isThere: (cell: string) => boolean): readonly AnyRow[] {
  const number: Readonly<Record<string, number>> = {
    Moss: 1,
    Oslo: 2,
    young: 3,
    old: 7,
    "2024": 1,
    "2025": 10,
  };
  const people = (year: string, towns: readonly string[], ages: readonly string[]) =>
    towns
      .flatMap((town) => ages.map((age) => [year, town, age]))
      .filter((cell) => isThere(cell.join(" ")))
      .reduce((sum, cell) => sum + cell.reduce((product, value) => product * (number[value] ?? 0), 1), 0);
  const [towns, ages] = [
    ["Moss", "Oslo"],
    ["young", "old"],
  ];
  return ["2024", "2025"].flatMap((year) =>
    ["all", ...towns].flatMap((town) =>
      ["all", ...ages].flatMap((age) => {
        const count = people(year, town === "all" ? towns : [town], age === "all" ? ages : [age]);
        return count === 0 ? [] : [{ year, town, age, people: count, women: count * 2 }];
      }),
    ),
  );
}

const rows = rowsOf(() => true);

/** What is told of the rows, one of them changed, and how often something follows from it. */
function told(
  place: number,
  change: AnyRow,
  all = rows,
): { readonly told: readonly string[]; readonly follows: number } {
  const lines: string[] = [];
  let follows = 0;
  const judging = delivery([figures], {
    report: (dataset, finding, at) => {
      if (finding.isExplained) follows += 1;
      else lines.push(`${at} ${finding.code}: ${toIssue(finding, dataset).text.en}`);
    },
  });
  for (const [index, row] of all.entries())
    judging.table(figures).judge(index + 1 === place ? { ...row, ...change } : row, index + 1);
  judging.end();
  return { told: lines, follows };
}

test("right rows give nothing", () => expect(told(0, {})).toEqual({ told: [], follows: 0 }));

test("a row with a year that no other has is told once, where sums lack it", () => {
  expect(told(6, { year: "2023" })).toEqual({
    told: [
      "4 AGES: 2024 · Moss: the parts are off by 7 and 14 (People + Women) from the total, and by the same in 2024 · old. Look first at the row that belongs to both: 2024 · Moss · old.",
    ],
    follows: 1,
  });
});

test("a row that is counted in another group is told once, with what it should say", () => {
  const without = rowsOf((cell) => cell !== "2025 Moss old");
  expect(told(6, { year: "2025" }, without)).toEqual({
    told: [
      "4 AGES: 2024 · Moss: the parts are 7 and 14 (People + Women) too little, and 2025 · Moss has as much too much. Look for a row that has «2025» in Year where it should say «2024».",
    ],
    follows: 4,
  });
});

test("a row that is told to have a wrong year is told there, and where it is counted follows", () => {
  const without = rowsOf((cell) => cell !== "2025 Moss old");
  const moved = told(6, { year: "2025", since: "2024" }, without);
  expect(moved.told).toEqual([expect.stringMatching(/^6 SINCE/)]);
  expect(moved.follows).toBe(5);
  // Another row with such a fault, or another number that is wrong, is another matter.
  const other = without.with(7, { ...without[7], since: "2023" });
  expect(told(6, { year: "2025" }, other).told).toEqual([
    expect.stringMatching(/^8 SINCE/),
    expect.stringMatching(/^4 AGES: .* too little/),
  ]);
  const wrong = without.with(7, { ...without[7], women: 24 });
  expect(told(6, { year: "2025", since: "2024" }, wrong).told).toEqual([
    expect.stringMatching(/^6 SINCE/),
    expect.stringMatching(/^7 AGES: .* off by 12 .* 2024 · Oslo · young/),
  ]);
});

test("a row that is the only part of another group is told once", () => {
  const without = rowsOf(() => true).filter(
    ({ year, town, age }) => year !== "2025" || town !== "Moss" || age === "all",
  );
  const { told: lines } = told(6, { year: "2025" }, without);
  expect(lines[0]).toBe(
    "4 AGES: 2024 · Moss: the parts are 7 and 14 (People + Women) too little, and 2025 · Moss has as much too much. Look for a row that has «2025» in Year where it should say «2024».",
  );
});

test("a wrong number is told once, with the row that the sums have in common", () => {
  expect(told(6, { women: 24 })).toEqual({
    told: [
      "4 AGES: 2024 · Moss: the parts are off by 10 (Women) from the total, and by the same in 2024 · old. Look first at the row that belongs to both: 2024 · Moss · old.",
    ],
    follows: 2,
  });
  // The total of ages is a part of the sum of towns.
  expect(told(4, { people: 9 }).told).toEqual([
    "4 AGES: 2024 · Moss: the parts are off by 1 (People) from the total, and by the same in 2024 · all. Look first at the row that belongs to both: 2024 · Moss · all.",
  ]);
});

test("numbers of two rows that have nothing in common are two faults", () => {
  const changed = rows.with(5, { ...rows[5], women: 24 }).with(16, { ...rows[16], women: 150 });
  expect(told(0, {}, changed).told).toHaveLength(2);
  const other = rows.with(5, { ...rows[5], women: 24 }).with(4, { ...rows[4], women: 9 });
  const codes = told(0, {}, other).told.map((line) => line.split(":")[0]);
  expect(codes).toEqual(expect.arrayContaining(["4 AGES", "2 TOWNS", "3 TOWNS"]));
});

test("a row whose other place is taken repeats a key, and all else follows", () => {
  // Moss, old: the first of two rows is the wrong one, and the second the right one that is told.
  const first = told(6, { year: "2025" });
  expect(first.told).toEqual([expect.stringMatching(/^15 key.duplicate/)]);
  expect(first.follows).toBeGreaterThan(1);
  const second = told(15, { year: "2024" });
  expect(second.told).toEqual([expect.stringMatching(/^15 key.duplicate/)]);
  expect(second.follows).toBeGreaterThan(0);
});

test("a part that says it is the total repeats its key, and the sum that lacks it follows", () => {
  expect(told(6, { age: "all" }).told).toEqual([expect.stringMatching(/^6 key.duplicate/)]);
});
