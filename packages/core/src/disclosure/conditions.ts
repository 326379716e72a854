import type { AnyRow } from "../row.ts";
import { compileCondition } from "../rule.ts";
import { environmentOf } from "../rules/index.ts";
import { oncePerCheck } from "./once-per-check.ts";

/** Tells whether a row is one where a count must not be small. */
export interface Conditions {
  holds(count: string, row: AnyRow): boolean;
}

/** Compiles the conditions of a check's counts. A condition that cannot be known holds: better to withhold. */
export const conditionsOf = oncePerCheck(({ check, dataset }): Conditions => {
  const environment = environmentOf(dataset.fields, dataset.references);
  const compiled = new Map(
    check.counts.flatMap(({ field, where }) =>
      where === undefined
        ? []
        : [[field, compileCondition(where, environment, `${dataset.id}.checks.${check.id}.${field}`)]],
    ),
  );
  return {
    holds: (count, row) => compiled.get(count)?.value({ row, ref: {}, now: undefined }) !== false,
  };
});
