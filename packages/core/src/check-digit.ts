import type { CheckDigit } from "./identifier-scheme.ts";

/** True when the last digit of a text of digits is the check digit of the others. */
export function hasRightCheckDigit(digits: string, check: CheckDigit): boolean {
  return checkDigitTest(check)(digits);
}

/** Makes what tells whether the last digit of a text of digits is the check digit of the others. */
export function checkDigitTest(check: CheckDigit): (digits: string) => boolean {
  const digitOf = checkDigits[check.method];
  let weights = weightsOf(0, check);
  return (digits) => {
    const last = digits.length - 1;
    if (weights.length !== last) weights = weightsOf(last, check);
    let sum = 0;
    for (let index = 0; index < last; index++) {
      const digit = digits.charCodeAt(index) - 48;
      // What is no digit has no check digit.
      if (digit < 0 || digit > 9) return false;
      sum += digit * (weights[index] as number);
    }
    return digitOf(sum) === digits.charCodeAt(last) - 48;
  };
}

const checkDigits: Readonly<Record<CheckDigit["method"], (sum: number) => number>> = {
  /** Organisation numbers: 11 minus the weighted sum modulo 11; 10 belongs to no number. */
  mod11: (sum) => (11 - (sum % 11)) % 11,
  /** GS1 General Specifications 7.9: weights up to the next ten. */
  mod10: (sum) => (10 - (sum % 10)) % 10,
};

/** The weights of so many digits: of MOD11 from the left, of MOD10 from the right, again and again. */
function weightsOf(count: number, { method, weights }: CheckDigit): readonly number[] {
  const repeated = Array.from(
    { length: Math.max(0, count) },
    (_, index) => weights[index % weights.length] as number,
  );
  return method === "mod11" ? repeated : repeated.toReversed();
}
