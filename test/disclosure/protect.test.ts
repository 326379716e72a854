import { type AnyRow, gate } from "@samapne/core";
import { loadSolver, protect, type Protected, type Solver } from "@samapne/disclosure";
import { equalPay } from "@samapne/hr";
import loadHighs, { type Highs } from "highs";
import { beforeAll, describe, expect, test } from "vitest";
import { type Attacked, attackDays, attackPersons } from "./attacker.ts";
import { type FullTable, fullTable, type Recipe } from "./full-table.ts";
import { recipes } from "./recipes.ts";
import { payTable } from "./sweep/pay-table.ts";

let highs: Highs;
let solver: Solver;

beforeAll(async () => {
  highs = await (loadHighs as unknown as typeof loadHighs.default)();
  solver = await loadSolver();
});

describe.each(recipes)("$name, protected", (recipe: Recipe) => {
  let full: FullTable;
  let made: Protected;
  let rows: readonly AnyRow[];

  beforeAll(async () => {
    full = fullTable(recipe);
    made = await protect(full.dataset, full.rows, { solver });
    rows = made.rows;
  });

  test("withholds something, changes nothing else, and passes the gate", () => {
    expect(full.rows.some(isSmall)).toBe(true);
    expect(rows).toHaveLength(full.rows.length);
    expect(rows).toEqual(
      full.rows.map((row, index) => (rows[index]?.["suppression"] === "none" ? row : emptied(row))),
    );
    expect(made.findings).toEqual([]);
    expect(gate(full.dataset, rows)).toEqual([]);
  });

  test("tells an attacker of its own no count of persons closer than the threshold", () => {
    const attacked = attackPersons(highs, recipe, rows);
    expect(attacked.length).toBeGreaterThan(0);
    expect(attacked.filter(({ min, max }) => max - min < threshold(recipe)).map(told)).toEqual([]);
  });

  test("tells the attacker when only the small rows are withheld: it sees what it is there to see", () => {
    const onlySmall = full.rows.map((row) => (isSmall(row) ? emptied(row) : row));
    const attacked = attackPersons(highs, recipe, onlySmall);
    expect(attacked.some(({ min, max }) => max - min < threshold(recipe))).toBe(true);
    expect(gate(full.dataset, onlySmall)).not.toEqual([]);
  });

  test("tells an attacker of its own no days closer than a fifth, where few persons may be behind them", () => {
    const few = new Set(
      attackPersons(highs, recipe, rows).flatMap(({ row, min }) => (min < threshold(recipe) ? [row] : [])),
    );
    const attacked = attackDays(highs, recipe, rows).filter(({ row, max }) => few.has(row) && max > 0.5);
    expect(attacked.filter(({ min, max }) => max - min < 0.2 * max).map(told)).toEqual([]);
  });

  function isSmall(row: AnyRow): boolean {
    return (row["headcount"] as number) < threshold(recipe);
  }
});

test("shows the row of everybody, which the law asks for, where levels can be withheld instead", async () => {
  for (const seed of [4, 29, 30, 31, 33]) {
    const made = await protect(equalPay, payTable({ levels: 4, seed }), { solver });
    const everybody = made.rows.filter((row) => row["position_level"] === "total");
    expect(everybody.map((row) => row["suppression"])).toEqual(["none", "none"]);
    expect([made.findings, made.withheld > 0]).toEqual([[], true]);
  }
});

function emptied(row: AnyRow): AnyRow {
  const kept = Object.entries(row).filter(([name]) => !measures.includes(name));
  return { ...Object.fromEntries(kept), suppression: "confidential" };
}

const measures = ["headcount", "contracted", "days", "rate"];

function threshold(recipe: Recipe): number {
  return recipe.threshold ?? 5;
}

function told({ row, measure, min, max }: Attacked): string {
  return `${JSON.stringify(row)}: ${measure} ${min}–${max}`;
}
