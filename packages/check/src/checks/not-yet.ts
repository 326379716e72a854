/** Clocks differ, and a date without a clock may be of a zone that is ahead. */
const aDay = 86_400_000;

/** True for a moment that has not been when something is checked. */
export function isNotYet(told: string, now: number): boolean {
  return Date.parse(told) > now + aDay;
}
