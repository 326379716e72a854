import { fill, type Language } from "@samapne/core";
import type { Gathered } from "./gathered.ts";
import { words } from "./words.ts";

/** Rows that were left out though they say something else than the row of the same key that was taken. */
export interface Differing {
  /** Whose row was taken. */
  readonly taken: Gathered;
  /** Whose rows were left out; the same publisher when it contradicts itself. */
  readonly left: Gathered;
  readonly rows: number;
}

/** Counts rows that differ, by who has what. */
export interface DifferingTally {
  add(taken: Gathered, left: Gathered): void;
  /** The most first. */
  list(): readonly Differing[];
}

/** An empty tally. */
export function differingTally(): DifferingTally {
  const counts = new Map<Gathered, Map<Gathered, number>>();
  return {
    add: (taken, left) => {
      const ofLeft = counts.get(left) ?? new Map<Gathered, number>();
      counts.set(left, ofLeft.set(taken, (ofLeft.get(taken) ?? 0) + 1));
    },
    list: () =>
      [...counts]
        .flatMap(([left, ofLeft]) => [...ofLeft].map(([taken, rows]) => ({ taken, left, rows })))
        .toSorted((a, b) => b.rows - a.rows),
  };
}

/** So many pairs of publishers are told of one by one. */
const mostShown = 10;

/** Who says something else than whom, in words; no value is repeated. */
export function differingText(all: readonly Differing[], language: Language): string {
  const rest = all.slice(mostShown).reduce((sum, { rows }) => sum + rows, 0);
  const lines = all.slice(0, mostShown).map(({ taken, left, rows }) => {
    const kind = taken === left ? "contradicting" : "differing";
    const names = { left: nameOf(left), taken: nameOf(taken) };
    return fill(words[kind][language], { count: rows, ...names }, language);
  });
  if (rest > 0) lines.push(fill(words.moreDiffering[language], { count: rest }, language));
  return lines.map((line) => `  ${line}.\n`).join("");
}

function nameOf({ source: { publisher } }: Gathered): string {
  return publisher.name ?? publisher.address;
}
