import { type Told, tellerOf } from "./figures.ts";
import type { LaidSum, Layout, Releases } from "./layout.ts";

/** The figures of one measure in all releases, by the number of their place. */
export interface MergedFigures {
  readonly layout: Layout;
  /** What the releases tell together; the newest has the word. */
  readonly told: readonly (Told | undefined)[];
  /** Figures that the releases tell differently: sums of different releases do not mix there. */
  readonly revised: ReadonlySet<number>;
}

/** Puts together what the releases tell of a measure. */
export function mergedFigures(measure: string, releases: Releases, layout: Layout): MergedFigures {
  const told = layout.places.map((): Told | undefined => undefined);
  const revised = new Set<number>();
  for (const [index, release] of releases.entries()) {
    const tell = tellerOf(measure, release);
    for (const { number, cells } of layout.releases[index] ?? []) {
      const [known, own] = [told[number], firstOf(cells, tell)];
      if (known && own && differ(known, own)) revised.add(number);
      told[number] = known ?? own;
    }
  }
  return { layout, told, revised };
}

function firstOf<C, T>(cells: readonly C[], tell: (cell: C) => T | undefined): T | undefined {
  for (const cell of cells) {
    const told = tell(cell);
    if (told !== undefined) return told;
  }
  return undefined;
}

function differ(a: Told, b: Told): boolean {
  return Math.abs(a.value - b.value) > a.off + b.off;
}

/** True when a sum has a figure that was revised. */
export function hasRevised({ total, hasTotal, parts }: LaidSum, { revised }: MergedFigures): boolean {
  if (revised.size === 0) return false;
  return (hasTotal && revised.has(total)) || parts.some((part) => revised.has(part));
}
