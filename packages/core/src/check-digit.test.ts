import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkDigitTest, hasRightCheckDigit } from "./check-digit.ts";
import type { CheckDigit } from "./identifier-scheme.ts";

const mod11: CheckDigit = { method: "mod11", weights: [3, 2, 7, 6, 5, 4, 3, 2] };
const mod10: CheckDigit = { method: "mod10", weights: [3, 1] };

test("knows the check digits of organisation numbers and of GS1 numbers", () => {
  for (const right of ["974760673", "942110464", "972418013"])
    expect(hasRightCheckDigit(right, mod11)).toBe(true);
  for (const right of ["707057500012345671", "4006381333931", "73513537"])
    expect(hasRightCheckDigit(right, mod10)).toBe(true);
  for (const wrong of ["974760674", "97476067", "", "x", "97476067x", "9747606 3"])
    expect(hasRightCheckDigit(wrong, mod11)).toBe(false);
});

test.each([["mod11", mod11, "left"] as const, ["mod10", mod10, "right"] as const])(
  "one test of %s serves numbers of all lengths",
  (_, check, side) => {
    const isRight = checkDigitTest(check);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 }), (digits) => {
        const numbers = digits.slice(0, -1);
        const ordered = side === "left" ? numbers : numbers.toReversed();
        const sum = ordered.reduce(
          (total, digit, at) => total + digit * (check.weights[at % check.weights.length] ?? 0),
          0,
        );
        const base = side === "left" ? 11 : 10;
        expect(isRight(digits.join(""))).toBe(digits.at(-1) === (base - (sum % base)) % base);
      }),
    );
  },
);
