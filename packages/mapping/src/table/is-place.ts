import { mayBeEast, mayBeNorth } from "../plan/utm.ts";

/**
 * Is a value of JSON the two numbers of a place in Norway, in either order: degrees, or metres of a grid? A height may
 * stand behind them. Other lists of numbers are lists.
 */
export function isPlace(value: unknown): value is readonly number[] {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) return false;
  if (!value.every((one) => typeof one === "number")) return false;
  const [one = Number.NaN, other = Number.NaN] = value as readonly number[];
  return isPair(one, other) || isPair(other, one);
}

function isPair(east: number, north: number): boolean {
  const isOfDegrees = isWithin(east, -10, 35) && isWithin(north, 57, 82);
  return isOfDegrees || (mayBeEast(east) && mayBeNorth(north));
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
