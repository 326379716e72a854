import type { Dataset, DatasetDefinition } from "./dataset.ts";
import type { Fields } from "./field.ts";
import { checkMeaning } from "./model/dataset-meaning.ts";
import { datasetShape } from "./model/dataset-shape.ts";
import { deepFreeze } from "./model/freeze.ts";
import { noteProven } from "./proven-datasets.ts";
import type { RowOf } from "./row.ts";

/**
 * Checks a declaration and gives the frozen dataset; what it is given is frozen too. It is plain data: `defineDataset(JSON.parse(text))` gives
 * the same one. Throws a `ModelError` that names the place: an unknown member, a missing translation, a key or
 * reference to a field that does not exist, a rule outside the CEL profile.
 */
export function defineDataset<const F extends Fields>(definition: DatasetDefinition<F>): Dataset<RowOf<F>> {
  datasetShape(definition, nameOf(definition));
  const dataset = completed(definition);
  checkMeaning(dataset);
  return deepFreeze(dataset);
}

/** The frozen dataset of a declaration that `defineDataset` has let through before. */
export function provenDataset<const F extends Fields>(definition: DatasetDefinition<F>): Dataset<RowOf<F>> {
  const dataset: Dataset<RowOf<F>> = deepFreeze(completed(definition));
  noteProven(dataset);
  return dataset;
}

function completed<F extends Fields>(definition: DatasetDefinition<F>) {
  return { version: "draft", lifecycle: { status: "draft" as const }, ...definition };
}

function nameOf(definition: unknown): string {
  const id = (definition as { id?: unknown } | null | undefined)?.id;
  return typeof id === "string" ? id : "dataset";
}
