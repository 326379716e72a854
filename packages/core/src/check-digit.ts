import type { CheckDigit } from "./identifier-scheme.ts";

/** True when the last digit of a text of digits is the check digit of the others. */
export function hasRightCheckDigit(digits: string, check: CheckDigit): boolean {
  return methods[check.method](digits.slice(0, -1), check.weights) === Number(digits.at(-1));
}

const methods: Readonly<Record<CheckDigit["method"], (body: string, weights: readonly number[]) => number>> =
  {
    /** Organisation numbers: 11 minus the weighted sum modulo 11; 10 belongs to no number. */
    mod11: (body, weights) => {
      const sum = weightedSum([...body], weights);
      return (11 - (sum % 11)) % 11;
    },
    /** GS1 General Specifications 7.9: weights from the right, up to the next ten. */
    mod10: (body, weights) => {
      const sum = weightedSum([...body].reverse(), weights);
      return (10 - (sum % 10)) % 10;
    },
  };

function weightedSum(digits: readonly string[], weights: readonly number[]): number {
  return digits.reduce(
    (sum, digit, index) => sum + Number(digit) * (weights[index % weights.length] as number),
    0,
  );
}
