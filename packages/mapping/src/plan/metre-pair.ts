import { mayBeEast, mayBeNorth } from "./utm.ts";

/** A number, with up to four decimals behind a point or comma: more behind a comma are another number. */
const numbers = /-?\d+(?:[.,]\d{1,4}(?!\d))?/g;

/** The metres east and north of a UTM grid that one text has, in either order: `POINT (569650 7034420)`, `7034420, 569650.5`. */
export function metrePair(text: string): readonly [east: number, north: number] | undefined {
  const found = text.replace(/^SRID=\d+;/i, "").match(numbers) ?? [];
  const [one = Number.NaN, other = Number.NaN] = found.map((number) => Number(number.replace(",", ".")));
  if (found.length > (/^\s*(?:SRID=\d+;)?POINT *Z/i.test(text) ? 3 : 2)) return undefined;
  if (mayBeEast(one) && mayBeNorth(other)) return [one, other];
  return mayBeEast(other) && mayBeNorth(one) ? [other, one] : undefined;
}
