import type { SuppressionCheck } from "../suppression-check.ts";
import { type Cell, type CellTable, figure } from "./cell-table.ts";
import { addingMeasures } from "./system/figures.ts";
import { thresholdFor } from "./small.ts";
import type { Releases } from "./system/layout.ts";
import type { Unknowns } from "./system/unknowns.ts";

/** A withheld figure an attack is after. */
export interface Target {
  readonly cell: Cell;
  readonly measure: string;
  readonly variable: number;
  /** What it is: persons a row rests on, a count that only must not be small, or any other figure. */
  readonly kind: "persons" | "few" | "figure";
  /** Fewest persons; what the release before withheld too was protected by the threshold of then. */
  readonly threshold: number;
}

/** A figure that can be told too closely, in the row that withholds it. */
export interface Exposure {
  readonly cell: Cell;
  readonly measure: string;
  /** How high, or else how low, it would have to be able to be; undefined when another row tells it outright. */
  readonly open?: { readonly high: number; readonly low: number };
}

/** What to attack, and withheld figures that another row tells outright. */
export interface Targets {
  readonly targets: readonly Target[];
  /** Counts of persons are not among them: what is told of those is enough persons, or a fault of the row that tells it. */
  readonly told: readonly Exposure[];
}

/** The counts of persons a row rests on: what makes a row too small whatever else it says. */
export function rowCounts({ counts }: SuppressionCheck): readonly string[] {
  return counts.filter(({ where, alone }) => where === undefined && !alone).map(({ field }) => field);
}

/** Lists every withheld figure once: those of withheld rows, and counts that are empty by themselves. */
export function targetsOf(releases: Releases, unknowns: Unknowns): Targets {
  const [{ check }] = releases;
  const targets = new Map<number, Target>();
  const told: Exposure[] = [];
  const kindOf = kindsOf(check);
  for (const release of releases)
    for (const cell of release.cells.values())
      for (const measure of withheldMeasures(cell, release)) {
        const figured = unknowns.figure(measure, cell);
        if (!figured) continue;
        if ("told" in figured) {
          if (kindOf(measure) !== "persons") told.push({ cell, measure });
        } else if (!targets.has(figured.variable))
          targets.set(figured.variable, {
            cell,
            measure,
            variable: figured.variable,
            kind: kindOf(measure),
            threshold: thresholdFor([cell], release),
          });
      }
  return { targets: [...targets.values()], told };
}

/** True when there is a figure to attack. */
export function withholdsAnything(releases: Releases): boolean {
  return releases.some((release) =>
    [...release.cells.values()].some((cell) => withheldMeasures(cell, release).length > 0),
  );
}

function withheldMeasures(cell: Cell, { check }: CellTable): readonly string[] {
  if (cell.state === "withheld") return addingMeasures(check);
  if (cell.state !== "shown") return [];
  const empty = check.counts.filter(({ field }) => figure(cell.row, field) === undefined);
  return empty.filter(({ alone }) => alone).map(({ field }) => field);
}

function kindsOf(check: SuppressionCheck): (measure: string) => Target["kind"] {
  const rows = new Set(rowCounts(check));
  const counts = new Set(check.counts.map(({ field }) => field));
  return (measure) => (rows.has(measure) ? "persons" : counts.has(measure) ? "few" : "figure");
}
