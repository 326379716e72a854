import type { AnyRow, Dataset } from "@samapne/core";
import { employeesAndFte, equalPay, sicknessAbsence, staffTurnover } from "@samapne/hr";
import type { Highs } from "highs";
import { mulberry32 } from "../../../packages/generators/src/mulberry32.ts";
import { type Attacked, attackDays, attackPersons } from "../attacker.ts";
import { employeeTable } from "../employees.ts";
import { type Axis, fullTable, type Recipe } from "../full-table.ts";
import { absenceRecipe, absenceTable, asAttacked } from "./absence-table.ts";
import { payTable } from "./pay-table.ts";
import { randomRecipe } from "./random-recipe.ts";
import { turnoverTable } from "./turnover-table.ts";

/** A full table, and what an attacker who shares nothing with the gate can tell too closely of a published one. */
export interface Case {
  readonly name: string;
  readonly dataset: Dataset;
  readonly rows: readonly AnyRow[];
  readonly threshold: number;
  /** True for a row that is too small itself. */
  isSmall(row: AnyRow): boolean;
  exposed(highs: Highs, published: readonly AnyRow[]): readonly Attacked[];
}

/** One table of each kind, invented from a seed. */
export function casesOf(seed: number): readonly Case[] {
  return [shape(seed), absence(seed), employees(seed), turnover(seed), pay(seed)];
}

function shape(seed: number): Case {
  const recipe = randomRecipe(seed);
  const { threshold = 5 } = recipe;
  return {
    name: `${recipe.axes.length} dimensions, ${recipe.persons} persons`,
    ...fullTable(recipe),
    threshold,
    isSmall: (row) => fewIn(row, "headcount", threshold),
    exposed: (highs, rows) => exposedIn(highs, recipe, rows, threshold),
  };
}

function absence(seed: number): Case {
  const random = mulberry32(seed);
  const municipality = {
    persons: 12 + Math.floor(80 * random()),
    areas: 2 + Math.floor(3 * random()),
    seed,
    quarters: random() < 0.3 ? 4 : 1,
  };
  const recipe = absenceRecipe(municipality);
  return {
    name: `sickness-absence, ${municipality.persons} persons, ${municipality.quarters} quarters`,
    dataset: sicknessAbsence,
    rows: absenceTable(municipality),
    threshold: 5,
    isSmall: (row) => fewIn(row, "headcount"),
    exposed: (highs, rows) => exposedIn(highs, recipe, asAttacked(rows), 5),
  };
}

/** How many figures in days are attacked of a table: each is two programs over all quarters. */
const mostDays = 60;

/** Persons that can be told closer than the threshold, and days closer than a fifth where few persons may be behind. */
function exposedIn(highs: Highs, recipe: Recipe, rows: readonly AnyRow[], threshold: number) {
  const persons = attackPersons(highs, recipe, rows);
  const few = new Set(persons.flatMap(({ row, min }) => (min < threshold ? [row] : [])));
  const days = recipe.persons > 120 ? [] : attackDays(highs, recipe, rows, mostDays);
  return [
    ...persons.filter(({ min, max }) => max - min < threshold),
    ...days.filter(({ row, min, max }) => few.has(row) && max > 0.5 && max - min < 0.2 * max),
  ];
}

const axis = (name: string, total: string, parts: readonly string[]): Axis => ({
  name,
  total,
  groups: [{ total, parts }],
});

/** An axis with the codes that stand in some rows. */
const axisOf = (name: string, total: string, rows: readonly AnyRow[], rest?: string): Axis => {
  const codes = [...new Set(rows.map((row) => String(row[name])))].filter((code) => code !== total);
  return rest === undefined ? axis(name, total, codes) : { ...axis(name, total, [...codes, rest]), rest };
};

function employees(seed: number): Case {
  const random = mulberry32(seed);
  const rows = employeeTable({
    persons: 40 + Math.floor(200 * random()),
    positions: 3 + Math.floor(9 * random()),
    seed,
  });
  const recipe = recipeOf("employees-and-fte", [
    axisOf("service_area", "all", rows),
    axisOf("position_code", "total", rows),
    axisOf("sex", "total", rows),
    axisOf("employment_type", "total", rows, "hourly paid"),
  ]);
  return {
    name: `employees-and-fte, ${String(rows[0]?.["headcount"])} persons`,
    dataset: employeesAndFte,
    rows,
    threshold: 5,
    isSmall: (row) => fewIn(row, "headcount"),
    exposed: (highs, published) =>
      attackPersons(highs, recipe, published).filter(({ min, max }) => max - min < 5),
  };
}

function turnover(seed: number): Case {
  const random = mulberry32(seed);
  const rows = turnoverTable({
    persons: 40 + Math.floor(260 * random()),
    positions: 3 + Math.floor(6 * random()),
    seed,
  });
  const recipe = recipeOf("staff-turnover", [
    axisOf("service_area", "all", rows),
    axisOf("position_code", "total", rows),
    axisOf("age_group", "total", rows, "younger or older"),
  ]);
  return {
    name: `staff-turnover, ${rows.length} rows`,
    dataset: staffTurnover,
    rows,
    threshold: 5,
    isSmall: (row) =>
      fewIn(row, "headcount_start") || ((row["headcount_start"] as number) < 20 && fewIn(row, "leavers")),
    exposed: (highs, published) => [
      ...attackPersons(highs, recipe, published, { measure: "headcount_start" }).filter(
        ({ min, max }) => max - min < 5,
      ),
      ...scopesOf(published).flatMap((scope) =>
        attackPersons(highs, recipe, scope, { measure: "leavers", least: 0 }).filter(isFew),
      ),
    ],
  };
}

function scopesOf(rows: readonly AnyRow[]): readonly (readonly AnyRow[])[] {
  const scopes = [...new Set(rows.map((row) => row["turnover_scope"]))];
  return scopes.map((scope) => rows.filter((row) => row["turnover_scope"] === scope));
}

function pay(seed: number): Case {
  const levels = 3 + Math.floor(9 * mulberry32(seed)());
  const rows = payTable({ levels, seed });
  const recipe = recipeOf("equal-pay", [axisOf("position_level", "total", rows)]);
  const everyone = ["women", "men"];
  const divided = ["temporary", "part_time", "involuntary_part_time"].flatMap((name) =>
    everyone.map((sex) => `${name}_${sex}`),
  );
  const attacked = (highs: Highs, published: readonly AnyRow[], names: readonly string[]) =>
    names.flatMap((measure) => attackPersons(highs, recipe, published, { measure, least: 0 }));
  return {
    name: `equal-pay, ${levels} levels`,
    dataset: equalPay,
    rows,
    threshold: 5,
    isSmall: (row) => everyone.some((sex) => fewIn(row, sex)),
    exposed: (highs, published) => [
      ...attacked(highs, published, everyone).filter(({ min, max }) => max >= 1 && max - min < 5),
      ...attacked(highs, published, divided).filter(isFew),
    ],
  };
}

function fewIn(row: AnyRow, count: string, threshold = 5): boolean {
  const persons = row[count] as number;
  return persons > 0 && persons < threshold;
}

/** A count that can be known to be one to four. */
function isFew({ min, max }: Attacked): boolean {
  return max >= 1 && min < 5 && max - min < 3;
}

function recipeOf(name: string, axes: readonly Axis[]): Recipe {
  return { name, axes, persons: 0, seed: 0, mostBreakdowns: 2 };
}
