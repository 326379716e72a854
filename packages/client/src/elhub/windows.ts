import { instantText, localToInstants } from "@samapne/core";

/** Elhub's days are those of Norwegian clocks. */
export const norway = "Europe/Oslo";

/** A stretch of time, the end not included: milliseconds since 1970. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Elhub gives at most a month a call; February is the shortest. */
export const longestWindow = 28;

/** When a Norwegian day (YYYY-MM-DD) begins. */
export function beginningOf(day: string): number {
  const [start] = localToInstants(norway, `${day}T00:00:00`);
  if (start === undefined) throw new RangeError(`${day} is no day`);
  return start;
}

/** The day so many days after another, YYYY-MM-DD. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What Elhub is asked for a stretch: both its ends are included there, so the hour at the end comes along. */
export function datesOf({ start, end }: Stretch): { readonly startDate: string; readonly endDate: string } {
  return { startDate: instantText(start, norway), endDate: instantText(end, norway) };
}
