import { type CharacterSet, complement, setOf } from "./character-set.ts";
import type { PatternNode } from "./pattern-node.ts";

/** Called with what is wrong; does not return. */
export type Refuse = (problem: string) => never;

interface Reader {
  readonly characters: readonly string[];
  readonly refuse: Refuse;
  next: number;
  depth: number;
}

const deepest = 60;
const mostRepeats = 1000;

/** Reads a pattern of the portable subset into a tree; calls `refuse` at the first thing that is not of it. */
export function parsePattern(pattern: string, refuse: Refuse): PatternNode {
  const reader: Reader = { characters: [...pattern], refuse, next: 0, depth: 0 };
  const node = readChoice(reader);
  if (reader.next < reader.characters.length) refuseHere(reader, "found ) without (");
  return node;
}

function readChoice(reader: Reader): PatternNode {
  reader.depth += 1;
  if (reader.depth > deepest) refuseHere(reader, `groups are nested deeper than ${deepest} levels`);
  const options = [readSequence(reader)];
  while (take(reader, "|")) options.push(readSequence(reader));
  reader.depth -= 1;
  return options.length === 1 ? (options[0] as PatternNode) : { kind: "choice", options };
}

function readSequence(reader: Reader): PatternNode {
  const items: PatternNode[] = [];
  for (let sign = peek(reader); sign !== undefined && sign !== "|" && sign !== ")"; sign = peek(reader))
    items.push(readRepeat(reader));
  return { kind: "sequence", items };
}

function readRepeat(reader: Reader): PatternNode {
  const of = readAtom(reader);
  const bounds = readBounds(reader);
  if (!bounds) return of;
  if (of.kind === "anchor") refuseHere(reader, `${of.sign} cannot be repeated`);
  const [min, max] = bounds;
  if (/^[*+?{]$/.test(peek(reader) ?? ""))
    refuseHere(reader, "two quantifiers after each other, lazy and possessive ones too, are not allowed");
  return { kind: "repeat", of, min, max };
}

const quantifiers: Readonly<Record<string, readonly [min: number, max: number]>> = {
  "*": [0, Infinity],
  "+": [1, Infinity],
  "?": [0, 1],
};

function readBounds(reader: Reader): readonly [min: number, max: number] | undefined {
  const sign = peek(reader) ?? "";
  const simple = quantifiers[sign];
  if (simple) {
    reader.next += 1;
    return simple;
  }
  if (sign !== "{") return undefined;
  const rest = reader.characters.slice(reader.next, reader.next + 12).join("");
  const [text, low, comma, high] = /^\{(\d{1,4})(,(\d{1,4})?)?\}/.exec(rest) ?? [];
  const min = Number(low);
  const max = high === undefined ? (comma === undefined ? min : Infinity) : Number(high);
  if (text === undefined || min > max || Math.max(min, max === Infinity ? 0 : max) > mostRepeats)
    return refuseHere(reader, `expected {n}, {n,} or {n,m} up to ${mostRepeats}, or \\{ for the sign itself`);
  reader.next += text.length;
  return [min, max];
}

function readAtom(reader: Reader): PatternNode {
  const sign = peek(reader) as string;
  if (sign === "(") return readGroup(reader);
  if (sign === "[") return readClass(reader);
  if (sign === "\\") return { kind: "set", set: readEscape(reader, escapable) };
  const reason = notAlone[sign];
  if (reason !== undefined) return refuseHere(reader, reason);
  reader.next += 1;
  return sign === "^" || sign === "$" ? { kind: "anchor", sign } : { kind: "set", set: one(sign) };
}

/** Signs that are no atom by themselves, with what to write instead. */
const notAlone: Readonly<Record<string, string>> = {
  "*": "found * with nothing to repeat",
  "+": "found + with nothing to repeat",
  "?": "found ? with nothing to repeat",
  "{": "found { with nothing to repeat; write \\{ for the sign itself",
  "}": "write \\} for the sign itself",
  "]": "write \\] for the sign itself",
  ".": "the point differs between languages at line breaks: write a class such as [^;], or \\. for the sign itself",
};

function readGroup(reader: Reader): PatternNode {
  reader.next += 1;
  if (take(reader, "?") && !take(reader, ":"))
    refuseHere(reader, "after (? only : is allowed: no lookaround, names or flags");
  const node = readChoice(reader);
  if (!take(reader, ")")) refuseHere(reader, "expected )");
  return node;
}

function readClass(reader: Reader): PatternNode {
  reader.next += 1;
  const negated = take(reader, "^");
  const ranges: (readonly [number, number])[] = [];
  while (!take(reader, "]")) ranges.push(...readClassItem(reader, ranges.length === 0));
  if (ranges.length === 0) refuseHere(reader, "an empty class is not allowed; write \\] for the sign itself");
  const set = setOf(ranges);
  return { kind: "set", set: negated ? complement(set) : set };
}

function readClassItem(reader: Reader, isFirst: boolean): CharacterSet {
  const low = readClassCharacter(reader, isFirst);
  const [from] = single(low) ?? [];
  const isRange = peek(reader) === "-" && (peek(reader, 1) ?? "]") !== "]";
  if (!isRange) return low;
  reader.next += 1;
  const [to] = single(readClassCharacter(reader, true)) ?? [];
  if (from === undefined || to === undefined || from > to)
    return refuseHere(reader, "expected a range such as a-z, or \\- for the sign itself");
  return [[from, to]];
}

function readClassCharacter(reader: Reader, mayBeHyphen: boolean): CharacterSet {
  const sign = peek(reader);
  if (sign === undefined) return refuseHere(reader, "expected ]");
  if (sign === "\\") return readEscape(reader, `${escapable}-`);
  if (sign === "[") return refuseHere(reader, "write \\[ for the sign itself; named classes are not allowed");
  if (sign === "&" && peek(reader, 1) === "&") return refuseHere(reader, "&& in a class is not allowed");
  if (sign === "-" && !mayBeHyphen && peek(reader, 1) !== "]")
    return refuseHere(reader, "write \\- for the sign itself");
  reader.next += 1;
  return one(sign);
}

const escapable = "^$\\.*+?()[]{}|/";
const digit = setOf([[0x30, 0x39]]);
const word = setOf([...digit, [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]]);

/** Escapes RE2 and JavaScript agree on; both read them as ASCII. */
const escapes: Readonly<Record<string, CharacterSet>> = {
  d: digit,
  D: complement(digit),
  w: word,
  W: complement(word),
  t: one("\t"),
  n: one("\n"),
  r: one("\r"),
};

function readEscape(reader: Reader, allowed: string): CharacterSet {
  const sign = peek(reader, 1) ?? "";
  const set = Object.hasOwn(escapes, sign)
    ? escapes[sign]
    : sign !== "" && allowed.includes(sign)
      ? one(sign)
      : undefined;
  if (!set)
    return refuseHere(
      reader,
      `\\${sign} is not allowed: only \\d \\D \\w \\W \\t \\n \\r and escaped signs are the same in every language`,
    );
  reader.next += 2;
  return set;
}

function one(sign: string): CharacterSet {
  const code = sign.codePointAt(0) as number;
  return [[code, code]];
}

function single(set: CharacterSet): readonly [number] | undefined {
  const [range] = set;
  return set.length === 1 && range && range[0] === range[1] ? [range[0]] : undefined;
}

function peek(reader: Reader, ahead = 0): string | undefined {
  return reader.characters[reader.next + ahead];
}

function take(reader: Reader, sign: string): boolean {
  if (peek(reader) !== sign) return false;
  reader.next += 1;
  return true;
}

function refuseHere(reader: Reader, problem: string): never {
  return reader.refuse(`at character ${reader.next + 1}, ${problem}`);
}
