import type { CheckDigit } from "./identifier-scheme.ts";

/** True when the last digit of a text of digits is the check digit of the others. */
export function hasRightCheckDigit(digits: string, { method, weights }: CheckDigit): boolean {
  const last = digits.length - 1;
  const sum = method === "mod11" ? sumFromLeft(digits, last, weights) : sumFromRight(digits, last, weights);
  return checkDigits[method](sum) === digits.charCodeAt(last) - 48;
}

const checkDigits: Readonly<Record<CheckDigit["method"], (sum: number) => number>> = {
  /** Organisation numbers: 11 minus the weighted sum modulo 11; 10 belongs to no number. */
  mod11: (sum) => (11 - (sum % 11)) % 11,
  /** GS1 General Specifications 7.9: weights from the right, up to the next ten. */
  mod10: (sum) => (10 - (sum % 10)) % 10,
};

function sumFromLeft(digits: string, length: number, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < length; index++)
    sum += digitAt(digits, index) * (weights[index % weights.length] as number);
  return sum;
}

function sumFromRight(digits: string, length: number, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < length; index++)
    sum += digitAt(digits, length - 1 - index) * (weights[index % weights.length] as number);
  return sum;
}

/** NaN for what is no digit: no sum with it has a check digit. */
function digitAt(digits: string, index: number): number {
  const digit = digits.charCodeAt(index) - 48;
  return digit >= 0 && digit <= 9 ? digit : Number.NaN;
}
