import { type AnyRow, type Dataset, deliveryOrder, type Now } from "@samapne/core";
import { planOf } from "./plan.ts";
import { sampleRows } from "./sample-rows.ts";
import type { Related } from "../values/situation.ts";

/** The rows of one dataset in a sampled delivery; they can be gone through any number of times. */
export interface SampledTable {
  readonly dataset: Dataset;
  readonly rows: Iterable<AnyRow>;
}

/** What a delivery is sampled with: the rows of its largest tables, a seed, and the moment it is right at. */
export interface DeliveryOptions {
  readonly rows: number;
  readonly seed: number;
  readonly now?: Now | undefined;
}

/** For each row of a register, so many of what refers to it, at most. */
const rowsEach = 6;
/** A register is this much smaller than the tables that refer to it. */
const smaller = 20;

/**
 * Rows of several datasets that refer to each other, registers first. Series, and what stands alone, have as many rows as asked
 * for, registers fewer, what stands beside them a few rows for each. Only registers are kept in memory.
 */
export function sampleDelivery(
  datasets: readonly Dataset[],
  options: DeliveryOptions,
): readonly SampledTable[] {
  const related: Record<string, readonly AnyRow[]> = {};
  return deliveryOrder(datasets).map((dataset) => {
    const rows = rowsOf(dataset, datasets, related, options.rows);
    const sample = () => sampleRows(dataset, { ...options, rows, related });
    if (!isReferredTo(dataset, datasets)) return { dataset, rows: { [Symbol.iterator]: sample } };
    const kept = [...sample()];
    related[dataset.id] = kept;
    return { dataset, rows: kept };
  });
}

/** The rows of registers that a dataset's references ask for, by dataset id; what was not among the datasets is left out. */
export function sampleRelated(
  dataset: Dataset,
  datasets: readonly Dataset[],
  options: DeliveryOptions,
): Related {
  const wanted = new Set<Dataset>();
  const want = (one: Dataset) => {
    for (const { dataset: id } of Object.values(one.references ?? {})) {
      const other = datasets.find((each) => each.id === id);
      if (!other || other.id === dataset.id || wanted.has(other)) continue;
      wanted.add(other);
      want(other);
    }
  };
  want(dataset);
  const tables = sampleDelivery([...wanted, dataset], options).filter((table) => wanted.has(table.dataset));
  return Object.fromEntries(tables.map((table) => [table.dataset.id, [...table.rows]]));
}

function isReferredTo({ id }: Dataset, datasets: readonly Dataset[]): boolean {
  return datasets.some(
    (other) => other.id !== id && Object.values(other.references ?? {}).some(({ dataset }) => dataset === id),
  );
}

function rowsOf(dataset: Dataset, datasets: readonly Dataset[], related: Related, rows: number): number {
  if (isReferredTo(dataset, datasets))
    return Math.max(1, Math.ceil(rows / smaller / heightOf(dataset, datasets)));
  const registers = Object.values(dataset.references ?? {}).filter(({ dataset: id }) => id !== dataset.id);
  if (planOf(dataset).series || registers.length === 0) return rows;
  const largest = Math.max(...registers.map(({ dataset: id }) => related[id]?.length ?? rows));
  return Math.min(rows, Math.max(1, largest) * rowsEach);
}

/** How many datasets stand above one, counted along references: 1 for what only the largest tables refer to. */
function heightOf({ id }: Dataset, datasets: readonly Dataset[], seen: readonly string[] = []): number {
  if (seen.includes(id)) return 0;
  const above = datasets.filter(
    (other) => other.id !== id && Object.values(other.references ?? {}).some(({ dataset }) => dataset === id),
  );
  return above.length === 0
    ? 0
    : 1 + Math.max(...above.map((other) => heightOf(other, datasets, [...seen, id])));
}
