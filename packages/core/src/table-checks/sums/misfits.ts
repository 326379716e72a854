import type { SumsCheck } from "../../table-check.ts";

/** A measure of a group whose parts are not its total. */
export interface Measured {
  readonly name: string;
  readonly whole: number;
  readonly sum: number;
  readonly isBroken: boolean;
  /** Does it follow from something else that is told? */
  readonly isExplained: boolean;
}

/** A group with measures that do not add up. */
export interface Misfit {
  /** Where its total stands. */
  readonly place: number;
  /** The group as messages name it. */
  readonly name: string;
  /** Every measure, in the order of the check. */
  readonly measures: readonly Measured[];
}

/** Is the sum of parts what the total allows? What is not known is not judged. */
export function fits({ compare, tolerance }: SumsCheck, total: number, parts: number): boolean {
  if (Number.isNaN(total) || Number.isNaN(parts)) return true;
  const rounding = 1e-9 * Math.max(1, Math.abs(total), Math.abs(parts));
  const allowed = Math.max(tolerance.absolute ?? 0, (tolerance.relative ?? 0) * Math.abs(total)) + rounding;
  return compare === "equal" ? Math.abs(parts - total) <= allowed : parts - total <= allowed;
}

/** What the parts lack of their total; less than nothing where they are too much. */
export function lackOf({ whole, sum }: Measured): number {
  return whole - sum;
}

/** Would every measure of a group fit, were there so much more of it? */
export function fitsWith(
  check: SumsCheck,
  { measures }: Misfit,
  more: (measure: Measured, index: number) => number,
): boolean {
  return measures.every((one, index) => fits(check, one.whole, one.sum + more(one, index)));
}

/** The values a group is known by. */
export function valuesOf({ name }: Misfit): readonly string[] {
  return name.split(" · ");
}

/** Does all that does not add up follow from something else that is told? */
export function isAllExplained({ measures }: Misfit): boolean {
  return measures.every((one) => !one.isBroken || one.isExplained);
}
