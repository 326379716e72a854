import type { AnyRow, Dataset } from "@samapne/core";
import { sampleRelated } from "./sample-delivery.ts";
import { sampleRows } from "./sample-rows.ts";
import type { SampleOptions } from "./workshop.ts";

/** What a sampled table is made with; `datasets` are those whose registers its references may point to. */
export interface SampleTableOptions extends SampleOptions {
  readonly datasets?: readonly Dataset[] | undefined;
}

/** However long the series, registers are not made larger than for so many rows. */
const mostForRegisters = 20_000;

/** Sampled rows of a dataset as a table of its own, one by one; registers it refers to are sampled for it. */
export function sampleTable(dataset: Dataset, options: SampleTableOptions): Iterable<AnyRow> {
  const { datasets = [], ...sampling } = options;
  const related =
    options.related ??
    sampleRelated(dataset, datasets, { ...sampling, rows: Math.min(options.rows, mostForRegisters) });
  return sampleRows(dataset, { ...sampling, related });
}
