import type { Constraint, LinearSystem } from "../linear/system.ts";
import { addingMeasures } from "./figures.ts";
import { type FinerCell, finerTables } from "./finer-constraints.ts";
import { layoutsOf, type Releases } from "./layout.ts";
import { mergedFigures } from "./merged-figures.ts";
import { type FigureOf, finerRuleConstraints, ruleConstraints } from "./rule-constraints.ts";
import { sumConstraints } from "./sum-constraints.ts";
import { noVariables } from "./variables.ts";

/** The figures that a reader of one or two releases was not told, and all that follows about them from what was told. */
export interface Unknowns {
  readonly system: LinearSystem;
  /** What rounding alone may have moved each variable. */
  readonly off: readonly number[];
  readonly figure: FigureOf;
}

/** Whether the finer tables behind the rows are thought of for counts of persons alone, or for all figures: that takes longer. */
export type Depth = "persons" | "all";

/** Writes down what the releases say of the figures they do not tell. */
export function unknownsOf(releases: Releases, depth: Depth = "all"): Unknowns {
  const [release] = releases;
  const { check, dataset } = release;
  const variables = noVariables(dataset);
  const layoutOf = layoutsOf(releases);
  const merged = new Map(
    addingMeasures(check).map((measure) => [measure, mergedFigures(measure, releases, layoutOf(measure))]),
  );
  const constraints: Constraint[] = [];
  const cells = new Map<string, readonly FinerCell[]>();
  for (const [measure, figures] of merged) {
    for (const [place, told] of figures.told.entries()) if (!told) variables.of(measure, place);
    constraints.push(...sumConstraints(measure, figures, release, variables));
    if (depth === "persons" && !check.counts.some(({ field }) => field === measure)) continue;
    const finer = [...finerTables(measure, figures, release, variables)];
    constraints.push(...finer.flatMap((table) => table.constraints));
    cells.set(
      measure,
      finer.flatMap((table) => table.cells),
    );
  }
  if (depth === "all") constraints.push(...finerRuleConstraints(release, cells));
  const figure: FigureOf = (measure, cell) => {
    const figures = merged.get(measure);
    if (!figures) return undefined;
    const place = figures.layout.of(cell);
    const told = figures.told[place];
    return told ? { told } : { variable: variables.of(measure, place) };
  };
  for (const each of releases) constraints.push(...ruleConstraints(each, figure));
  return { system: { variables: variables.ranges, constraints }, off: variables.off, figure };
}
