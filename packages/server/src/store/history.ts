import type { AnyRow } from "@samapne/core";
import type { Changes } from "./version.ts";

/** When a version was published. Versions of a dataset are counted from 1. */
export interface Moment {
  readonly number: number;
  readonly publishedAt: number;
}

/** What is known of the versions before the current one. */
export interface History {
  /** The known versions, the oldest first, the current one last. */
  readonly moments: readonly Moment[];
  /** Keys that are gone, as JSON, with the number of the version they were first missing in. */
  readonly gone: ReadonlyMap<string, number>;
}

/** The history of a dataset that has never been published. */
export const noHistory: History = { moments: [], gone: new Map() };

const mostMoments = 1000;
/** More removed keys are not remembered: who was here before they went fetches everything anew. */
export const mostGone = 10_000;

/** The number the next version will have. */
export function nextNumber({ moments }: History): number {
  return (moments.at(-1)?.number ?? 0) + 1;
}

/**
 * The history with one more version. `gone` are the keys it no longer has, `back` those that had been gone. What was
 * removed without a key makes everything before this version unknown; where too much is gone to be remembered, the
 * oldest versions are forgotten.
 */
export function withVersion(
  history: History,
  now: number,
  { gone, back }: { readonly gone: readonly string[] | undefined; readonly back: readonly string[] },
): History {
  const number = nextNumber(history);
  const moments = [...history.moments, { number, publishedAt: momentAfter(history, now) }];
  const all = new Map(history.gone);
  for (const key of back) all.delete(key);
  for (const key of gone ?? []) all.set(key, number);
  if (gone === undefined) return { moments: moments.slice(-1), gone: new Map() };
  return remembered(moments.slice(-mostMoments), all);
}

/** As many of the last versions as can be remembered with all that has gone since. */
function remembered(moments: readonly Moment[], gone: ReadonlyMap<string, number>): History {
  const sizes = new Map<number, number>();
  for (const number of gone.values()) sizes.set(number, (sizes.get(number) ?? 0) + 1);
  let left = mostGone;
  // What went with a version is not asked for by who had it.
  const last = moments.findLast(({ number }) => (left -= sizes.get(number) ?? 0) < 0);
  const first = last?.number ?? moments[0]?.number ?? 0;
  return {
    moments: moments.filter(({ number }) => number >= first),
    gone: new Map([...gone].filter(([, number]) => number > first)),
  };
}

/**
 * A version is published in a later second than the one before it, so that dates in HTTP, which have no parts of a
 * second, tell the two apart; "changed since" the moment of a version then leaves nothing out either.
 */
function momentAfter({ moments }: History, now: number): number {
  const last = moments.at(-1)?.publishedAt;
  return last === undefined ? now : Math.max(now, (Math.floor(last / 1000) + 1) * 1000);
}

/** What changed since a moment; undefined when that is no longer known, or more than `most` keys are gone. */
export function changesSince({ moments, gone }: History, moment: number, most: number): Changes | undefined {
  const after = moments.findLast(({ publishedAt }) => publishedAt <= moment)?.number;
  if (after === undefined) return undefined;
  const keys = [...gone].filter(([, number]) => number > after).map(([key]) => key);
  return keys.length > most ? undefined : { after, removed: keys.map((key) => JSON.parse(key) as AnyRow) };
}

/** Names a version by when it was published and what its rows are: `20260115T061200123Z-3f9a1c2b`. */
export function versionId({ moments }: History, digest: string): string {
  const { publishedAt = 0 } = moments.at(-1) ?? {};
  return `${new Date(publishedAt).toISOString().replace(/[-:.]/g, "")}-${digest.slice(0, 8)}`;
}

/** When the current version was published. */
export function publishedAt({ moments }: History): number {
  return moments.at(-1)?.publishedAt ?? 0;
}

/** The history as text, and back. */
export function historyText({ moments, gone }: History): string {
  return JSON.stringify({ moments, gone: [...gone] });
}

/** The history that `historyText` wrote. */
export function historyFrom(text: string): History {
  const { moments, gone } = JSON.parse(text) as {
    moments: readonly Moment[];
    gone: readonly [string, number][];
  };
  return { moments, gone: new Map(gone) };
}
