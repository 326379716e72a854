import { hasRightCheckDigit, type IdentifierScheme } from "@samapne/core";
import type { Random } from "./random.ts";

/** The identifier number `index` of a scheme, written like its example: no two are the same. */
export function identifierAt(scheme: IdentifierScheme, example: string, index: number): string {
  return withCheckDigit(scheme, numbered(example, index, scheme.check ? 1 : 0));
}

/** An identifier of a scheme, written like its example. */
export function someIdentifier(scheme: IdentifierScheme, example: string, random: Random): string {
  return withCheckDigit(scheme, shuffledDigits(example, random));
}

const lastNumber = /^(.*?)([0-9]+)([^0-9]*)$/su;

/** The last number in a text and what follows it; what `numbered` counts up. */
export function lastNumberOf(text: string): string | undefined {
  return /[0-9]+[^0-9]*$/u.exec(text)?.[0];
}

/** The example with its last number counted up by `index`; the last `kept` digits stay for a check digit. */
export function numbered(example: string, index: number, kept = 0): string {
  const [, before, digits, after] = lastNumber.exec(example) ?? [];
  if (before === undefined || digits === undefined || after === undefined) return `${example}-${index + 1}`;
  const body = digits.slice(0, digits.length - kept);
  const counted = String(BigInt(body) + BigInt(index)).padStart(body.length, "0");
  return before + counted + digits.slice(digits.length - kept) + after;
}

/** The example with its last number changed, the first digit and at most ten before it kept. */
export function shuffledDigits(example: string, random: Random): string {
  const [, before, digits, after] = lastNumber.exec(example) ?? [];
  if (before === undefined || digits === undefined || after === undefined) return example;
  const changed = Math.min(digits.length - 1, 8);
  const tail = Array.from({ length: changed }, () => Math.floor(random() * 10)).join("");
  return before + digits.slice(0, digits.length - changed) + tail + after;
}

/** The identifier with a check digit that is right. Where a number has none (MOD11), the first digits are changed. */
function withCheckDigit({ check, pattern }: IdentifierScheme, identifier: string): string {
  if (!check) return identifier;
  const shape = new RegExp(pattern, "u");
  const body = identifier.slice(0, -1);
  for (let lead = 0; lead < 100; lead++) {
    const led = String(BigInt(body) + BigInt(lead) * 10n ** BigInt(body.length - 2)).padStart(
      body.length,
      "0",
    );
    for (let digit = 0; digit < 10; digit++) {
      const whole = led + digit;
      if (shape.test(whole) && hasRightCheckDigit(whole, check)) return whole;
    }
  }
  return identifier;
}
