import { ModelError } from "../errors.ts";
import { type DayOffsets, keepsSummerTime, summerTimeOffsets } from "./european-summer-time.ts";
import { instantToMillis } from "./instant.ts";

const minute = 60_000;
const day = 86_400_000;
const mostDays = 4096;

/** A local date and clock; `month` and `day` count from 1. */
export interface LocalParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

interface Zone {
  readonly name: string;
  format?: Intl.DateTimeFormat;
  readonly days: Map<number, DayOffsets>;
  lastDay: number;
  lastOffsets: DayOffsets;
}

const zones = new Map<string, Zone>();

/** True for a time zone of the IANA database in its own spelling, such as `Europe/Oslo`, or `UTC`. */
export function isZone(zone: string): boolean {
  if (zone === "UTC" || keepsSummerTime(zone)) return true;
  if (!/^[A-Z][\w+-]*(?:\/[\w+-]+)*$/.test(zone)) return false;
  try {
    const known = new Intl.DateTimeFormat("en-US", { timeZone: zone }).resolvedOptions().timeZone;
    return known === zone || known.toLowerCase() !== zone.toLowerCase();
  } catch {
    return false;
  }
}

const fixed = /^([+-])(0\d|1[0-4]):([0-5]\d)$/;

/** True for an offset that holds all the year, such as `+01:00`: Norwegian time without summer time. */
export function isFixedOffset(zone: string): boolean {
  return fixed.test(zone);
}

/** Refuses what is no time zone with a ModelError. */
export function checkZone(zone: string, place: string): void {
  if (isZone(zone)) return;
  throw new ModelError(
    place,
    `found ${JSON.stringify(zone)}, expected an IANA time zone such as "Europe/Oslo"`,
  );
}

/**
 * Minutes east of UTC in a zone at a moment; before standard time it may have a fraction. The zone must be known
 * (`isZone`) or a fixed offset, here and in the functions below. The offsets of the last 4 096 days asked for are remembered.
 */
export function offsetAt(zone: string, epochMillis: number): number {
  if (zone === "UTC") return 0;
  const known = zones.get(zone) ?? openZone(zone);
  const dayNumber = Math.floor(epochMillis / day);
  const offsets = dayNumber === known.lastDay ? known.lastOffsets : offsetsOfDay(known, dayNumber);
  return epochMillis < offsets.change ? offsets.before : offsets.after;
}

/** The local date and clock in a zone at a moment. */
export function localParts(zone: string, epochMillis: number): LocalParts {
  const local = new Date(epochMillis + offsetAt(zone, epochMillis) * minute);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
  };
}

/** The local date in a zone at a moment, YYYY-MM-DD. */
export function localDay(zone: string, epochMillis: number): string {
  const parts = localParts(zone, epochMillis);
  return `${pad(parts.year, 4)}-${pad(parts.month, 2)}-${pad(parts.day, 2)}`;
}

/** The first moment of a local day (a valid YYYY-MM-DD), as epoch milliseconds; midnight itself may not exist. */
export function startOfLocalDay(zone: string, localDate: string): number {
  const midnight = `${localDate}T00:00:00`;
  const [first] = localToInstants(zone, midnight);
  if (first !== undefined) return first;
  const naive = Date.parse(`${midnight}Z`);
  return firstWith(naive - day, naive + day, (millis) => localDay(zone, millis) >= localDate);
}

/**
 * The moments (epoch milliseconds, in order) at which clocks in a zone show a local time, YYYY-MM-DDThh:mm:ss:
 * none when it is skipped in spring or is no time at all, two when it comes twice in autumn.
 */
export function localToInstants(zone: string, localText: string): number[] {
  const naive = instantToMillis(`${localText}Z`);
  if (naive === undefined) return [];
  const [before, after] = [offsetAt(zone, naive - day), offsetAt(zone, naive + day)];
  const offsets = before === after ? [before] : [before, after];
  return offsets
    .map((offset) => ({ offset, millis: naive - offset * minute }))
    .filter(({ offset, millis }) => offsetAt(zone, millis) === offset)
    .map(({ millis }) => millis)
    .sort((a, b) => a - b);
}

function openZone(name: string): Zone {
  const zone: Zone = {
    name,
    days: new Map(),
    lastDay: Number.NaN,
    lastOffsets: { before: 0, after: 0, change: 0 },
  };
  zones.set(name, zone);
  return zone;
}

/** Offsets change at most once a day, so the two ends of a day tell whether to look for a change inside it. */
function offsetsOfDay(zone: Zone, dayNumber: number): DayOffsets {
  let offsets = zone.days.get(dayNumber);
  if (!offsets) {
    if (zone.days.size >= mostDays) zone.days.clear();
    const start = dayNumber * day;
    offsets =
      fixedOffsets(zone.name, start) ??
      summerTimeOffsets(zone.name, start) ??
      findOffsets(formatOf(zone), start);
    zone.days.set(dayNumber, offsets);
  }
  zone.lastDay = dayNumber;
  zone.lastOffsets = offsets;
  return offsets;
}

function fixedOffsets(zone: string, start: number): DayOffsets | undefined {
  const [, sign, hours, minutes] = fixed.exec(zone) ?? [];
  if (sign === undefined) return undefined;
  const size = Number(hours) * 60 + Number(minutes);
  const offset = sign === "-" ? -size : size;
  return { before: offset, after: offset, change: start };
}

function formatOf(zone: Zone): Intl.DateTimeFormat {
  zone.format ??= new Intl.DateTimeFormat("en-US", { timeZone: zone.name, timeZoneName: "longOffset" });
  return zone.format;
}

function findOffsets(format: Intl.DateTimeFormat, start: number): DayOffsets {
  const [before, after] = [readOffset(format, start), readOffset(format, start + day)];
  if (before === after) return { before, after, change: start };
  const change = firstWith(start, start + day, (millis) => readOffset(format, millis) !== before);
  return { before, after, change };
}

/** The least whole number in (`low`, `high`] that passes a test all later ones pass too. */
function firstWith(low: number, high: number, passes: (millis: number) => boolean): number {
  let [fails, holds] = [low, high];
  while (holds - fails > 1) {
    const middle = Math.floor((fails + holds) / 2);
    if (passes(middle)) holds = middle;
    else fails = middle;
  }
  return holds;
}

/** `GMT+01:00`, in old times with seconds; `GMT` alone is UTC (ECMA-402, timeZoneName longOffset). */
function readOffset(format: Intl.DateTimeFormat, millis: number): number {
  const [, sign, hours, minutes, seconds = "0"] =
    /GMT([-+\u2212])(\d+):(\d+)(?::(\d+))?/.exec(format.format(millis)) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Number(seconds) / 60;
  return sign === undefined || sign === "+" ? size : -size;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
