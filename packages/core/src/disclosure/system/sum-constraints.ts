import type { SuppressionDimension } from "../../suppression-check.ts";
import type { CellTable } from "../cell-table.ts";
import type { Constraint, Term } from "../linear/system.ts";
import type { LaidSum } from "./layout.ts";
import { hasRevised, type MergedFigures } from "./merged-figures.ts";
import type { Variables } from "./variables.ts";

/** What the sums of a measure say of its figures that are not told. */
export function* sumConstraints(
  measure: string,
  merged: MergedFigures,
  { check }: CellTable,
  variables: Variables,
): Generator<Constraint> {
  const variableOf = (place: number) => variables.of(measure, place);
  for (const release of merged.layout.releases.keys())
    for (const dimension of check.dimensions) {
      if (!dimension.adds.includes(measure)) continue;
      for (const sum of merged.layout.sums(release, dimension)) {
        const constraint = hasRevised(sum, merged) ? undefined : ofSum(sum, dimension, merged, variableOf);
        if (!constraint) continue;
        variables.noteRounding(constraint);
        yield constraint;
      }
    }
}

/**
 * A sum as a condition on what is not told of it; undefined when all is told, or when the figures contradict it. A
 * part without a row is taken for nobody, except in a calendar, where it may be what is yet to come.
 */
function ofSum(
  { total, parts, absent, hasUnnamed }: LaidSum,
  { incomplete }: SuppressionDimension,
  figures: MergedFigures,
  variableOf: (place: number) => number,
): Constraint | undefined {
  const terms: Term[] = [];
  let [told, off] = [0, 0];
  const add = (place: number, coefficient: number) => {
    const known = figures.told[place];
    if (known) [told, off] = [told + coefficient * known.value, off + known.off];
    else terms.push({ variable: variableOf(place), coefficient });
  };
  for (const part of parts) add(part, 1);
  for (const part of absent) add(part, 1);
  add(total, -1);
  const isContradicted = told > off && terms.every(({ coefficient }) => coefficient > 0);
  if (terms.length === 0 || isContradicted) return undefined;
  const min = incomplete ? -Infinity : -told - off;
  const likely = hasUnnamed && !incomplete;
  const rounded = off > 0 && !incomplete;
  return { terms, min, max: -told + off, rounded, ...(likely ? { likely: "min" } : {}) };
}
