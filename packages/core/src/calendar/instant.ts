import { isDate } from "./date.ts";

const shape =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.\d{1,9})?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/**
 * True for a point in time with offset, RFC 3339 in its strict spelling: capital T and Z, seconds, up to nine
 * decimals, offset at most ±14:59. `-00:00` (offset unknown) and leap seconds are refused.
 */
export function isInstant(text: string): boolean {
  return instantToMillis(text) !== undefined;
}

const mostRemembered = 1024;
const remembered = new Map<string, number | undefined>();

/**
 * The instant as epoch milliseconds (finer parts cut), or undefined when it is not one. A row's instants are
 * asked for by the field, its rules and the checks of its series, so the last thousand answers are kept.
 */
export function instantToMillis(text: string): number | undefined {
  const known = remembered.get(text);
  if (known !== undefined || text.length > 40) return known;
  const millis = parse(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, millis);
  return millis;
}

function parse(text: string): number | undefined {
  const parts = shape.exec(text);
  if (parts === null || parts[5] === "-00:00" || !isDate(parts[1] as string)) return undefined;
  return Date.parse(text);
}

/** The offset written in a valid instant, in minutes east of UTC; undefined for `Z`. */
export function writtenOffset(text: string): number | undefined {
  if (text.endsWith("Z")) return undefined;
  const sign = text.at(-6) === "-" ? -1 : 1;
  return sign * (Number(text.slice(-5, -3)) * 60 + Number(text.slice(-2)));
}
