import { type AnyRow, type Dataset, hashText, TextIndex } from "@samapne/core";
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
 * them is the same.
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
  /** The names things go by. */
  const seen = new TextIndex();
  /** The keys, and whose row had each first: memory grows with the keys, by some 40 bytes each. */
  const keys = new TextIndex();
  const firsts: Gathered[] = [];
  /** What that row was, where a key alone says nothing. */
  const contents: number[] = [];

  const isNew = (row: AnyRow, from: Gathered): boolean => {
    if (key.length === 0) return true;
    const told = JSON.stringify(key.map((name) => row[name]));
    const at = keys.find(told);
    const names = identity.namesOf(row);
    const isKnown =
      names === undefined
        ? at >= 0 && (firsts[at] === from || contents[at] === contentOf(dataset, row))
        : names.some((name) => seen.find(name) >= 0);
    if (isKnown) {
      counts.doubled += 1;
      return false;
    }
    if (at >= 0) counts.shared += 1;
    else {
      keys.number(told);
      firsts.push(from);
      if (names === undefined) contents.push(contentOf(dataset, row));
    }
    for (const name of names ?? []) seen.number(name);
    if (identity.hasEnded(row)) counts.ended += 1;
    return true;
  };
  const isOwn = (one: Gathered, row: AnyRow): boolean =>
    owners.get(String(row["municipality_number"])) === one;

  /** When a row's turn is: those who know best first, so that what they have is never taken from another. */
  const turnOf = (one: Gathered, row: AnyRow): number => {
    if (!identity.hasPlace) return 0;
    return (isOwn(one, row) ? 0 : 1) + (identity.hasEnded(row) ? 2 : 0);
  };

  async function* batches() {
    const turns = !identity.hasPlace ? [0] : owners.size === 0 ? [1, 3] : [0, 1, 2, 3];
    /** The turns that a publisher has rows of, known when they have been read once: mostly no other is needed. */
    const turnsOf = new Map(all.map((one) => [one, new Set<number>()]));
    for (const turn of turns)
      for (const from of newestFirst) {
        const seen = turnsOf.get(from) ?? new Set();
        if (turn !== turns[0] && !seen.has(turn)) continue;
        for await (const batch of from.read()) {
          const rows = batch.filter((row) => {
            const its = turnOf(from, row);
            seen.add(its);
            return its === turn && isNew(row, from);
          });
          yield { from, rows };
        }
      }
  }
  return { batches: batches(), counts };
}

/** All of a row as one number: equal rows have the same, others hardly ever. */
function contentOf({ fields }: Dataset, row: AnyRow): number {
  return hashText(JSON.stringify(Object.keys(fields).map((name) => row[name])));
}
