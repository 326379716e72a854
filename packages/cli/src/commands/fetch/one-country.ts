import { type AnyRow, type Dataset, hashText, TextIndex } from "@samapne/core";
import { differingTally, type DifferingTally } from "./differing.ts";
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
  /** Rows among the doubled ones that say something else than the one that was taken; known when the rows have been read. */
  readonly differing: Pick<DifferingTally, "list">;
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
  const newestFirst = all.toSorted((a, b) => publishedAt(b, today) - publishedAt(a, today));
  const counts = { doubled: 0, shared: 0, ended: 0 };
  const differing = differingTally();
  /** What was taken, by the names it goes by; and by the key, where that alone says whether two rows are one thing. */
  const taken = things();
  /** The keys of all that was taken. */
  const keys = new TextIndex();

  const isNew = (row: AnyRow, from: Gathered): boolean => {
    if (key.length === 0) return true;
    const told = JSON.stringify(key.map((name) => row[name]));
    const names = identity.namesOf(row);
    const one: Thing = { from, content: contentOf(dataset, row), place: placeOf(row) };
    const before = taken.find(names ?? [told]);
    // A key that publishers choose for themselves says nothing about another's row, unless all of it is the same.
    const isKnown =
      before !== undefined && (names !== undefined || before.from === from || before.content === one.content);
    if (isKnown) {
      counts.doubled += 1;
      // What gave way to its successor is of another time, and contradicts nobody.
      if (before.content !== one.content && before.place === one.place) differing.add(before.from, from);
      return false;
    }
    if (keys.find(told) >= 0) counts.shared += 1;
    else keys.number(told);
    taken.add(names ?? [told], one);
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
  return { batches: batches(), counts, differing };
}

/** A row that was taken: whose it is, all of it as one number, and the number of the municipality it is about. */
interface Thing {
  readonly from: Gathered;
  readonly content: number;
  readonly place: number;
}

/** Things by their names, the first of each name. Memory grows with the names, by some 60 bytes each. */
function things() {
  const index = new TextIndex();
  const [froms, contents, places]: [Gathered[], number[], number[]] = [[], [], []];
  return {
    find: (names: readonly string[]): Thing | undefined => {
      const at = names.map((name) => index.find(name)).find((found) => found >= 0);
      const from = at === undefined ? undefined : froms[at];
      if (at === undefined || from === undefined) return undefined;
      return { from, content: contents[at] ?? 0, place: places[at] ?? 0 };
    },
    add: (names: readonly string[], { from, content, place }: Thing): void => {
      for (const name of names) {
        if (index.find(name) >= 0) continue;
        index.number(name);
        froms.push(from);
        contents.push(content);
        places.push(place);
      }
    },
  };
}

/** The number of its municipality; 0 when a row has none. */
function placeOf({ municipality_number: number }: AnyRow): number {
  return Number(number ?? 0);
}

/** All of a row as one number: equal rows have the same, others hardly ever. */
function contentOf({ fields }: Dataset, row: AnyRow): number {
  return hashText(JSON.stringify(Object.keys(fields).map((name) => row[name])));
}

const day = 86_400_000;

/**
 * When somebody published, in milliseconds; long ago for whoever does not tell. A day that has not been, by a day more than
 * zones differ, tells nothing: else who claims the farthest future would have the last word.
 */
function publishedAt({ source }: Gathered, today: string): number {
  const moment = Date.parse(source.updatedAt ?? "");
  return moment < Date.parse(today) + 2 * day ? moment : -Infinity;
}
