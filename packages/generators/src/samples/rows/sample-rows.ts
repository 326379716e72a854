import type { AnyRow, Dataset } from "@samapne/core";
import { figuresRows } from "./figures-rows.ts";
import { groupedRows } from "./grouped-rows.ts";
import { registerRows } from "./register-rows.ts";
import { seriesRows } from "./series-rows.ts";
import { openWorkshop, type SampleOptions } from "./workshop.ts";

/**
 * Invented rows of a dataset, made from the declaration alone and right by construction: fields, key, references,
 * rules and table checks. The same seed gives the same rows on every machine; memory does not grow with their number.
 * There may be fewer than asked for where a key, or the rows referred to, have no room for more.
 */
export function* sampleRows(dataset: Dataset, options: SampleOptions): Generator<AnyRow, void, undefined> {
  const shop = openWorkshop(dataset, options);
  const { series, groups, figures } = shop.plan;
  if (series) yield* seriesRows(shop, series, options.rows);
  else if (figures) yield* figuresRows(shop, figures, options.rows);
  else if (groups) yield* groupedRows(shop, groups, options.rows);
  else yield* registerRows(shop, options.rows);
}
