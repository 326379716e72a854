import type { Dataset, Reference } from "../dataset.ts";
import { ModelError } from "../errors.ts";
import type { TableCheck } from "../table-check.ts";
import { checkOtherTable, checkSumSide } from "./check-meaning.ts";
import { requireFields } from "./require-fields.ts";

/**
 * Throws a `ModelError` when datasets do not fit together: a reference to a dataset or field that does not exist,
 * a borrowed field of another kind, a check over another dataset that does not fit it. One dataset alone is
 * checked by `defineDataset`; this is for a registry of them.
 */
export function checkTogether(datasets: readonly Dataset[]): void {
  const byId = new Map(datasets.map((dataset) => [dataset.id, dataset]));
  for (const dataset of datasets) {
    for (const [name, reference] of Object.entries(dataset.references ?? {}))
      checkTarget(reference, byId, `${dataset.id}.references.${name}`);
    for (const check of dataset.checks ?? []) checkOthers(check, byId, `${dataset.id}.checks.${check.id}`);
  }
}

function checkTarget(
  { dataset, to, borrows = {} }: Reference,
  byId: ReadonlyMap<string, Dataset>,
  place: string,
): void {
  const target = known(dataset, byId, place);
  requireFields([...to, ...Object.keys(borrows)], target.fields, place);
  for (const [name, borrowed] of Object.entries(borrows)) {
    const field = target.fields[name];
    if (field?.kind !== borrowed.kind)
      throw new ModelError(
        place,
        `"${name}" is borrowed as ${borrowed.kind}, but it is ${field?.kind ?? "nothing"}`,
      );
    if (field.kind === "decimal" && field.decimals !== borrowed.decimals)
      throw new ModelError(place, `"${name}" is borrowed with other decimals than it has`);
  }
}

function checkOthers(check: TableCheck, byId: ReadonlyMap<string, Dataset>, place: string): void {
  if (check.kind === "sums")
    for (const side of [check.total, check.parts])
      if (side.dataset !== undefined) checkSumSide(side, known(side.dataset, byId, place), place);
  if (check.kind === "covers" && check.of.dataset !== "previous")
    checkOtherTable(check, known(check.of.dataset, byId, place), place);
}

function known(id: string, byId: ReadonlyMap<string, Dataset>, place: string): Dataset {
  const dataset = byId.get(id);
  if (!dataset) throw new ModelError(place, `there is no dataset "${id}"`);
  return dataset;
}
