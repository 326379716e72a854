import type { AnyRow, Dataset, Now } from "@samapne/core";
import { typed } from "../solve/goal.ts";
import { targetFinder } from "./row-targets.ts";
import type { Related } from "../values/situation.ts";

/** True for rows known to meet a condition, and for every row when there is none. */
export function chosenBy(
  dataset: Dataset,
  where: string | undefined,
  related: Related,
  now: Now,
): (row: AnyRow) => boolean {
  if (where === undefined) return () => true;
  const { value } = typed(dataset, where);
  const find = targetFinder(dataset, related);
  return (row) => value({ row, ref: find(row), now }) === true;
}

/** The values of some expressions over a row, or undefined when one is unknown. */
export function valuesBy(
  dataset: Dataset,
  texts: readonly string[],
  related: Related,
  now: Now,
): (row: AnyRow) => readonly unknown[] | undefined {
  const functions = texts.map((text) => typed(dataset, text).value);
  const find = targetFinder(dataset, related);
  return (row) => {
    const scope = { row, ref: find(row), now };
    const values = functions.map((value) => value(scope));
    return values.includes(undefined) ? undefined : values;
  };
}
