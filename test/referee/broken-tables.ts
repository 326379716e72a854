import { type AnyRow, type Dataset, deliveryOrder } from "@samapne/core";
import { sampleRows, type TableMutation, tableMutations, type Unbroken } from "@samapne/generators";
import { now } from "./match.ts";
import type { Related } from "./judge.ts";

/** One broken table for the key, each reference and each check of a dataset, and those that none of the tables tried broke. */
export interface BrokenTables {
  readonly broken: readonly TableMutation[];
  readonly unbroken: readonly Unbroken[];
}

/** How many things the rows are about, and how many rows: a few of many things first, then long series of one. */
const sizes: readonly (readonly [things: number, rows: number])[] = [
  [4, 60],
  [8, 200],
  [1, 800],
  [1, 1500],
];
const rowsOfSeries = 600;

/** Breaks what a dataset says about whole tables, in the smallest right table in which that can be done. Where a larger one breaks no more, none larger is made. */
export function brokenTables(dataset: Dataset, datasets: readonly Dataset[], seed: number): BrokenTables {
  const broken = new Map<string, TableMutation>();
  let unbroken: readonly Unbroken[] = [];
  for (const [things, count] of sizes) {
    const related = aroundIt(dataset, datasets, things, seed);
    const rows = [...sampleRows(dataset, { rows: count, seed, related, now })];
    const made = tableMutations(dataset, rows, { related, datasets, now });
    for (const sample of made.samples) if (!broken.has(sample.breaks)) broken.set(sample.breaks, sample);
    const before = unbroken;
    unbroken = made.unbroken.filter(({ id }) => !broken.has(id));
    if (unbroken.length === 0 || unbroken.length === before.length) break;
  }
  return { broken: [...broken.values()], unbroken };
}

/** Rows of every dataset that the references and checks of a dataset look into, a few for each thing. */
export function aroundIt(
  dataset: Dataset,
  datasets: readonly Dataset[],
  things: number,
  seed: number,
): Related {
  const wanted = new Set<string>();
  const want = (one: Dataset) => {
    for (const id of lookedInto(one)) {
      const other = datasets.find((each) => each.id === id);
      if (!other || id === dataset.id || wanted.has(id)) continue;
      wanted.add(id);
      want(other);
    }
  };
  want(dataset);
  const related: Record<string, readonly AnyRow[]> = {};
  let rows = things;
  for (const other of deliveryOrder(datasets.filter(({ id }) => wanted.has(id)))) {
    if (!wanted.has(other.id)) continue;
    const isSeries = other.checks?.some(({ kind }) => kind === "contiguous") === true;
    related[other.id] = [...sampleRows(other, { rows: isSeries ? rowsOfSeries : rows, seed, related, now })];
    if (!isSeries) rows *= 2;
  }
  return related;
}

function lookedInto({ references = {}, checks = [] }: Dataset): readonly string[] {
  const byChecks = checks.flatMap((check) => {
    if (check.kind === "sums") return [check.total.dataset, check.parts.dataset];
    return check.kind === "covers" ? [check.of.dataset] : [];
  });
  return [...Object.values(references).map(({ dataset }) => dataset), ...byChecks].filter(
    (id) => id !== undefined && id !== "previous",
  ) as string[];
}
