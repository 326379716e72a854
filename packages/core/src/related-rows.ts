import type { Dataset } from "./dataset.ts";
import { keyOf } from "./table-checks/running/key.ts";
import type { AnyRow } from "./row.ts";
import type { Lookup } from "./row-judge.ts";

/** Finds the row a reference points to, among rows given by dataset id. */
export function relatedRows(dataset: Dataset, related: Readonly<Record<string, readonly AnyRow[]>>): Lookup {
  const indexes = new Map<string, ReadonlyMap<string, AnyRow>>();
  for (const [name, { dataset: other, to }] of Object.entries(dataset.references ?? {})) {
    const rows = Object.hasOwn(related, other) ? related[other] : undefined;
    if (rows) indexes.set(name, indexBy(rows, to));
  }
  return (name, row) => {
    const key = keyOf(row, dataset.references?.[name]?.fields ?? []);
    return key === undefined ? undefined : indexes.get(name)?.get(key);
  };
}

function indexBy(rows: readonly AnyRow[], fields: readonly string[]): ReadonlyMap<string, AnyRow> {
  const index = new Map<string, AnyRow>();
  for (const row of rows) {
    const key = keyOf(row, fields);
    if (key !== undefined) index.set(key, row);
  }
  return index;
}
