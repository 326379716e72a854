/**
 * How much may still be computed before something is said to be too much, in numbers of a tableau that steps look at or write: counted and not
 * timed, so the same table is judged alike on every machine.
 */
export interface Effort {
  left: number;
  /** How much was left at the last pause. */
  paused?: number;
}

/** So much is computed between two pauses: some hundredths of a second. */
const portion = 1e7;

/** True when no more may be computed: what was not shown by then is not known. */
export function isSpent({ left }: Effort): boolean {
  return left <= 0;
}

/** True once after each portion, so that long work can halt there (`work.ts`). */
export function isPauseDue(effort: Effort): boolean {
  const { left, paused = left } = effort;
  const isDue = paused - left >= portion;
  if (isDue || effort.paused === undefined) effort.paused = left;
  return isDue;
}
