import type { AnyRow, Dataset, Lookup } from "@samapne/core";
import type { Targets } from "../solve/goal.ts";
import type { Related } from "../values/situation.ts";

/** Finds what the references of a dataset's rows point to among given rows. */
export function targetFinder(dataset: Dataset, related: Related): (row: AnyRow) => Targets {
  const references = Object.entries(dataset.references ?? {}).map(([name, { dataset: id, fields, to }]) => {
    const rows = new Map<string, AnyRow>();
    for (const row of related[id] ?? []) {
      const key = keyOf(row, to);
      if (key !== undefined && !rows.has(key)) rows.set(key, row);
    }
    return { name, fields, rows };
  });
  return (row) =>
    Object.fromEntries(
      references.map(({ name, fields, rows }) => [name, rows.get(keyOf(row, fields) ?? "")]),
    );
}

/** The same as a function by reference, as the judge of rows asks. */
export function lookupIn(dataset: Dataset, related: Related): Lookup {
  const find = targetFinder(dataset, related);
  return (name, row) => find(row)[name];
}

/** Only the rows that the targets are, by dataset id. */
export function relatedOf(dataset: Dataset, targets: Targets): Related {
  const related: Record<string, AnyRow[]> = {};
  for (const [name, { dataset: id }] of Object.entries(dataset.references ?? {})) {
    const target = targets[name];
    related[id] ??= [];
    if (target && !related[id].includes(target)) related[id].push(target);
  }
  return related;
}

/** The values of some fields as one text; undefined when one is absent. */
export function keyOf(row: AnyRow, fields: readonly string[]): string | undefined {
  const values = fields.map((name) => row[name] ?? undefined);
  return values.includes(undefined) ? undefined : JSON.stringify(values);
}
