const hour = 3_600_000;
const day = 24 * hour;
const firstYear = 1997;
const lastYear = 2036;

/** Zones that keep European summer time (directive 2000/84/EC), with their minutes east of UTC in winter. */
const standardMinutes: ReadonlyMap<string, number> = new Map([["Europe/Oslo", 60]]);

/** True for a zone whose offsets stand here. */
export function keepsSummerTime(zone: string): boolean {
  return standardMinutes.has(zone);
}

/** The offsets of one UTC day, in minutes: `before` until `change` (epoch milliseconds), `after` from then on. */
export interface DayOffsets {
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

/**
 * The offsets of the UTC day that begins at `start`, for the years 1997 to 2036; undefined for other zones and years.
 * Clocks change at 01:00 UTC on the last Sundays of March and October. The platform knows the same, but takes 20 ms to
 * open a zone, more than everything else a small file needs; a test holds the two together.
 */
export function summerTimeOffsets(zone: string, start: number): DayOffsets | undefined {
  const standard = standardMinutes.get(zone);
  const year = new Date(start).getUTCFullYear();
  if (standard === undefined || year < firstYear || year > lastYear) return undefined;
  const [begin, end] = [lastSunday(year, 2) + hour, lastSunday(year, 9) + hour];
  const at = (millis: number) => (millis >= begin && millis < end ? standard + 60 : standard);
  const change =
    begin > start && begin < start + day ? begin : end > start && end < start + day ? end : start;
  return { before: at(start), after: at(start + day - 1), change };
}

/** Midnight UTC of the last Sunday of a month of 31 days; `month` counts from 0. */
function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month, 31);
  return last - new Date(last).getUTCDay() * day;
}
