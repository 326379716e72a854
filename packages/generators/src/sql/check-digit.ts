import type { CheckDigit, IdentifierScheme } from "@samapne/core";
import type { Dialect } from "./dialect.ts";
import type { FaultCondition } from "./fault-condition.ts";

/** The check digit of an identifier; nothing when its length varies. Only asked when the shape is right. */
export function checkDigitFaults(
  { check, pattern }: IdentifierScheme,
  value: string,
  dialect: Dialect,
): readonly FaultCondition[] {
  const length = check && digitsOf(pattern);
  if (check === undefined || length === undefined) return [];
  const digit = (place: number) => dialect.digit(`substr(${value}, ${place}, 1)`);
  const sum = Array.from({ length: length - 1 }, (_, index) => {
    const weight = weightOf(check, index, length - 1);
    return weight === 1 ? digit(index + 1) : `${weight} * ${digit(index + 1)}`;
  }).join(" + ");
  const when = `${expected[check.method](sum)} <> ${digit(length)}`;
  return [{ code: "identifier.check_digit", when, usable: true, alone: true }];
}

/** Organisation numbers: remainder 1 asks for 10, which no digit is. GS1: up to the next ten. */
const expected: Readonly<Record<CheckDigit["method"], (sum: string) => string>> = {
  mod11: (sum) => `(11 - (${sum}) % 11) % 11`,
  mod10: (sum) => `(10 - (${sum}) % 10) % 10`,
};

function weightOf({ method, weights }: CheckDigit, index: number, length: number): number {
  const place = method === "mod10" ? length - 1 - index : index;
  return weights[place % weights.length] as number;
}

const fixed = /^\^((?:(?:[0-9]|\[[0-9-]+\]|\\d)(?:\{[0-9]+\})?)+)\$$/;

/** How many digits every text a pattern lets through has; undefined when that varies. */
export function digitsOf(pattern: string): number | undefined {
  const body = fixed.exec(pattern)?.[1];
  if (body === undefined) return undefined;
  let length = 0;
  for (const [, count = "1"] of body.matchAll(/(?:[0-9]|\[[0-9-]+\]|\\d)(?:\{([0-9]+)\})?/g))
    length += Number(count);
  return length;
}
