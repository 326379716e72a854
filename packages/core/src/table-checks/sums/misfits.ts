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
  /** The values its rows have in common, in the order of the check. */
  readonly values: readonly string[];
  /** Every measure, in the order of the check. */
  readonly measures: readonly Measured[];
  /** The place of the one row that must be wrong, if there is one: a part larger than its total, or a total smaller than several parts. */
  readonly wrongPlace?: () => number | undefined;
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
  { measures }: Pick<Misfit, "measures">,
  more: (measure: Measured, index: number) => number,
): boolean {
  return measures.every((one, index) => fits(check, one.whole, one.sum + more(one, index)));
}

/** A group as messages name it. */
export function nameOf({ values }: Misfit): string {
  return values.join(" · ");
}

/** Does all that does not add up follow from something else that is told? */
export function isAllExplained({ measures }: Misfit): boolean {
  return measures.every((one) => !one.isBroken || one.isExplained);
}

/** The values by which the rows of a group are known, by expression. */
export type Cell = ReadonlyMap<string, CellValue>;

/** `isWhole`: rows on both sides have it. Of a year, quarters have the beginning of theirs in common with it. */
interface CellValue {
  readonly value: string;
  readonly isWhole: boolean;
}

/** What the rows of a group have in common. */
export function cellOf({ total, parts }: SumsCheck, { values }: Misfit): Cell {
  return new Map(
    total.by.map((by, index) => [by, { value: values[index] ?? "", isWhole: by === parts.by[index] }]),
  );
}

/** May one row be of both? Only if neither says of it what the other denies. */
export function agree(some: Cell, others: Cell): boolean {
  return [...some].every(([by, one]) => {
    const other = others.get(by);
    if (other === undefined) return true;
    if (one.isWhole && other.isWhole) return one.value === other.value;
    return one.isWhole ? one.value.startsWith(other.value) : other.value.startsWith(one.value);
  });
}
