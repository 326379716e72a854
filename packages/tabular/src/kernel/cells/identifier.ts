import {
  type CheckDigit,
  hashBytes,
  type IdentifierField,
  type IdentifierScheme,
  lastHashTail,
} from "@samapne/core";
import type { CellTest, CellTestSetting } from "./cell-test.ts";
import { fixedDigitsTest } from "./fixed-digits.ts";
import { fewDigits } from "./text.ts";
import { patternTest } from "./pattern.ts";

/** Tests an identifier: its shape, then its check digit. */
export function identifierTest({ scheme }: IdentifierField, setting: CellTestSetting): CellTest {
  const { window, values, register, isRead, isSearched } = setting;
  const { bytes, view } = window;
  const fits = fixedDigitsTest(scheme.pattern, scheme.check, bytes) ?? shapeTest(scheme, setting);
  return (at) => {
    const end = fits(at);
    if (end < 0 || (isSearched && hasManyDigits(bytes, at, end))) return -1;
    if (isRead) {
      values.numbers[register] = hashBytes(view, at, end);
      values.tails[register] = lastHashTail();
    }
    return end;
  };
}

/** True when an identifier has so many digits that it may be a birth number. */
function hasManyDigits(bytes: Uint8Array, from: number, to: number): boolean {
  let digits = 0;
  for (let at = from; at < to; at++) if (((bytes[at] as number) - 0x30) >>> 0 <= 9) digits += 1;
  return digits > fewDigits;
}

function shapeTest({ pattern, check }: IdentifierScheme, setting: CellTestSetting): CellTest {
  const fits = patternTest(pattern, setting);
  if (!check) return fits;
  const isRight = checkDigitTest(check, setting.window.bytes);
  return (at) => {
    const end = fits(at);
    return end < 0 || !isRight(at, end) ? -1 : end;
  };
}

/** True when all bytes are digits, and the last is the check digit of the others. */
function checkDigitTest(
  { method, weights }: CheckDigit,
  bytes: Uint8Array,
): (at: number, end: number) => boolean {
  const weightOf = Int32Array.from(weights);
  const count = weightOf.length;
  const [step, modulus] = method === "mod11" ? [1, 11] : [-1, 10];
  return (at, end) => {
    const last = end - 1;
    let sum = 0;
    let turn = 0;
    for (let place = step > 0 ? at : last - 1; place >= at && place < last; place += step) {
      const digit = (bytes[place] as number) - 0x30;
      if (digit >>> 0 > 9) return false;
      sum += digit * (weightOf[turn] as number);
      turn = turn + 1 === count ? 0 : turn + 1;
    }
    return (modulus - (sum % modulus)) % modulus === (bytes[last] as number) - 0x30;
  };
}
