import type { SumsCheck } from "../../table-check.ts";
import { fits, fitsWith, lackOf, type Measured, type Misfit, nameOf } from "./misfits.ts";

/** What is counted in one group and lacks in another that differs from it by one value. */
export interface MovedRow {
  /** What the two groups differ by: the expression of the check. */
  readonly by: string;
  readonly lacking: Misfit;
  readonly having: Misfit;
  /** The value of the group that lacks it, and of the one that has it. */
  readonly from: string;
  readonly to: string;
}

/** Finds what has been moved among groups that do not add up. A group is one of two once at most. */
export function movedRows(check: SumsCheck, misfits: readonly Misfit[]): readonly MovedRow[] {
  if (check.compare !== "equal") return [];
  const paired = new Set<Misfit>();
  const moved: MovedRow[] = [];
  for (const [index, one] of misfits.entries())
    for (const other of misfits.slice(index + 1)) {
      if (paired.has(one) || paired.has(other)) continue;
      const at = onlyDifference(one, other);
      const pair = at === undefined ? undefined : lackingFirst(check, one, other);
      if (at === undefined || pair === undefined) continue;
      paired.add(one).add(other);
      const [lacking, having] = pair;
      const [from, to] = [lacking.values[at] ?? "", having.values[at] ?? ""];
      moved.push({ by: check.total.by[at] ?? "", lacking, having, from, to });
    }
  return moved;
}

/**
 * Does a group not add up because of what has been moved, as another check has found out? It has one of the two values,
 * and would fit with what the other lacks; of measures that check has not added up it must be one of the same groups.
 */
export function followsFrom(
  { by, lacking, having, from, to }: MovedRow,
  misfit: Misfit,
  check: SumsCheck,
): boolean {
  const value = misfit.values[check.total.by.indexOf(by)];
  if (value !== from && value !== to) return false;
  const isKnown = misfit.measures.every(({ name }) => lacking.measures.some((one) => one.name === name));
  if (!isKnown) return [lacking, having].some((one) => nameOf(one) === nameOf(misfit));
  const amount = ({ name }: Measured) => {
    const one = lacking.measures.find((other) => other.name === name);
    return one ? lackOf(one) : 0;
  };
  if (value === to && misfit.measures.every((one) => fits(check, amount(one), one.sum))) return true;
  return fitsWith(check, misfit, (measure) => (value === from ? amount(measure) : -amount(measure)));
}

/** Two groups in turn, one of which has what the other lacks: too much, or as its only part. */
function lackingFirst(
  check: SumsCheck,
  one: Misfit,
  other: Misfit,
): readonly [lacking: Misfit, having: Misfit] | undefined {
  if (isMadeUpFor(check, one, other)) return lacks(one) ? [one, other] : [other, one];
  if (isOnlyPart(check, one, other)) return [one, other];
  return isOnlyPart(check, other, one) ? [other, one] : undefined;
}

function isOnlyPart(check: SumsCheck, lacking: Misfit, having: Misfit): boolean {
  return having.measures.every(({ sum }, index) =>
    fits(check, lackOf(lacking.measures[index] as Measured), sum),
  );
}

/** Would two groups fit, were what one lacks taken from the other, and a row of so much added to it? */
export function isMadeUpFor(
  check: SumsCheck,
  one: Misfit,
  other: Misfit,
  more: readonly number[] = [],
): boolean {
  const without =
    ({ measures }: Misfit) =>
    (_: Measured, index: number) =>
      (more[index] ?? 0) - lackOf(measures[index] as Measured);
  return fitsWith(check, other, without(one)) && fitsWith(check, one, without(other));
}

/** The place of the one value by which two groups differ; undefined when they differ by more. */
export function onlyDifference(one: Misfit, other: Misfit): number | undefined {
  const [some, others] = [one.values, other.values];
  if (some.length !== others.length) return undefined;
  const at = some.findIndex((value, index) => value !== others[index]);
  return some.slice(at + 1).join() === others.slice(at + 1).join() ? at : undefined;
}

function lacks({ measures }: Misfit): boolean {
  return measures.some((one) => one.isBroken && lackOf(one) > 0);
}
