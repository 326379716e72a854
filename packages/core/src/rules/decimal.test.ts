import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOfInteger,
  multiplyDecimals,
  negateDecimal,
  numberOfDecimal,
  subtractDecimals,
} from "./decimal.ts";

test.each([
  ["0.1 + 0.2", addDecimals(0.1, 0.2), 0.3],
  ["1.1 + 2.2", addDecimals(1.1, 2.2), 3.3],
  ["8.55 − 8.5", subtractDecimals(8.55, 8.5), 0.05],
  ["8.55 × 100", multiplyDecimals(8.55, 100), 855],
  ["1.005 × 1000", multiplyDecimals(1.005, 1000), 1005],
  ["0.07 × 100", multiplyDecimals(0.07, 100), 7],
  ["1832.4 × 100", multiplyDecimals(1832.4, 100), 183240],
  ["1e-7 × 1e7", multiplyDecimals(1e-7, 1e7), 1],
  ["−0.5 × 0.1", multiplyDecimals(-0.5, 0.1), -0.05],
])("%s is exact, where doubles differ or nearly do", (_, exact, expected) => {
  expect(exact).toBe(expected);
});

test("a half-way case is inside its tolerance, where doubles put it outside", () => {
  const distance = absoluteDecimal(subtractDecimals(8.5, 8.55));
  expect(compareDecimals(distance, 0.05)).toBe(0);
  expect(Math.abs(8.5 - 8.55) <= 0.05).toBe(false);
});

test("results of more than 15 digits keep every digit", () => {
  expect(multiplyDecimals(123456.123456, 654321.654321)).toEqual({
    units: 123456123456n * 654321654321n,
    scale: 12,
  });
});

/** A decimal as whole units of 10^−60, worked out from its spelling. */
function unitsOf(decimal: Decimal): bigint {
  if (typeof decimal !== "number") return decimal.units * 10n ** BigInt(60 - decimal.scale);
  const [digits = "", exponent = "0"] = String(decimal).split("e");
  const [whole = "", fraction = ""] = digits.split(".");
  return BigInt(whole + fraction) * 10n ** BigInt(60 + Number(exponent) - fraction.length);
}

const short = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([units, scale]) => Number(`${units}e-${scale}`));
const long = fc
  .tuple(fc.maxSafeInteger(), fc.integer({ min: -6, max: 20 }))
  .map(([units, scale]) => Number(`${units}e${-scale}`));
const decimals = fc.oneof(
  short,
  long,
  fc.constantFrom(0, -0, 1e15, 999_999_999_999_999, 9_007_199_254_740_991, 1e-20),
);

test("sums, differences, products and order are those of whole numbers", () => {
  fc.assert(
    fc.property(decimals, decimals, decimals, (a, b, c) => {
      const [x, y, z] = [unitsOf(a), unitsOf(b), unitsOf(c)];
      const scale = 10n ** 60n;
      expect(unitsOf(addDecimals(a, b))).toBe(x + y);
      expect(unitsOf(subtractDecimals(a, b))).toBe(x - y);
      expect(unitsOf(multiplyDecimals(a, b)) * scale).toBe(x * y);
      expect(unitsOf(subtractDecimals(multiplyDecimals(a, b), c)) * scale).toBe(x * y - z * scale);
      expect(unitsOf(negateDecimal(addDecimals(a, b)))).toBe(-(x + y));
      expect(unitsOf(absoluteDecimal(addDecimals(a, b)))).toBe(x + y < 0n ? -(x + y) : x + y);
      expect(Math.sign(compareDecimals(addDecimals(a, b), c))).toBe(x + y < z ? -1 : x + y > z ? 1 : 0);
    }),
    { seed: 20_251_124, numRuns: 3000 },
  );
});

test("a result that a number can spell is that number", () => {
  expect(addDecimals({ units: 10n ** 20n + 5n, scale: 1 }, { units: -(10n ** 20n), scale: 1 })).toBe(0.5);
  expect(multiplyDecimals({ units: 5n * 10n ** 30n, scale: 30 }, 2)).toBe(10);
  expect(multiplyDecimals(1e10, 1e10)).toEqual({ units: 10n ** 20n, scale: 0 });
  expect(numberOfDecimal(multiplyDecimals(1e10, 1e10))).toBe(1e20);
  expect(numberOfDecimal(0.1)).toBe(0.1);
  expect(decimalOfInteger(2n ** 60n)).toEqual({ units: 2n ** 60n, scale: 0 });
  expect(decimalOfInteger(7)).toBe(7);
});
