import type { Implausible } from "../../table-check.ts";
import type { Points } from "./series.ts";

/** Gives the points that look wrong, by their position in time order. Which of them follow from others is asked afterwards. */
type Finder<S extends Implausible["shape"]> = (
  points: Points,
  shape: Extract<Implausible, { readonly shape: S }>,
) => readonly number[];

const fewestForPercentile = 200;
const hour = 3_600_000;
const day = 24 * hour;

/** Where a series, in time order, has an implausible shape. */
export const findImplausible: { readonly [S in Implausible["shape"]]: Finder<S> } = {
  /** Values above `factor` times the 99.5 percentile of the series' own values. */
  spike: (points, { factor }) => {
    const { length } = points;
    if (length < fewestForPercentile) return [];
    const values = new Float64Array(length);
    for (let index = 0; index < length; index++) values[index] = points.value(index);
    values.sort();
    const percentile = values[Math.floor(length * 0.995)] as number;
    return percentile > 0 ? where(points, (index) => points.value(index) > factor * percentile) : [];
  },
  /** A negative value beside one at least 1.5 times what stands on its other side. */
  double_then_negative: (points) =>
    where(points, (index) => {
      if (points.value(index) >= 0) return false;
      return isDoubled(points, index - 1, index - 2) || isDoubled(points, index + 1, index + 2);
    }),
  /** Runs of the same non-zero value that last at least so many hours; the first point of each. */
  flat: (points, { hours }) =>
    runs(points, (before, after) => before !== 0 && before === after)
      .filter((run) => lasts(points, run) >= hours * hour)
      .map(({ first }) => first),
  /** Runs that never fall, and mostly grow, for at least so many days; the first point of each. */
  cumulative: (points, { days }) =>
    runs(points, (before, after) => before <= after)
      .filter((run) => lasts(points, run) >= days * day && mostlyGrows(points, run))
      .map(({ first }) => first),
  /** Values further from the one before them than this share of it. */
  jump: (points, { share }) => where(points, (index) => isFar(points, index, index - 1, share)),
};

/** Does a point look wrong only because the one before it is? The series leaps there, and back. */
export function leapsBack(points: Points, index: number, looksLike: Implausible): boolean {
  return looksLike.shape === "jump" && isNear(points, index, index - 2, looksLike.share);
}

function isFar(points: Points, index: number, from: number, share: number): boolean {
  return Math.abs(points.value(index) - points.value(from)) > share * Math.abs(points.value(from));
}

/** Not so of a point that is not there. */
function isNear(points: Points, index: number, from: number, share: number): boolean {
  return Math.abs(points.value(index) - points.value(from)) <= share * Math.abs(points.value(from));
}

function where(points: Points, isSo: (index: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < points.length; index++) if (isSo(index)) found.push(index);
  return found;
}

function isDoubled(points: Points, index: number, beyond: number): boolean {
  return points.value(beyond) > 0 && points.value(index) >= 1.5 * points.value(beyond);
}

/** Points that follow each other, at least two. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** The runs of a series in which the values of each pair of neighbours belong together. */
function runs(points: Points, together: (before: number, after: number) => boolean): readonly Run[] {
  const found: Run[] = [];
  let first = 0;
  let before = points.value(0);
  for (let index = 1; index <= points.length; index++) {
    const value = points.value(index);
    if (index < points.length && together(before, value)) {
      before = value;
      continue;
    }
    if (index - first > 1) found.push({ first, last: index - 1 });
    first = index;
    before = value;
  }
  return found;
}

/** From the first point to the end of the last, taking the last step as long as the one before it. */
function lasts(points: Points, { first, last }: Run): number {
  return points.time(last) - points.time(first) + (points.time(last) - points.time(last - 1));
}

function mostlyGrows(points: Points, { first, last }: Run): boolean {
  let growing = 0;
  for (let index = first + 1; index <= last; index++)
    if (points.value(index) > points.value(index - 1)) growing += 1;
  return growing * 2 > last - first + 1;
}
