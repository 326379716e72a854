import { type Dataset, numberText } from "@samapne/core";
import { mostDigitsCarried } from "../intake/carried.ts";
import { any, type Condition, type Sign } from "../query/condition.ts";

/** How many decimals stand in the steps of a column, by column: of one that is kept in thousandths, three. */
export type Steps = ReadonlyMap<string, number>;

export const noSteps: Steps = new Map();

/**
 * The columns of a dataset that can be kept in whole steps, as thousandths: decimals with a number of decimals. What is
 * published has no more digits than a whole number of 64 bits holds.
 */
export function stepsOf({ fields }: Pick<Dataset, "fields">): Steps {
  const steps = new Map<string, number>();
  for (const [name, field] of Object.entries(fields))
    if (field.kind === "decimal" && field.decimals !== undefined && field.decimals < mostDigitsCarried)
      steps.set(name, field.decimals);
  return steps;
}

const nothing = any([]);

/** What a condition on one column means for its steps. */
export function inSteps(condition: Condition, steps: Steps): Condition {
  if (condition.kind !== "compare" && condition.kind !== "in") return condition;
  const decimals = steps.get(condition.column);
  if (decimals === undefined) return condition;
  if (condition.kind === "in") {
    const places = condition.values.map((value) => placeOf(Number(value), decimals));
    const values = places.filter(({ isExact }) => isExact).map(({ below }) => String(below));
    return values.length === 0 ? nothing : { ...condition, values };
  }
  const { below, isExact } = placeOf(Number(condition.value), decimals);
  if (isExact) return { ...condition, value: String(below) };
  return condition.sign === "=" ? nothing : { ...condition, ...nextStep(condition.sign, below) };
}

/** What a number of steps stands for. */
export function fromSteps(steps: number | bigint, decimals: number): number {
  const digits = String(steps)
    .replace("-", "")
    .padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  const value = Number(`${digits.slice(0, point)}.${digits.slice(point)}`);
  return steps < 0 ? -value : value;
}

/** More steps than any number has, either way. */
const beyondAll = 10n ** BigInt(mostDigitsCarried);

/**
 * Where a number stands among the steps: on one, or above one. By its digits, as the rows are written: a product of
 * doubles may be another number.
 */
function placeOf(value: number, decimals: number): { readonly below: bigint; readonly isExact: boolean } {
  const [whole = "", fraction = ""] = numberText(Math.abs(value)).split(".");
  const digits = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, "0"));
  const isExact = fraction.length <= decimals;
  if (digits >= beyondAll) return { below: value < 0 ? -beyondAll - 1n : beyondAll, isExact: false };
  if (value >= 0) return { below: digits, isExact };
  return { below: isExact ? -digits : -digits - 1n, isExact };
}

/** The comparison with a step that means the same as one with what lies above that step and below the next. */
function nextStep(sign: Sign, below: bigint): { readonly sign: Sign; readonly value: string } {
  return sign === ">" || sign === ">="
    ? { sign: ">", value: String(below) }
    : { sign: "<=", value: String(below) };
}
