import { expect, test } from "vitest";
import {
  absoluteInteger,
  addIntegers,
  multiplyIntegers,
  negateInteger,
  subtractIntegers,
} from "./integer.ts";

const most = 2n ** 63n - 1n;
const least = -(2n ** 63n);

test("whole numbers are exact up to 64 bits and unknown beyond", () => {
  expect(addIntegers(most - 1n, 1)).toBe(most);
  expect(addIntegers(most, 1)).toBeUndefined();
  expect(subtractIntegers(least + 1n, 1)).toBe(least);
  expect(subtractIntegers(least, 1)).toBeUndefined();
  expect(multiplyIntegers(2 ** 31, -(2 ** 32))).toBe(least);
  expect(multiplyIntegers(2 ** 31, 2 ** 32)).toBeUndefined();
  expect(negateInteger(least)).toBeUndefined();
  expect(absoluteInteger(least)).toBeUndefined();
  expect(absoluteInteger(least + 1n)).toBe(most);
});

test("a whole number within ±(2^53 − 1) is always a JavaScript number", () => {
  expect(subtractIntegers(2n ** 53n, 1)).toBe(2 ** 53 - 1);
  expect(addIntegers(2 ** 53 - 1, 1)).toBe(2n ** 53n);
  expect(multiplyIntegers(94_906_267, 94_906_267)).toBe(94_906_267n * 94_906_267n);
});
