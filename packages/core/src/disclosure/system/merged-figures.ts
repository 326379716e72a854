import { cellKey, type CellTable } from "../cell-table.ts";
import type { CellSum } from "../sums.ts";
import { type Figure, figuresOf, type Told } from "./figures.ts";

/** One release, or the newest first and then the one before. */
export type Releases = readonly [CellTable, ...CellTable[]];

/** The figures of one measure in all releases. */
export interface MergedFigures {
  /** What the releases tell together; the newest has the word. */
  readonly figures: ReadonlyMap<string, Figure>;
  readonly releases: readonly ReadonlyMap<string, Figure>[];
  /** Keys of figures that the releases tell differently: sums of different releases do not mix there. */
  readonly revised: ReadonlySet<string>;
}

/** Puts together what the releases tell of a measure. */
export function mergedFigures(measure: string, releases: Releases): MergedFigures {
  const all = releases.map((release) => figuresOf(measure, release));
  const figures = new Map<string, Figure>();
  const revised = new Set<string>();
  for (const release of all)
    for (const [key, one] of release) {
      const known = figures.get(key);
      if (known?.told && one.told && differ(known.told, one.told)) revised.add(key);
      figures.set(key, known?.told ? known : { ...one, untold: [...(known?.untold ?? []), ...one.untold] });
    }
  return { figures, releases: all, revised };
}

function differ(a: Told, b: Told): boolean {
  return Math.abs(a.value - b.value) > a.off + b.off;
}

/** True when a sum has a figure that was revised. */
export function hasRevised({ total, totalKey, parts }: CellSum<Figure>, { revised }: MergedFigures): boolean {
  if (revised.size === 0) return false;
  return (total !== undefined && revised.has(totalKey)) || parts.some((part) => revised.has(cellKey(part)));
}
