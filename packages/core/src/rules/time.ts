import { dateToMillis } from "../calendar/date.ts";
import { instantToMillis } from "../calendar/instant.ts";

const firstMoment = Date.UTC(2000, 0, 1) - 63_082_281_600_000; // 0001-01-01T00:00:00Z
const lastMoment = 253_402_300_799_999; // 9999-12-31T23:59:59.999Z
const longestDuration = 9_223_372_036_854; // the whole milliseconds of 2^63 − 1 nanoseconds

/** A date (midnight UTC) or an instant as epoch milliseconds; undefined for anything else, as everywhere in this file. */
export function momentOf(text: string, written: "date" | "instant"): number | undefined {
  const millis = written === "date" ? dateToMillis(text) : instantToMillis(text);
  return millis === undefined ? undefined : withinCalendar(millis);
}

/** The moment, when it lies in the years 1 to 9999 of UTC (CEL specification, Timestamps). */
export function withinCalendar(millis: number): number | undefined {
  return millis >= firstMoment && millis <= lastMoment ? millis : undefined;
}

/** The duration in milliseconds, when 64 bits of nanoseconds hold it (about 292 years). */
export function withinDuration(millis: number): number | undefined {
  return Math.abs(millis) <= longestDuration ? millis : undefined;
}

const unitMillis: Readonly<Record<string, bigint>> = { h: 3_600_000n, m: 60_000n, s: 1000n, ms: 1n };
const durationShape = /^([+-]?)((?:\d{1,12}(?:\.\d{1,6})?(?:h|ms|m|s))+)$/;
const durationPart = /(\d+)(?:\.(\d+))?(h|ms|m|s)/g;
const million = 1_000_000n;

/** The milliseconds of a duration literal such as `1h30m` or `-0.5s`; whole milliseconds only. */
export function durationOf(text: string): number | undefined {
  const [, sign, parts] = durationShape.exec(text) ?? [];
  if (parts === undefined) return undefined;
  let millionths = 0n;
  for (const [, whole = "", fraction = "", unit = ""] of parts.matchAll(durationPart))
    millionths += BigInt(whole + fraction.padEnd(6, "0")) * (unitMillis[unit] as bigint);
  if (millionths % million !== 0n) return undefined;
  return withinDuration(Number(millionths / million) * (sign === "-" ? -1 : 1));
}
