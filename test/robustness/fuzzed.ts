import type { Chance } from "../../packages/generators/src/vectors/chance.ts";

/** Pieces that readers trip over. */
const pieces: readonly string[] = [
  "\u0000",
  '"',
  '""',
  ",",
  ";",
  "\t",
  "\r",
  "\n",
  "\r\n",
  "{",
  "}",
  "[",
  "]",
  ":",
  "\\u0000",
  "\\",
  "null",
  "1e999",
  "-0",
  "__proto__",
  "<",
  "</",
  "<!DOCTYPE x>",
  "<![CDATA[",
  "]]>",
  "&amp;",
  "&x;",
  "<!--",
  "PK\u0003\u0004",
  "PAR1",
  "\u001f\u008b",
  "\ufeff",
  "99999999999",
  "-1",
  "NaN",
  "\ud800",
  "å",
  "🏫",
];

/** The bytes with one to eight changes of any kind; `other` is a file to take parts from. */
export function fuzzed(bytes: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  let changed = bytes;
  for (let changes = 1 + chance.below(8); changes > 0; changes--)
    changed = chance.oneOf(kinds)(changed, other, chance);
  return changed;
}

type Change = (bytes: Uint8Array, other: Uint8Array, chance: Chance) => Uint8Array;

const kinds: readonly Change[] = [
  (bytes, _, chance) => spliced(bytes, chance, 1, Uint8Array.of(chance.below(256))),
  (bytes, _, chance) => spliced(bytes, chance, 0, new TextEncoder().encode(chance.oneOf(pieces))),
  (bytes, _, chance) => spliced(bytes, chance, chance.below(64), new Uint8Array(0)),
  (bytes, _, chance) => bytes.subarray(0, chance.below(bytes.length + 1)),
  (bytes, _, chance) => spliced(bytes, chance, 0, part(bytes, chance)),
  (bytes, other, chance) => spliced(bytes, chance, chance.below(64), part(other, chance)),
  (bytes, _, chance) => spliced(bytes, chance, 4, Uint8Array.of(255, 255, 255, chance.oneOf([127, 255]))),
  (bytes, _, chance) => spliced(bytes, chance, 0, new Uint8Array(chance.below(5000))),
];

/** A stretch of bytes. */
function part(bytes: Uint8Array, chance: Chance): Uint8Array {
  const from = chance.below(bytes.length + 1);
  return bytes.subarray(from, from + chance.below(400));
}

/** Some bytes taken out somewhere, and others put in. */
function spliced(bytes: Uint8Array, chance: Chance, out: number, into: Uint8Array): Uint8Array {
  const at = chance.below(bytes.length + 1);
  return Uint8Array.from([...bytes.subarray(0, at), ...into, ...bytes.subarray(at + out)]);
}
