import type { Dataset } from "../../dataset.ts";
import type { Severity } from "../../severity.ts";
import { type MissingName, type MisspeltName, misspeltNames } from "./misspelt-names.ts";

/** A reference of rows that have found nothing here. */
export interface Missed {
  /** The dataset of the rows. */
  readonly dataset: Dataset;
  readonly severity: Severity;
  /** The names they refer to; undefined when there are too many. */
  missing(): readonly MissingName[] | undefined;
}

/** A row whose name is misspelt, since nobody refers to it, and what refers to what is meant by it. */
export interface MisspeltRow extends MisspeltName {
  readonly place: number;
  /** As severe as what follows from it. */
  readonly severity: Severity;
  readonly by: readonly Missed[];
}

/** A row by the name others know it by; without one where the name is told as wrong. */
export interface NamedRow {
  readonly name: string | undefined;
  readonly place: number;
  readonly isReferred: boolean;
}

/** The rows of a table that nobody refers to and whose name is misspelt, by the name that is meant. */
export function misspeltRows(
  rows: readonly NamedRow[],
  references: readonly Missed[],
  table: Dataset | undefined,
): ReadonlyMap<string, MisspeltRow> {
  const missed: { readonly by: Missed; readonly missing: readonly MissingName[] }[] = [];
  for (const by of references) {
    const missing = by.missing();
    if (missing === undefined) return new Map();
    missed.push({ by, missing });
  }
  const counts = new Map<string, number>();
  for (const { name, rows: some } of missed.flatMap(({ missing }) => missing))
    counts.set(name, (counts.get(name) ?? 0) + some);
  if (counts.size === 0) return new Map();
  const named = rows.filter((row): row is NamedRow & { name: string } => row.name !== undefined);
  const referred = named.filter(({ isReferred }) => isReferred).map(({ name }) => name);
  const places = new Map(
    named.filter(({ isReferred }) => !isReferred).map(({ name, place }) => [name, place]),
  );
  const names = Array.from(counts, ([name, some]) => ({ name, rows: some }));
  const misspelt = misspeltNames(names, { referred, unreferred: [...places.keys()] });
  const rowOf = (one: MisspeltName): MisspeltRow => {
    const by = missed.flatMap(({ by: other, missing }) =>
      missing.some(({ name }) => name === one.meant.name) ? other : [],
    );
    const severity = by.some((other) => other.severity === "error") ? "error" : "warning";
    return { ...one, place: places.get(one.name) as number, severity, by };
  };
  // What a table says of itself is told of its own rows, where every form of it is told.
  const byOthers = misspelt.map(rowOf).filter(({ by }) => by.some(({ dataset }) => dataset !== table));
  return new Map(byOthers.map((row) => [row.meant.name, row]));
}
