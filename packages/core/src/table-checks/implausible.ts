import type { Implausible } from "../table-check.ts";
import type { Point } from "./series.ts";

type Finder<S extends Implausible["shape"]> = (
  points: readonly Point[],
  shape: Extract<Implausible, { readonly shape: S }>,
) => readonly Point[];

const fewestForPercentile = 200;
const hour = 3_600_000;
const day = 24 * hour;

/** Where a series, in time order, has an implausible shape. */
export const findImplausible: { readonly [S in Implausible["shape"]]: Finder<S> } = {
  /** Values above `factor` times the 99.5 percentile of the series' own values. */
  spike: (points, { factor }) => {
    if (points.length < fewestForPercentile) return [];
    const values = points.map(({ value }) => value).sort((a, b) => a - b);
    const percentile = values[Math.floor(values.length * 0.995)] as number;
    return percentile > 0 ? points.filter(({ value }) => value > factor * percentile) : [];
  },
  /** A negative value beside one at least 1.5 times what stands on its other side. */
  double_then_negative: (points) =>
    points.filter(({ value }, index) => {
      if (value >= 0) return false;
      return (
        isDoubled(points[index - 1], points[index - 2]) || isDoubled(points[index + 1], points[index + 2])
      );
    }),
  /** Runs of the same non-zero value that last at least so many hours; the first point of each. */
  flat: (points, { hours }) =>
    runs(points, (before, after) => before.value !== 0 && before.value === after.value)
      .filter((run) => lasts(run) >= hours * hour)
      .map(([first]) => first as Point),
  /** Runs that never fall, and mostly grow, for at least so many days; the first point of each. */
  cumulative: (points, { days }) =>
    runs(points, (before, after) => before.value <= after.value)
      .filter((run) => lasts(run) >= days * day && mostlyGrows(run))
      .map(([first]) => first as Point),
  /** Values further from the one before them than this share of it. */
  jump: (points, { share }) =>
    points.filter(({ value }, index) => {
      const before = points[index - 1]?.value;
      return before !== undefined && Math.abs(value - before) > share * Math.abs(before);
    }),
};

function isDoubled(point: Point | undefined, beyond: Point | undefined): boolean {
  return point !== undefined && beyond !== undefined && beyond.value > 0 && point.value >= 1.5 * beyond.value;
}

/** The series cut into runs of at least two points in which each pair of neighbours belongs together. */
function runs(points: readonly Point[], together: (before: Point, after: Point) => boolean): Point[][] {
  const found: Point[][] = [];
  let run: Point[] = [];
  for (const point of points) {
    const before = run.at(-1);
    if (before && !together(before, point)) {
      if (run.length > 1) found.push(run);
      run = [];
    }
    run.push(point);
  }
  if (run.length > 1) found.push(run);
  return found;
}

/** From the first point to the end of the last, taking the last step as long as the one before it. */
function lasts(run: readonly Point[]): number {
  const [last, before] = [run.at(-1) as Point, run.at(-2) as Point];
  return last.time - (run[0] as Point).time + (last.time - before.time);
}

function mostlyGrows(run: readonly Point[]): boolean {
  const growing = run.filter((point, index) => index > 0 && point.value > (run[index - 1] as Point).value);
  return growing.length * 2 > run.length;
}
