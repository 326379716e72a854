import type { AnyRow, Dataset } from "@samapne/core";
import type { Gathered } from "./gathered.ts";

/** The rows of all publishers as one table, and how many were there more than once. */
export interface OneCountry {
  readonly rows: AsyncIterable<readonly AnyRow[]>;
  /** Known when the rows have been read. */
  doubled(): number;
}

/**
 * Puts the rows of all publishers together. A key that several have is taken once: from the one whose municipality the
 * row is about, otherwise from the one that published last. Memory grows with the keys.
 */
export function oneCountry(dataset: Dataset, all: readonly Gathered[]): OneCountry {
  const { key } = dataset;
  const owners = new Map(
    all.flatMap((one) => (one.source.publisher.municipalities ?? []).map((number) => [number, one] as const)),
  );
  const newestFirst = all.toSorted((a, b) =>
    (b.source.updatedAt ?? "").localeCompare(a.source.updatedAt ?? ""),
  );
  const seen = new Set<string>();
  let doubled = 0;

  const isNew = (row: AnyRow): boolean => {
    if (key.length === 0) return true;
    const told = JSON.stringify(key.map((name) => row[name]));
    if (seen.has(told)) {
      doubled += 1;
      return false;
    }
    seen.add(told);
    return true;
  };
  const isOwn = (one: Gathered, row: AnyRow): boolean =>
    owners.get(String(row["municipality_number"])) === one;

  async function* rows(): AsyncGenerator<readonly AnyRow[]> {
    // Those who know best first: what they have is never taken from another.
    for (const one of newestFirst)
      for await (const batch of one.read()) yield batch.filter((row) => isOwn(one, row) && isNew(row));
    for (const one of newestFirst)
      for await (const batch of one.read()) yield batch.filter((row) => !isOwn(one, row) && isNew(row));
  }
  return { rows: rows(), doubled: () => doubled };
}
