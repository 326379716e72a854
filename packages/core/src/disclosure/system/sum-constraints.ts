import type { CellTable } from "../cell-table.ts";
import { cellKey } from "../cell-table.ts";
import type { Constraint, Term } from "../linear/system.ts";
import { type CellSum, sumsOver } from "../sums.ts";
import type { Figure } from "./figures.ts";
import { hasRevised, type MergedFigures } from "./merged-figures.ts";
import type { Variables } from "./variables.ts";

/** What the sums of a measure say of its figures that are not told. */
export function* sumConstraints(
  measure: string,
  merged: MergedFigures,
  { check, dataset }: CellTable,
  variables: Variables,
): Generator<Constraint> {
  const variableOf = (key: string) => variables.of(measure, key);
  for (const release of merged.releases)
    for (const dimension of check.dimensions) {
      if (!dimension.adds.includes(measure)) continue;
      for (const sum of sumsOver(dimension, check.dimensions, release, dataset)) {
        const constraint = hasRevised(sum, merged) ? undefined : ofSum(sum, merged.figures, variableOf);
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
  { dimension, totalKey, parts, absent }: CellSum<Figure>,
  figures: ReadonlyMap<string, Figure>,
  variableOf: (key: string) => number,
): Constraint | undefined {
  const terms: Term[] = [];
  let [told, off] = [0, 0];
  const add = (key: string, coefficient: number) => {
    const known = figures.get(key)?.told;
    if (known) [told, off] = [told + coefficient * known.value, off + known.off];
    else terms.push({ variable: variableOf(key), coefficient });
  };
  for (const part of parts) add(cellKey(part), 1);
  const named = absent.filter((key) => figures.has(key) || dimension.groups === "calendar");
  for (const key of named) add(key, 1);
  add(totalKey, -1);
  const isContradicted = told > off && terms.every(({ coefficient }) => coefficient > 0);
  if (terms.length === 0 || isContradicted) return undefined;
  const min = dimension.incomplete ? -Infinity : -told - off;
  const likely = named.length < absent.length && !dimension.incomplete;
  const rounded = off > 0 && !dimension.incomplete;
  return { terms, min, max: -told + off, rounded, ...(likely ? { likely: "min" } : {}) };
}
