import type { Granularity } from "@samapne/core";

// Only what ECMA-262, RE2, Java, .NET and Python all read alike: no look-around, no \p, no \u.

const control = "\\x00-\\x1f\\x7f-\\x9f\u2028\u2029";
const blank = " \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff";

/** Text in the form of C14: no control characters or line breaks, no blanks at either end. */
export const textForm = `^[^${control}${blank}](?:[^${control}]*[^${control}${blank}])?$`;

const year = "(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])";
const leapYear = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)";
const dayOfMonth = [
  "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])",
  "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)",
  "02-(?:0[1-9]|1[0-9]|2[0-8])",
].join("|");
/** A date that exists, YYYY-MM-DD, years 0001–9999, as a part of a pattern. */
export const date = `(?:${year}-(?:${dayOfMonth})|${leapYear}-02-29)`;
const time = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?";
const offset =
  "(?:Z|\\+(?:0[0-9]|1[0-4]):[0-5][0-9]|-(?:0[1-9]|1[0-4]):[0-5][0-9]|-00:(?:0[1-9]|[1-5][0-9]))";

/** A date that exists, YYYY-MM-DD, years 0001–9999. */
export const datePattern = `^${date}$`;

/** A point in time with offset (RFC 3339, strict spelling): seconds, at most nine decimals, offset known and at most ±14:59. */
export const instantPattern = `^${date}T${time}${offset}$`;

const periodEnds: Readonly<Record<Granularity, string>> = {
  year: "",
  quarter: "-Q[1-4]",
  month: "-(?:0[1-9]|1[0-2])",
};

/** A period of one of the lengths: `2025`, `2025-Q3` or `2025-09`. */
export function periodPattern(granularities: readonly Granularity[]): string {
  return `^${year}(?:${granularities.map((granularity) => periodEnds[granularity]).join("|")})$`;
}
