import { type AnyRow, type Dataset, type DatasetDefinition, defineDataset } from "@samapne/core";
import { mulberry32 } from "../../packages/generators/src/mulberry32.ts";

/** A dimension of an invented table: its name, the code for all, and what adds up to what (a tree, or overlapping groupings). */
export interface Axis {
  readonly name: string;
  readonly total: string;
  readonly groups: readonly { readonly total: string; readonly parts: readonly string[] }[];
  /** The axis divides absence, not persons: the persons are the same in every row along it. */
  readonly ofDays?: boolean;
  /** A part of the total that no row tells of, such as those who are younger than every age group. */
  readonly rest?: string;
  /** How unevenly persons are spread: 0 evenly, 1 and more skewed. */
  readonly skew?: number;
}

/** What an invented table is made of. */
export interface Recipe {
  readonly name: string;
  readonly axes: readonly Axis[];
  readonly persons: number;
  readonly seed: number;
  readonly mostBreakdowns?: number;
  /** Quarters of 2025, and the year when all four are there. */
  readonly quarters?: number;
  readonly threshold?: number;
}

/** A dataset and its complete internal table. */
export interface FullTable {
  readonly dataset: Dataset;
  readonly rows: readonly AnyRow[];
}

const text = { nb: "Tekst", nn: "Tekst", en: "Text" };
const field = { label: text, description: text };

function codeField(id: string, codes: readonly string[]) {
  const list = {
    id: id.replaceAll("_", "-"),
    version: "2025-01-01",
    title: text,
    source: { name: "invented" },
  };
  return {
    ...field,
    kind: "code" as const,
    required: true,
    list: { ...list, codes: codes.map((code) => ({ code, label: code })) },
  };
}

/** The dataset of a recipe: a count of persons, days to work, days away and their rate, by the axes. */
function datasetOf({ axes, mostBreakdowns, quarters = 0, threshold = 5 }: Recipe): Dataset {
  const names = axes.map(({ name }) => name);
  const period = quarters > 0 ? ["period"] : [];
  const adds = (axis: Axis) => (axis.ofDays ? ["days"] : ["headcount", "contracted", "days"]);
  const definition: DatasetDefinition = {
    id: "invented",
    domain: "test",
    title: text,
    purpose: text,
    rowMeaning: text,
    privacy: "open_aggregated",
    frequency: "QUARTERLY",
    themes: ["GOVE"],
    fields: {
      ...(quarters > 0
        ? {
            period: {
              ...field,
              kind: "period" as const,
              granularities: ["year", "quarter"] as const,
              required: true,
            },
          }
        : { unit: { ...field, kind: "text" as const, required: true } }),
      ...Object.fromEntries(axes.map((axis) => [axis.name, codeField(axis.name, codesOf(axis))])),
      headcount: { ...field, kind: "integer", min: 0 },
      contracted: { ...field, kind: "decimal", decimals: 1, min: 0 },
      days: { ...field, kind: "decimal", decimals: 1, min: 0 },
      rate: { ...field, kind: "decimal", decimals: 1, min: 0, max: 100 },
      suppression: codeField("suppression", ["none", "confidential", "missing", "not_applicable"]),
    },
    key: [...(quarters > 0 ? period : ["unit"]), ...names],
    rules: [{ id: "R1", expression: "row.days <= row.contracted", message: text }],
    checks: [
      {
        kind: "suppression",
        id: "P",
        threshold,
        status: {
          field: "suppression",
          shown: "none",
          withheld: "confidential",
          nobody: "not_applicable",
          unknown: "missing",
        },
        counts: [{ field: "headcount" }],
        measures: ["headcount", "contracted", "days", "rate"],
        dimensions: [
          ...(quarters > 0
            ? [{ field: "period", groups: "calendar" as const, adds: ["contracted", "days"] }]
            : []),
          ...axes.map((axis) => ({
            field: axis.name,
            total: axis.total,
            groups: axis.groups,
            adds: adds(axis),
            ...(axis.ofDays ? { same: ["headcount", "contracted"] } : {}),
          })),
        ],
        ...(mostBreakdowns === undefined ? {} : { mostBreakdowns }),
      },
    ],
  };
  return defineDataset(definition);
}

function codesOf({ total, groups }: Axis): readonly string[] {
  return [...new Set([total, ...groups.flatMap((group) => [group.total, ...group.parts])])];
}

/** For each finest code of an axis the codes it counts in, itself included. */
function coversOf(axis: Axis): ReadonlyMap<string, readonly string[]> {
  const totals = new Set(axis.groups.map(({ total }) => total));
  const above = (code: string): readonly string[] => [
    code,
    ...axis.groups.filter(({ parts }) => parts.includes(code)).flatMap(({ total }) => above(total)),
  ];
  const leaves = codesOf(axis).filter((code) => !totals.has(code));
  return new Map(leaves.map((leaf) => [leaf, [...new Set(above(leaf))]]));
}

interface Sums {
  headcount: number;
  contracted: number;
  days: number;
}

/** Invents persons and adds them up in every row the dataset may have; rows about nobody are left out. */
export function fullTable(recipe: Recipe): FullTable {
  const { axes, persons, seed, mostBreakdowns = Infinity, quarters = 0 } = recipe;
  const random = mulberry32(seed);
  const covers = axes.map(coversOf);
  const draw = (axis: number) => drawn([...(covers[axis]?.keys() ?? [])], axes[axis]?.skew ?? 0.5, random);
  const crowd = Array.from({ length: persons }, () => axes.map((_, axis) => draw(axis)));
  const periods = quarters > 0 ? Array.from({ length: quarters }, (_, index) => `2025-Q${index + 1}`) : ["u"];
  const present = new Set<number>();
  const tables = periods.map((period) => {
    const sums = new Map<string, Sums>();
    for (const [index, person] of crowd.entries()) {
      if (random() < 0.03) continue;
      present.add(index);
      const contracted = 63 * (random() < 0.3 ? 0.2 + 0.8 * random() : 1);
      const spells = random() < 0.45 ? 1 + Math.floor(random() * 3) : 0;
      const share = () => contracted * random() * random() * 0.3;
      const away = Array.from({ length: spells }, () => ({
        days: share(),
        codes: axes.map((axis, index) => (axis.ofDays ? draw(index) : (person[index] as string))),
      }));
      add(sums, axes, covers, person, away, contracted, mostBreakdowns);
    }
    return { period, sums };
  });
  const rows = tables.flatMap(({ period, sums }) => rowsOf(period, sums, recipe));
  if (quarters < 4) return { dataset: datasetOf(recipe), rows };
  const year = new Map<string, Sums>();
  for (const index of present)
    add(year, axes, covers, crowd[index] as readonly string[], [], 0, mostBreakdowns);
  for (const { sums } of tables) addYear(year, sums);
  return { dataset: datasetOf(recipe), rows: [...rows, ...rowsOf("2025", year, recipe)] };
}

function drawn(codes: readonly string[], skew: number, random: () => number): string {
  const weights = codes.map((_, index) => 1 / (index + 1) ** skew);
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left <= 0) return codes[index] as string;
  }
  return codes.at(-1) as string;
}

interface Spell {
  readonly days: number;
  readonly codes: readonly string[];
}

function add(
  sums: Map<string, Sums>,
  axes: readonly Axis[],
  covers: readonly ReadonlyMap<string, readonly string[]>[],
  person: readonly string[],
  away: readonly Spell[],
  contracted: number,
  most: number,
): void {
  const mayBe = (codes: readonly string[]) =>
    codes.filter((code, index) => code !== axes[index]?.total).length <= most;
  const at = (codes: readonly string[]) => {
    const key = codes.join("\u0000");
    const known = sums.get(key) ?? { headcount: 0, contracted: 0, days: 0 };
    sums.set(key, known);
    return known;
  };
  const all = axes.map((axis, index) =>
    axis.ofDays ? codesOf(axis) : (covers[index]?.get(person[index] as string) ?? []),
  );
  for (const codes of combinations(all)) {
    if (!mayBe(codes)) continue;
    const cell = at(codes);
    cell.headcount += 1;
    cell.contracted += contracted;
  }
  for (const spell of away)
    for (const codes of combinations(spell.codes.map((code, index) => covers[index]?.get(code) ?? [])))
      if (mayBe(codes)) at(codes).days += spell.days;
}

function* combinations(lists: readonly (readonly string[])[]): Generator<readonly string[]> {
  const [first, ...others] = lists;
  if (!first) yield [];
  else for (const one of first) for (const more of combinations(others)) yield [one, ...more];
}

/** A year has whoever was there in a quarter, and the days of its quarters added up. */
function addYear(year: ReadonlyMap<string, Sums>, quarter: ReadonlyMap<string, Sums>): void {
  for (const [key, { contracted, days }] of quarter) {
    const sums = year.get(key);
    if (!sums) continue;
    sums.contracted += contracted;
    sums.days += days;
  }
}

function rowsOf(
  period: string,
  sums: ReadonlyMap<string, Sums>,
  { axes, quarters = 0 }: Recipe,
): readonly AnyRow[] {
  return [...sums].map(([key, { headcount, contracted, days }]) => {
    const codes = key.split("\u0000");
    return {
      [quarters > 0 ? "period" : "unit"]: period,
      ...Object.fromEntries(axes.map(({ name }, index) => [name, codes[index]])),
      headcount,
      contracted: tenth(contracted),
      days: tenth(days),
      rate: contracted > 0 ? tenth((100 * days) / contracted) : 0,
      suppression: "none",
    };
  });
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
