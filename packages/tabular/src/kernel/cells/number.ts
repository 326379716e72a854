import type { DecimalField, IntegerField } from "@samapne/core";
import type { CellTest, CellTestSetting } from "./cell-test.ts";

const [hyphen, point] = [0x2d, 0x2e];
/** So many digits make a whole number that a double holds, whatever they are; longer ones are left to the slow way. */
const mostDigits = 15;
const powers = Float64Array.from({ length: mostDigits + 1 }, (_, index) => 10 ** index);

/** Tests a whole number in its canonical spelling, and its bounds. */
export function integerTest({ min, max }: IntegerField, setting: CellTestSetting): CellTest {
  return numberTest({ min, max, decimals: 0 }, setting);
}

/** Tests a decimal number in its canonical spelling, its bounds, and that it has no more decimals than allowed. */
export function decimalTest(
  { min, max, exclusiveMin, decimals }: DecimalField,
  setting: CellTestSetting,
): CellTest {
  return numberTest({ min, max, exclusiveMin, decimals }, setting);
}

interface Limits {
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly exclusiveMin?: number | undefined;
  readonly decimals: number | undefined;
}

function numberTest(limits: Limits, setting: CellTestSetting): CellTest {
  const { min = -Infinity, max = Infinity, exclusiveMin = -Infinity, decimals = mostDigits } = limits;
  const { window, values, register, dayRegister } = setting;
  const { bytes } = window;
  const { numbers } = values;
  return (at) => {
    const isNegative = bytes[at] === hyphen;
    const first = isNegative ? at + 1 : at;
    let end = first;
    let digits = 0;
    let digit = (bytes[end] as number) - 0x30;
    if (digit >>> 0 > 9) return -1;
    if (digit === 0) end += 1;
    else
      for (; digit >>> 0 <= 9; digit = (bytes[end] as number) - 0x30) {
        digits = digits * 10 + digit;
        end += 1;
      }
    let places = 0;
    if (bytes[end] === point) {
      const fraction = end + 1;
      for (end = fraction; (digit = (bytes[end] as number) - 0x30) >>> 0 <= 9; end++)
        digits = digits * 10 + digit;
      places = end - fraction;
      if (places === 0 || places > decimals) return -1;
    }
    if (end - first > mostDigits) return -1;
    const size = places === 0 ? digits : digits / (powers[places] as number);
    const value = isNegative ? -size : size;
    if (value < min || value > max || value <= exclusiveMin) return -1;
    numbers[register] = value;
    if (dayRegister !== undefined) numbers[dayRegister] = lastDayOfYear(value);
    return end;
  };
}

/** The last day of a year as YYYYMMDD; not a number when the number is no year of four digits. */
function lastDayOfYear(year: number): number {
  return year >= 1000 && year <= 9999 ? year * 10_000 + 1231 : Number.NaN;
}
