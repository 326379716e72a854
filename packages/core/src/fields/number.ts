import type { DecimalField, IntegerField } from "../field.ts";
import { found } from "../issues/found.ts";
import { expectedValue } from "./expected.ts";
import { fault, type Fault, usableFault, type ValueCheck } from "./value-check.ts";

interface Bounds {
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: number;
}

/** Judges a whole number: a JavaScript number within ±(2^53 − 1), and its bounds. */
export function checkInteger(field: IntegerField): ValueCheck {
  return (value) => {
    if (typeof value !== "number")
      return fault("field.wrong_type", { found: found(value), expected: expectedValue.integer });
    if (!Number.isSafeInteger(value)) return fault("number.not_whole", { found: found(value) });
    return boundsFault(value, field);
  };
}

/** Judges a decimal number: finite, its bounds, and no more decimals than declared. */
export function checkDecimal(field: DecimalField): ValueCheck {
  const { decimals } = field;
  const power = decimals !== undefined && decimals <= mostExact ? 10 ** decimals : Number.NaN;
  return (value) => {
    if (typeof value !== "number" || !Number.isFinite(value))
      return fault("field.wrong_type", { found: found(value), expected: expectedValue.decimal });
    if (decimals !== undefined && !isWholeBy(value, power) && decimalsOf(value) > decimals)
      return usableFault("number.too_many_decimals", { found: found(value), decimals });
    return boundsFault(value, field);
  };
}

/** Greater powers of ten are no doubles: what is divided by them may not be the nearest one there is. */
const mostExact = 22;

/** True when a number surely is a whole number divided by a power of ten: the quotient is the nearest double there is. */
function isWholeBy(value: number, power: number): boolean {
  const whole = Math.round(value * power);
  return Number.isSafeInteger(whole) && whole / power === value;
}

function boundsFault(value: number, { min, max, exclusiveMin }: Bounds): Fault | undefined {
  if (min !== undefined && value < min) return usableFault("number.too_small", { found: found(value), min });
  if (exclusiveMin !== undefined && value <= exclusiveMin)
    return usableFault("number.too_small", { found: found(value), min: `> ${exclusiveMin}` });
  return max !== undefined && value > max
    ? usableFault("number.too_large", { found: found(value), max })
    : undefined;
}

/** How many digits stand after the point in the shortest spelling of a finite number. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [digits = "", exponent = "0"] = String(value).split("e");
  const fraction = digits.split(".")[1]?.length ?? 0;
  return Math.max(0, fraction - Number(exponent));
}
