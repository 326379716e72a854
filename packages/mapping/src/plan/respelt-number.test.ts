import { expect, test } from "vitest";
import { respeltNumber } from "./respelt-number.ts";

test.each([
  ["12,5-", "-12,5"],
  ["1.250,00-", "-1.250,00"],
  ["(12,5)", "-12,5"],
  ["( 1 250,00 )", "-1 250,00"],
  ["(a)", undefined],
  ["+12,5", "12,5"],
  ["'12,5", "12,5"],
  ['="12,5"', "12,5"],
  ["1,2345E+03", "1234.5"],
  ["9.0000E+02", "900"],
  ["-1,5E+00", "-1.5"],
  ["1,5E-02", "0.015"],
  // The digits that are not there are lost.
  ["1,2E+05", undefined],
  ["7,07058E+17", undefined],
  // So many kroner, and no minus.
  ["980,-", undefined],
  ["12-14", undefined],
  ["12,5", undefined],
  ["", undefined],
])("%s is %s", (text, number) => {
  expect(respeltNumber(text)).toBe(number);
});
