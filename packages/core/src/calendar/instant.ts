import { dayNumber, twoDigits } from "./date.ts";

/**
 * True for a point in time with offset, RFC 3339 in its strict spelling: capital T and Z, seconds, up to nine
 * decimals, offset at most ±14:59. `-00:00` (offset unknown) and leap seconds are refused.
 */
export function isInstant(text: string): boolean {
  return instantToMillis(text) !== undefined;
}

let newer = "";
let newerMillis: number | undefined;
let older = "";
let olderMillis: number | undefined;

/**
 * The instant as epoch milliseconds (finer parts cut), or undefined when it is not one. The last two are remembered:
 * rules ask for the beginning and the end of a row when both have just been checked.
 */
export function instantToMillis(text: string): number | undefined {
  if (text === newer) return newerMillis;
  if (text === older) return olderMillis;
  [older, olderMillis] = [newer, newerMillis];
  [newer, newerMillis] = [text, readInstant(text)];
  return newerMillis;
}

function readInstant(text: string): number | undefined {
  const day = dayNumber(text);
  const seconds = clockSeconds(text);
  if (day === undefined || seconds === undefined) return undefined;
  const fraction = fractionAt(text, 19);
  if (fraction === undefined) return undefined;
  const offset = offsetMinutes(text, 19 + fraction.length);
  if (offset === undefined) return undefined;
  return day * 86_400_000 + seconds * 1000 + fraction.millis - offset * 60_000;
}

const [letterT, letterZ, colon, point, plus, minus] = Array.from("TZ:.+-", (sign) => sign.charCodeAt(0));

/** The seconds since midnight that `THH:MM:SS` after a date writes. */
function clockSeconds(text: string): number | undefined {
  if (text.charCodeAt(10) !== letterT || text.charCodeAt(13) !== colon || text.charCodeAt(16) !== colon)
    return undefined;
  const hours = twoDigits(text, 11);
  const minutes = twoDigits(text, 14);
  const seconds = twoDigits(text, 17);
  return hours <= 23 && minutes <= 59 && seconds <= 59 ? (hours * 60 + minutes) * 60 + seconds : undefined;
}

const noFraction = { length: 0, millis: 0 };

/** What a point and one to nine digits write, and how many characters that takes. */
function fractionAt(text: string, start: number): { length: number; millis: number } | undefined {
  if (text.charCodeAt(start) !== point) return noFraction;
  let millis = 0;
  let at = start + 1;
  for (let weight = 100; ; weight = Math.floor(weight / 10), at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) break;
    millis += digit * weight;
  }
  const digits = at - start - 1;
  return digits >= 1 && digits <= 9 ? { length: digits + 1, millis } : undefined;
}

/** The minutes east of UTC that the rest of a text writes: `Z`, or up to ±14:59 but not -00:00. */
function offsetMinutes(text: string, at: number): number | undefined {
  const sign = text.charCodeAt(at);
  if (sign === letterZ) return text.length === at + 1 ? 0 : undefined;
  if ((sign !== plus && sign !== minus) || text.length !== at + 6 || text.charCodeAt(at + 3) !== colon)
    return undefined;
  const hours = twoDigits(text, at + 1);
  const minutes = twoDigits(text, at + 4);
  if (!(hours <= 14 && minutes <= 59)) return undefined;
  if (sign === plus) return hours * 60 + minutes;
  return hours + minutes === 0 ? undefined : -(hours * 60 + minutes);
}

/** The offset written in a valid instant, in minutes east of UTC; undefined for `Z`. */
export function writtenOffset(text: string): number | undefined {
  if (text.endsWith("Z")) return undefined;
  const sign = text.at(-6) === "-" ? -1 : 1;
  return sign * (Number(text.slice(-5, -3)) * 60 + Number(text.slice(-2)));
}
