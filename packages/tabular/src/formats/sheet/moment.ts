import type { Moment } from "../../cells/read-cell.ts";

/** Where a workbook begins to count days: the default, or 1904 for those that began on a Macintosh. */
export type DateSystem = 1900 | 1904;

const day = 86_400_000;
const firstMarch1900 = 61;
/** Day 0 of the 1904 system, and what days 1–59 and days from 61 of the other are counted from (1900 has a 29 February there). */
const zero = { 1904: Date.UTC(1904, 0, 1), early: Date.UTC(1899, 11, 31), late: Date.UTC(1899, 11, 30) };
/** 9999-12-31 in the 1900 system. */
const lastDay = 2_958_465;

/**
 * The date and clock time of a day number (ECMA-376 part 1, 18.17.4): whole days are dates, a fraction is a time of
 * day. Less than one day is a time alone. Undefined before the first day, after year 9999, and for 1900-02-29.
 */
export function momentOf(serial: number, system: DateSystem): Moment | undefined {
  const millis = Math.round(serial * day);
  const days = Math.floor(millis / day);
  const rest = millis - days * day;
  if (!(serial >= 0) || days > lastDay || (system === 1900 && days === 60)) return undefined;
  if (days === 0 && rest > 0 && system === 1900) return { time: timeText(rest) };
  if (days === 0 && system === 1900) return undefined;
  const from = system === 1904 ? zero[1904] : days < firstMarch1900 ? zero.early : zero.late;
  const date = new Date(from + days * day).toISOString().slice(0, 10);
  return rest === 0 ? { date } : { date, time: timeText(rest) };
}

/** So many days as the hours and minutes they are shown as, `36:00`; less than a day may be a clock time. */
export function durationOf(days: number): string | { readonly kind: "moment"; readonly time: string } {
  const seconds = Math.round(Math.abs(days) * 86_400);
  if (days >= 0 && days < 1 && seconds < 86_400) return { kind: "moment", time: timeText(seconds * 1000) };
  const two = (value: number) => String(value).padStart(2, "0");
  const rest = seconds % 60;
  const text = `${Math.trunc(seconds / 3600)}:${two(Math.trunc(seconds / 60) % 60)}`;
  return `${days < 0 ? "-" : ""}${text}${rest === 0 ? "" : `:${two(rest)}`}`;
}

/** A date, a clock time or both as ISO 8601 writes them, without zone. Midnight is the date alone, as in a day number; undefined when it is none of them. */
export function isoMoment(written: string): Moment | undefined {
  // A day that a program took for its first moment in UTC.
  const day = /^(\d{4}-\d{2}-\d{2})T00:00:00(?:\.0+)?Z$/.exec(written)?.[1];
  const parts = /^(\d{4}-\d{2}-\d{2})?(?:T?(\d{2}:\d{2}:\d{2}(?:[.,]\d+)?))?$/.exec(day ?? written);
  if (!parts || written === "") return undefined;
  const [, date, clock] = parts;
  const time = clock?.replace(",", ".").replace(/\.0+$/, "");
  if (date === undefined) return time === undefined ? undefined : { time };
  return time === undefined || time === "00:00:00" ? { date } : { date, time };
}

function timeText(millis: number): string {
  const text = new Date(millis).toISOString().slice(11, 23);
  return text.endsWith(".000") ? text.slice(0, 8) : text;
}

/** The day number of a date (YYYY-MM-DD) in the 1900 system; undefined when it has none that all programs agree on. */
export function serialOf(date: string): number | undefined {
  const days = (Date.parse(`${date}T00:00:00Z`) - zero.late) / day;
  return days >= firstMarch1900 && days <= lastDay ? days : undefined;
}
