import { daysInMonth } from "../calendar/date.ts";

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/**
 * True for eleven digits built like a birth number (fødselsnummer): a date that exists in some century, and both
 * check digits. So are D-numbers (day + 40), and help numbers and synthetic numbers (month + 40, 60 or 80).
 * Numbers issued from 2032 have their first check digit by a wider rule (Skatteetaten, «Nytt fødselsnummer fra 2032»:
 * remainders 0–3) and tell no century; both rules are accepted, and both at any time.
 */
export function isBirthNumber(digits: string): boolean {
  const day = Number(digits.slice(0, 2)) % 40;
  const month = Number(digits.slice(2, 4));
  if (day < 1 || Number(digits[0]) > 7 || (month > 12 && month < 41)) return false;
  if (month % 20 < 1 || month % 20 > 12) return false;
  if (day > daysInMonth(2000 + Number(digits.slice(4, 6)), month % 20)) return false;
  return remainder(digits, firstWeights) <= 3 && remainder(digits, secondWeights) === 0;
}

/** True for eleven digits with the check digit of a Norwegian bank account (MOD11). */
export function isAccountNumber(digits: string): boolean {
  return remainder(digits, secondWeights) === 0;
}

/** The weighted digits and the check digit after them, modulo 11: 0 when the check digit is the usual one. */
function remainder(digits: string, weights: readonly number[]): number {
  let sum = digits.charCodeAt(weights.length) - 48;
  for (const [at, weight] of weights.entries()) sum += weight * (digits.charCodeAt(at) - 48);
  return sum % 11;
}
