import { hashText, lastHashTail } from "./hash.ts";
import type { Registers } from "./registers.ts";

/** The values of some fields of a row as 64 bits. */
export interface KeyHash {
  high: number;
  low: number;
}

/** Puts the hash of some registers of the row at `base` into `hash`; false when one of the values is absent. */
export function hashKey(
  { numbers, words, tails }: Registers,
  base: number,
  fields: readonly number[],
  hash: KeyHash,
): boolean {
  startHash(hash);
  for (let index = 0; index < fields.length; index++) {
    const at = base + (fields[index] as number);
    if (Number.isNaN(numbers[at])) return false;
    // The two zeros are the same number.
    if (numbers[at] === 0) hashWords(0, 0, hash);
    else hashWords(words[at * 2] as number, words[at * 2 + 1] as number, hash);
    if (tails[at] !== 0) hashWords(tails[at] as number, 0, hash);
  }
  endHash(hash);
  return true;
}

/** Puts the hash that `hashKey` gives a single text into `hash`. */
export function hashKeyOfText(head: number, tail: number, hash: KeyHash): void {
  startHash(hash);
  hashNumber(head, hash);
  if (tail !== 0) hashWords(tail, 0, hash);
  endHash(hash);
}

/** Puts the values of some fields into `hash` whose text is known: for keys that no register holds. */
export function hashKeyText(text: string, hash: KeyHash): void {
  const head = hashText(text);
  hash.high = (head / 2_097_152) | 0;
  hash.low = lastHashTail();
}

/** Begins a hash of numbers. */
export function startHash(hash: KeyHash): void {
  hash.high = 0x9e3779b9 | 0;
  hash.low = 0x85ebca6b | 0;
}

const number = new Float64Array(1);
const words = new Int32Array(number.buffer);

/** Adds a number to a hash; false when it is not a number. */
export function hashNumber(value: number, hash: KeyHash): boolean {
  if (Number.isNaN(value)) return false;
  number[0] = value === 0 ? 0 : value;
  hashWords(words[0] as number, words[1] as number, hash);
  return true;
}

/** Ends a hash of numbers. */
export function endHash(hash: KeyHash): void {
  const { high, low } = hash;
  hash.high = mixed(high ^ (low >>> 16));
  hash.low = mixed(low ^ Math.imul(high, 0x27d4eb2f));
}

/** Adds 64 bits to a hash. */
export function hashWords(first: number, second: number, hash: KeyHash): void {
  const high = Math.imul(hash.high ^ first, 0x9e3779b1);
  const low = Math.imul(hash.low ^ second, 0x5bd1e995);
  hash.high = Math.imul(high ^ (high >>> 15) ^ second, 0x85ebca77);
  hash.low = Math.imul(low ^ (low >>> 13) ^ first, 0xc2b2ae3d);
}

function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
