import { type AnyRow, type Dataset, hashText } from "@samapne/core";
import type { Gathered } from "./gathered.ts";
import { identityOf } from "./identity.ts";

/** The rows of all publishers as one table, and what was found on the way. */
export interface OneCountry {
  /** Batches of rows, each of one publisher. */
  readonly batches: AsyncIterable<{ readonly from: Gathered; readonly rows: readonly AnyRow[] }>;
  /** Known when the rows have been read. */
  readonly counts: {
    /** Rows left out, because another publisher has the same thing. */
    doubled: number;
    /** Rows kept whose key another publisher uses for something else. */
    shared: number;
    /** Rows kept with the number of a municipality that has ended. */
    ended: number;
  };
}

/**
 * Puts the rows of all publishers together. What several have is taken once: from the one whose municipality the row is
 * about, otherwise from the one that published last; a number that has ended gives way to its successors. Ids that
 * publishers choose for themselves tell nothing across them: rows without a municipality are the same only when all of
 * them is the same. Memory grows with the keys.
 */
export function oneCountry(dataset: Dataset, all: readonly Gathered[], today: string): OneCountry {
  const { key } = dataset;
  const identity = identityOf(dataset, today);
  const owners = new Map(
    all.flatMap((one) => (one.source.publisher.municipalities ?? []).map((number) => [number, one] as const)),
  );
  const newestFirst = all.toSorted((a, b) =>
    (b.source.updatedAt ?? "").localeCompare(a.source.updatedAt ?? ""),
  );
  const counts = { doubled: 0, shared: 0, ended: 0 };
  const seen = new Set<string>();
  /** What the row with a key was, where a key alone says nothing. */
  const contents = new Map<string, number>();
  const keys = new Map<string, Gathered>();

  const isNew = (row: AnyRow, from: Gathered): boolean => {
    if (key.length === 0) return true;
    const told = JSON.stringify(key.map((name) => row[name]));
    const first = keys.get(told);
    const names = identity.namesOf(row);
    const isKnown =
      names === undefined
        ? first !== undefined && (first === from || contents.get(told) === contentOf(dataset, row))
        : names.some((name) => seen.has(name));
    if (isKnown) {
      counts.doubled += 1;
      return false;
    }
    if (first === undefined) keys.set(told, from);
    else counts.shared += 1;
    if (names === undefined && first === undefined) contents.set(told, contentOf(dataset, row));
    for (const name of names ?? []) seen.add(name);
    if (identity.hasEnded(row)) counts.ended += 1;
    return true;
  };
  const isOwn = (one: Gathered, row: AnyRow): boolean =>
    owners.get(String(row["municipality_number"])) === one;

  async function* batches() {
    // Those who know best first: what they have is never taken from another.
    const turns: readonly ((one: Gathered, row: AnyRow) => boolean)[] = !identity.hasPlace
      ? [() => true]
      : [
          (one, row) => isOwn(one, row) && !identity.hasEnded(row),
          (one, row) => !isOwn(one, row) && !identity.hasEnded(row),
          (one, row) => isOwn(one, row) && identity.hasEnded(row),
          (one, row) => !isOwn(one, row) && identity.hasEnded(row),
        ];
    for (const isTheirTurn of turns)
      for (const from of newestFirst)
        for await (const batch of from.read())
          yield { from, rows: batch.filter((row) => isTheirTurn(from, row) && isNew(row, from)) };
  }
  return { batches: batches(), counts };
}

/** All of a row as one number: equal rows have the same, others hardly ever. */
function contentOf({ fields }: Dataset, row: AnyRow): number {
  return hashText(JSON.stringify(Object.keys(fields).map((name) => row[name])));
}
