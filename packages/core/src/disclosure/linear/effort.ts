/**
 * How much may still be computed before something is said to be too much, in numbers of a tableau that steps look at or write: counted and not
 * timed, so the same table is judged alike on every machine.
 */
export interface Effort {
  left: number;
}

/** True when no more may be computed: what was not shown by then is not known. */
export function isSpent({ left }: Effort): boolean {
  return left <= 0;
}
