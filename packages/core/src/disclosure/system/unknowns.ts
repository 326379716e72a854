import { cellKey } from "../cell-table.ts";
import type { Constraint, LinearSystem } from "../linear/system.ts";
import { addingMeasures, figurePlace } from "./figures.ts";
import { finerConstraints } from "./finer-constraints.ts";
import { mergedFigures, type Releases } from "./merged-figures.ts";
import { type FigureOf, ruleConstraints } from "./rule-constraints.ts";
import { sumConstraints } from "./sum-constraints.ts";
import { noVariables } from "./variables.ts";

/** The figures that a reader of one or two releases was not told, and all that follows about them from what was told. */
export interface Unknowns {
  readonly system: LinearSystem;
  /** What rounding alone may have moved each variable. */
  readonly off: readonly number[];
  readonly figure: FigureOf;
}

/** Writes down what the releases say of the figures they do not tell. */
export function unknownsOf(releases: Releases): Unknowns {
  const [release] = releases;
  const { check, dataset } = release;
  const variables = noVariables(dataset);
  const merged = new Map(addingMeasures(check).map((measure) => [measure, mergedFigures(measure, releases)]));
  const constraints: Constraint[] = [];
  for (const [measure, figures] of merged) {
    for (const [key, { told }] of figures.figures) if (!told) variables.of(measure, key);
    constraints.push(...sumConstraints(measure, figures, release, variables));
    constraints.push(...finerConstraints(measure, figures, release, variables));
  }
  const figure: FigureOf = (measure, cell) => {
    const figures = merged.get(measure)?.figures;
    if (!figures) return undefined;
    const key = cellKey(figurePlace(cell, measure, check));
    const told = figures.get(key)?.told;
    return told ? { told } : { variable: variables.of(measure, key) };
  };
  for (const each of releases) constraints.push(...ruleConstraints(each, figure));
  return { system: { variables: variables.ranges, constraints }, off: variables.off, figure };
}
