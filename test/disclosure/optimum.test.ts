import { type AnyRow, type Dataset, gate } from "@samapne/core";
import { loadSolver, protect } from "@samapne/disclosure";
import { expect, test } from "vitest";
import { fullTable } from "./full-table.ts";

const axes = [
  { name: "area", total: "all", groups: [{ total: "all", parts: ["a", "b", "c"] }], skew: 0.8 },
  { name: "sex", total: "all", groups: [{ total: "all", parts: ["f", "m"] }] },
];

test("withholds hardly more rows than the fewest that pass the gate, found by trying all ways", async ({
  annotate,
}) => {
  const solver = await loadSolver();
  const counts: { ours: number; fewest: number }[] = [];
  for (let seed = 1; seed <= 12 && counts.length < 5; seed++) {
    const { dataset, rows } = fullTable({ name: "small", axes, persons: 42, seed });
    const small = rows.filter((row) => (row["headcount"] as number) < 5);
    if (small.length === 0) continue;
    const made = await protect(dataset, rows, { solver });
    expect(made.findings).toEqual([]);
    counts.push({ ours: made.withheld, fewest: fewestWithheld(dataset, rows, small) });
  }
  const [ours, fewest] = [sum(counts.map((one) => one.ours)), sum(counts.map((one) => one.fewest))];
  await annotate(
    `withheld rows: ${ours} against ${fewest} at the fewest, ratio ${(ours / fewest).toFixed(2)}`,
  );
  expect(counts.length).toBeGreaterThan(3);
  expect(ours).toBeGreaterThanOrEqual(fewest);
  expect(ours / fewest).toBeLessThan(1.35);
});

/** The fewest rows that must be withheld besides the small ones, by trying one more, two more, … of all others. */
function fewestWithheld(dataset: Dataset, rows: readonly AnyRow[], small: readonly AnyRow[]): number {
  const others = rows.filter((row) => !small.includes(row));
  for (let more = 0; more <= others.length; more++)
    for (const chosen of choices(others, more)) {
      const withheld = new Set([...small, ...chosen]);
      if (
        gate(
          dataset,
          rows.map((row) => (withheld.has(row) ? emptied(row) : row)),
        ).length === 0
      )
        return withheld.size;
    }
  throw new Error("nothing passes the gate");
}

function* choices<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) yield [];
  else
    for (const [index, item] of items.entries())
      for (const more of choices(items.slice(index + 1), size - 1)) yield [item, ...more];
}

function emptied({ unit, area, sex }: AnyRow): AnyRow {
  return { unit, area, sex, suppression: "confidential" };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
