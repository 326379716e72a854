import {
  type Cell,
  type CellTable,
  type Depth,
  figure,
  roundingOf,
  rowCounts,
  unknownsOf,
  type Unknowns,
} from "@samapne/core/disclosure";
import { published } from "./pattern.ts";

/** A figure of the full table, as a variable of the world in which every row is withheld. */
export interface HiddenFigure {
  readonly variable: number;
  readonly measure: string;
  readonly value: number;
  /** The least it can be when its rows are withheld. */
  readonly least: number;
  /** How far rounding may have moved it. */
  readonly off: number;
  /** The rows that tell it, by key. */
  readonly rows: readonly string[];
}

/** What nobody would know if every row were withheld that is not public already: where all ways to hide a figure start. */
export interface HiddenFigures {
  readonly unknowns: Unknowns;
  readonly byVariable: ReadonlyMap<number, HiddenFigure>;
  /** The figure of a measure in a cell; undefined when it is public already, or does not add up. */
  of(measure: string, cell: Cell): HiddenFigure | undefined;
}

/** Withholds everything, to see what hangs together with what. */
export function hiddenFigures(release: CellTable, depth: Depth): HiddenFigures {
  const everything = published(release, { rows: new Set(release.cells.keys()), fields: new Map() });
  const unknowns = unknownsOf(release.before ? [everything, release.before] : [everything], depth);
  const byVariable = new Map<number, HiddenFigure & { readonly rows: string[] }>();
  const counts = new Set(rowCounts(release.check));
  for (const [key, cell] of release.cells)
    for (const measure of release.check.measures) {
      const figured = cell.state === "shown" ? unknowns.figure(measure, cell) : undefined;
      const value = valueOf(cell, measure, release);
      if (!figured || "told" in figured || value === undefined) continue;
      const { variable } = figured;
      const known = byVariable.get(variable);
      if (known) known.rows.push(key);
      else {
        const least = counts.has(measure) ? Math.min(1, value) : Math.min(0, value);
        const off = roundingOf(measure, release.dataset);
        byVariable.set(variable, { variable, measure, value, least, off, rows: [key] });
      }
    }
  return {
    unknowns,
    byVariable,
    of: (measure, cell) => {
      const figured = unknowns.figure(measure, cell);
      return figured && "variable" in figured ? byVariable.get(figured.variable) : undefined;
    },
  };
}

function valueOf({ row }: Cell, measure: string, { check }: CellTable): number | undefined {
  const mean = check.means?.find(({ field }) => field === measure);
  const value = figure(row, measure);
  if (!mean || value === undefined) return value;
  const count = figure(row, mean.count);
  return count === undefined ? undefined : value * count;
}
