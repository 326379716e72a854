/**
 * A text as two numbers, so that texts can be compared and counted without being made: 64 bits over its UTF-8 bytes.
 * `head` holds 53 of them, as many as a number can, and is what rules and groups compare; `tail` holds the last 32,
 * for those that must tell millions of texts apart.
 */
export interface TextHash {
  readonly head: number;
  readonly tail: number;
}

let lastTail = 0;

/** The tail of the hash that was computed last. Two numbers cannot be given back without making an object. */
export function lastHashTail(): number {
  return lastTail;
}

/** The head of the hash of some bytes. The view must go on for three bytes after `to`; their value is of no matter. */
export function hashBytes(view: DataView, from: number, to: number): number {
  let one = 0x9e3779b9 | 0;
  let two = 0x85ebca6b | 0;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    const word = view.getInt32(at, true);
    one = Math.imul(one ^ word, 0x9e3779b1);
    one ^= one >>> 15;
    two = Math.imul(two ^ word, 0x5bd1e995);
    two = (two << 13) | (two >>> 19);
  }
  const rest = to - at;
  const word = rest > 0 ? view.getInt32(at, true) & ((1 << (rest * 8)) - 1) : 0;
  one = mixed(Math.imul(one ^ word, 0x9e3779b1) ^ (to - from));
  two = mixed(Math.imul(two ^ word, 0x5bd1e995) ^ Math.imul(to - from, 0x27d4eb2f));
  lastTail = two;
  return (one >>> 0) * 2_097_152 + (two >>> 11);
}

/** The last step of MurmurHash3: every bit of the value reaches every bit of the result. */
function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

const encoder = new TextEncoder();
let scratch = new Uint8Array(4096);
let scratchView = new DataView(scratch.buffer);

/** The head of the hash of a text. */
export function hashText(text: string): number {
  if (text.length * 3 + 4 > scratch.length) {
    scratch = new Uint8Array(text.length * 3 + 4);
    scratchView = new DataView(scratch.buffer);
  }
  return hashBytes(scratchView, 0, encoder.encodeInto(text, scratch).written);
}

/** Head and tail of the hash of a text. */
export function textHash(text: string): TextHash {
  return { head: hashText(text), tail: lastTail };
}
