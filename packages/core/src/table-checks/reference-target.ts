import type { Dataset, Reference } from "../dataset.ts";
import type { AnyRow } from "../row.ts";
import { keyOf } from "./key.ts";

/** The rows of a table that references point to: by key, with the fields that rules borrow. */
export interface ReferenceTarget {
  readonly to: readonly string[];
  readonly borrows: Set<string>;
  readonly rows: Map<string, AnyRow>;
}

/** All targets of a delivery, by dataset id. */
export type ReferenceTargets = ReadonlyMap<string, readonly ReferenceTarget[]>;

/** Prepares what must be remembered of each table for the references between the datasets of a delivery. */
export function referenceTargets(datasets: readonly Dataset[]): ReferenceTargets {
  const targets = new Map<string, ReferenceTarget[]>(datasets.map(({ id }) => [id, []]));
  for (const { references = {} } of datasets)
    for (const reference of Object.values(references)) {
      const known = targets.get(reference.dataset);
      if (!known) continue;
      const target = known.find(({ to }) => sameNames(to, reference.to)) ?? newTarget(known, reference.to);
      for (const name of Object.keys(reference.borrows ?? {})) target.borrows.add(name);
    }
  return targets;
}

function newTarget(known: ReferenceTarget[], to: readonly string[]): ReferenceTarget {
  const target = { to, borrows: new Set<string>(), rows: new Map<string, AnyRow>() };
  known.push(target);
  return target;
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}

/** Remembers a row of a table in its targets; of two rows with one key the first stays. */
export function rememberRow(row: AnyRow, targets: readonly ReferenceTarget[]): void {
  for (const { to, borrows, rows } of targets) {
    const key = keyOf(row, to);
    if (key === undefined || rows.has(key)) continue;
    const kept: Record<string, unknown> = {};
    for (const name of borrows) kept[name] = row[name];
    rows.set(key, kept);
  }
}

/** The target a reference points to, or undefined when its table is not in the delivery. */
export function targetOf(reference: Reference, targets: ReferenceTargets): ReferenceTarget | undefined {
  return targets.get(reference.dataset)?.find(({ to }) => sameNames(to, reference.to));
}
