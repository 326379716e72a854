/** When versions of a dataset were published: their numbers, counted from 1, the oldest known first. */
export interface Moment {
  readonly number: number;
  readonly publishedAt: number;
}

const mostMoments = 1000;

/**
 * The moments with one more. It is in a later second than the one before it, so that dates in HTTP, which have no
 * parts of a second, tell the two apart; "changed since" the moment of a version then leaves nothing out either.
 */
export function withMoment(moments: readonly Moment[], now: number): readonly Moment[] {
  const last = moments.at(-1);
  const nextSecond = last === undefined ? 0 : (Math.floor(last.publishedAt / 1000) + 1) * 1000;
  const next = { number: (last?.number ?? 0) + 1, publishedAt: Math.max(now, nextSecond) };
  return [...moments, next].slice(-mostMoments);
}

/** The number of the newest version that was published at a moment or before it; undefined when none is known. */
export function numberAt(moments: readonly Moment[], moment: number): number | undefined {
  return moments.findLast(({ publishedAt }) => publishedAt <= moment)?.number;
}

/** Names a version by when it was published and what its rows are: `20260115T061200123Z-3f9a1c2b`. */
export function versionId(publishedAt: number, digest: string): string {
  return `${new Date(publishedAt).toISOString().replace(/[-:.]/g, "")}-${digest.slice(0, 8)}`;
}
