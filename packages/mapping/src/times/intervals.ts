import { localToInstants, offsetAt } from "@samapne/core";
import type { IntervalLength } from "../file/mapping.ts";
import type { ClockReading } from "./spelling.ts";

/** An interval between two instants, epoch milliseconds; the end is not part of it (DOMAIN C5). */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** What turns local times into intervals. */
export interface ClockSetting {
  readonly zone: string;
  readonly labels: "start" | "end" | "both";
  readonly length: IntervalLength;
  /** Does a time name an hour of the day, as headings do, and numbers from 1 to 24? */
  readonly namesHours?: boolean;
  /** Are hours counted through the day, of which one in spring has 23 and one in autumn 25? Else they say the clock. */
  readonly isCounted?: boolean;
}

/** Why a local time is no interval: the clock never showed it, or the two times of a range are not one length apart. */
export type NoInterval = "time_never" | "time_length";

/**
 * The intervals a written time can mean, in order: one, two in the hour the clock shows twice in autumn, or none and
 * why. The two ends of a range tell the two autumn hours apart, where the length is counted in real time.
 */
export function intervalsOf(reading: ClockReading, setting: ClockSetting): readonly Interval[] | NoInterval {
  const isCounted = setting.isCounted === true && reading.pass === undefined;
  const counted = isCounted ? intervalOfCount(reading, setting) : undefined;
  if (counted !== undefined) return counted;
  const begin = setting.namesHours === true ? beginOfNamed(reading, setting) : undefined;
  if (begin !== undefined) return intervalsOf({ from: begin }, { ...setting, labels: "start" });
  const { zone, labels, length } = setting;
  const { from, to, instant, until, pass } = reading;
  if (pass !== undefined && elapsed[length] !== undefined)
    return intervalOfPass(from, pass, { zone, labels, length });
  if (instant !== undefined && !isShownThen(reading, setting)) return "time_never";
  const starts = instant === undefined ? localToInstants(zone, from) : [instant];
  if (labels === "both" && to === undefined) return "time_length";
  if (to === undefined || labels !== "both") {
    if (starts.length === 0) return "time_never";
    return starts.map((at) =>
      labels === "end" ? endingAt(at, length, zone) : { start: at, end: moved(at, length, zone, 1) },
    );
  }
  // 02:00 - 03:00 is either of autumn's two hours: the first, too, ends when the clock shows three. In spring 01:00 - 02:00 is
  // the hour that begins at one, though the clock never shows two.
  const real = elapsed[length];
  if (starts.length > 0 && real !== undefined && to.some((end) => wallTime(end) - wallTime(from) === real))
    return starts.map((start) => ({ start, end: start + real }));
  const ends = until === undefined ? to.flatMap((text) => localToInstants(zone, text)) : [until];
  if (starts.length === 0 || ends.length === 0) return "time_never";
  const pairs = starts.flatMap((start) => ends.map((end) => ({ start, end })));
  const fitting = pairs.flatMap(({ start, end }) => {
    const whole = moved(start, length, zone, 1);
    // 01.01 - 31.01 is the whole month: of days, the last is part of it.
    const isLastDay = real === undefined && moved(end, "P1D", zone, 1) === whole;
    return whole === end || isLastDay ? [{ start, end: whole }] : [];
  });
  return fitting.length === 0 ? "time_length" : fitting;
}

/** Does a clock of the zone show the time that a word as CET says then? Some systems write one word all year. */
function isShownThen({ instant = 0, offset }: ClockReading, { zone, labels }: ClockSetting): boolean {
  if (offset === undefined || offsetAt(zone, instant) === offset) return true;
  return labels === "end" && offsetAt(zone, instant - 1) === offset;
}

/**
 * When an hour begins that is named by its end: 2 is the hour from one to two of every day, also of the night when the
 * clock never shows two, or shows it twice.
 */
function beginOfNamed(
  { from, to, instant, pass }: ClockReading,
  { labels, length }: ClockSetting,
): string | undefined {
  const real = elapsed[length];
  if (real === undefined || instant !== undefined || pass !== undefined || labels === "start")
    return undefined;
  if (labels === "end") return wallText(wallTime(from) - real);
  return to?.some((end) => wallTime(end) - wallTime(from) === real) === true ? from : undefined;
}

/** The interval that is counted from the beginning of its day, in real time. Undefined for whole days and instants, which are not counted. */
function intervalOfCount(
  { from, to, count }: ClockReading,
  { zone, labels, length }: ClockSetting,
): readonly Interval[] | NoInterval | undefined {
  const real = elapsed[length];
  if (real === undefined || count === undefined) return undefined;
  const isOneLong = to?.some((end) => wallTime(end) - wallTime(from) === real) === true;
  if (labels === "both" && !isOneLong) return "time_length";
  const [begin = 0, next = 0] = [0, 1].flatMap((days) => beginOfDay(zone, count.date, days));
  const start = begin + count.seconds * 1000 - (labels === "end" ? real : 0);
  // A day has no more intervals than it is long.
  return start >= next ? "time_never" : [{ start, end: start + real }];
}

/** When the day begins that is so many days after a date. */
export function beginOfDay(zone: string, date: string, days = 0): number {
  const midnight = wallTime(`${date}T00:00:00`) + days * 24 * 60 * minute;
  return localToInstants(zone, wallText(midnight))[0] ?? midnight - offsetAt(zone, midnight) * minute;
}

/** What the clock shows, as milliseconds. */
function wallTime(local: string): number {
  return Date.parse(`${local}Z`);
}

/** What the clock shows at so many milliseconds. */
function wallText(time: number): string {
  return new Date(time).toISOString().slice(0, 19);
}

/** The one interval of the hour that comes twice which a letter names. It names the hour, so that of a time that ends one it is the beginning that comes twice. */
function intervalOfPass(
  from: string,
  pass: "first" | "second",
  { zone, labels, length }: ClockSetting,
): readonly Interval[] | NoInterval {
  const before = labels === "end" ? (elapsed[length] ?? 0) : 0;
  const local = wallText(wallTime(from) - before);
  const [first, second] = localToInstants(zone, local);
  const start = pass === "first" ? first : second;
  return start === undefined ? "time_never" : [{ start, end: moved(start, length, zone, 1) }];
}

/** A hole longer than this is no hole: a year of hours is less. */
const mostMissing = 20_000;

/** The whole intervals between the end of one and the start of a later one; none when there are more than 20 000. */
export function missingIntervals(
  from: number,
  until: number,
  { length, zone }: Pick<ClockSetting, "length" | "zone">,
): readonly Interval[] {
  const missing: Interval[] = [];
  for (let start = from; start < until && missing.length <= mostMissing;) {
    const end = moved(start, length, zone, 1);
    if (end > until) break;
    missing.push({ start, end });
    start = end;
  }
  return missing.length > mostMissing ? [] : missing;
}

const minute = 60_000;
/** The lengths that are the same on every day, as milliseconds of real time. */
export const elapsed: Readonly<Partial<Record<IntervalLength, number>>> = {
  PT15M: 15 * minute,
  PT30M: 30 * minute,
  PT1H: 60 * minute,
};

/** The interval that ends at an instant. A month that is named by its last day ends when that day does. */
function endingAt(at: number, length: IntervalLength, zone: string): Interval {
  const next = moved(at, "P1D", zone, 1);
  const isLastDay = length === "P1M" && localDay(next, zone) === 1;
  const end = isLastDay ? next : at;
  return { start: moved(end, length, zone, -1), end };
}

function localDay(at: number, zone: string): number {
  return new Date(at + offsetAt(zone, at) * minute).getUTCDate();
}

/** The instant one interval later (`by` 1) or earlier (-1): so much real time, or a local day or month. */
function moved(at: number, length: IntervalLength, zone: string, by: 1 | -1): number {
  const real = elapsed[length];
  if (real !== undefined) return at + by * real;
  const local = new Date(at + offsetAt(zone, at) * minute);
  if (length === "P1D") local.setUTCDate(local.getUTCDate() + by);
  else local.setUTCMonth(local.getUTCMonth() + by);
  const [first] = localToInstants(zone, local.toISOString().slice(0, 19));
  return first ?? local.getTime() - offsetAt(zone, local.getTime()) * minute;
}
