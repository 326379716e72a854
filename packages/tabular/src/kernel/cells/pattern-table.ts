import { parsePattern, type PatternNode } from "@samapne/core";

/** A pattern as a table: `next[state × 128 + byte]` is the state after an ASCII byte, 0 when there is none. State 1 begins. */
export interface PatternTable {
  readonly next: Uint16Array;
  readonly accepts: Uint8Array;
}

const mostParts = 4000;
const mostStates = 1000;

/** Tables made before: the same patterns return with each file and each field. */
const made = new Map<string, PatternTable | undefined>();
const mostMade = 64;

/** The table of a portable pattern from ^ to $; undefined when it would be large, or is anchored in another way. */
export function patternTable(pattern: string): PatternTable | undefined {
  if (!made.has(pattern)) {
    if (made.size === mostMade) made.clear();
    const body = bodyOf(parsePattern(pattern, refuse));
    const parts = body && partsOf(body);
    made.set(pattern, parts && tableOf(parts));
  }
  return made.get(pattern);
}

function refuse(problem: string): never {
  throw new Error(problem);
}

/** What stands between ^ and $; undefined when anchors stand anywhere else. */
function bodyOf(node: PatternNode): PatternNode | undefined {
  if (node.kind !== "sequence" || !isAnchor(node.items[0], "^") || !isAnchor(node.items.at(-1), "$"))
    return undefined;
  const body: PatternNode = { kind: "sequence", items: node.items.slice(1, -1) };
  return hasAnchor(body) ? undefined : body;
}

function isAnchor(node: PatternNode | undefined, sign: string): boolean {
  return node?.kind === "anchor" && node.sign === sign;
}

function hasAnchor(node: PatternNode): boolean {
  if (node.kind === "sequence") return node.items.some(hasAnchor);
  if (node.kind === "choice") return node.options.some(hasAnchor);
  return node.kind === "repeat" ? hasAnchor(node.of) : node.kind === "anchor";
}

/** One part of a non-deterministic automaton (Thompson's construction): it reads a byte, or goes on freely. */
interface Part {
  /** The ASCII bytes it reads; undefined when it goes on without reading. */
  readonly reads: readonly (readonly [number, number])[] | undefined;
  readonly to: number[];
}

const accepting = 0;

/** The parts of a pattern, the first is where reading ends, the last where it begins; undefined when there are too many. */
function partsOf(body: PatternNode): readonly Part[] | undefined {
  const parts: Part[] = [{ reads: undefined, to: [] }];
  const add = (part: Part): number => {
    if (parts.length > mostParts) throw tooLarge;
    return parts.push(part) - 1;
  };
  /** Adds what reads `node` and then goes on at `after`; gives where it begins. */
  const before = (node: PatternNode, after: number): number => {
    switch (node.kind) {
      case "set":
        return add({ reads: node.set, to: [after] });
      case "anchor":
        return after;
      case "sequence":
        return node.items.reduceRight((next, item) => before(item, next), after);
      case "choice":
        return add({ reads: undefined, to: node.options.map((option) => before(option, after)) });
      case "repeat":
        return repeated(node, after);
    }
  };
  const repeated = ({ of, min, max }: Extract<PatternNode, { kind: "repeat" }>, after: number): number => {
    let start = after;
    if (max === Infinity) {
      start = add({ reads: undefined, to: [after] });
      (parts[start] as Part).to.push(before(of, start));
    } else
      for (let count = min; count < max; count++)
        start = add({ reads: undefined, to: [after, before(of, start)] });
    for (let count = 0; count < min; count++) start = before(of, start);
    return start;
  };
  try {
    add({ reads: undefined, to: [before(body, accepting)] });
    return parts;
  } catch (error) {
    if (error === tooLarge) return undefined;
    throw error;
  }
}

const tooLarge = new Error("too large");

/** The table of all sets of parts the reading can be in. Bytes that no part tells apart share their way. */
function tableOf(parts: readonly Part[]): PatternTable | undefined {
  const start = reached([parts.length - 1], parts);
  const sets: (readonly number[])[] = [[], start];
  const numbers = new Map<string, number>([[start.join(), 1]]);
  const firstBytes = firstOfEachKind(parts);
  const rows: Uint16Array[] = [new Uint16Array(128)];
  for (let state = 1; state < sets.length; state++) {
    const row = new Uint16Array(128);
    for (const [index, byte] of firstBytes.entries()) {
      const set = reached(afterByte(sets[state] as readonly number[], byte, parts), parts);
      if (set.length === 0) continue;
      const name = set.join();
      const known = numbers.get(name) ?? sets.push(set) - 1;
      numbers.set(name, known);
      row.fill(known, byte, firstBytes[index + 1]);
    }
    if (sets.length > mostStates) return undefined;
    rows.push(row);
  }
  const next = new Uint16Array(rows.length * 128);
  for (const [state, row] of rows.entries()) next.set(row, state * 128);
  return { next, accepts: Uint8Array.from(sets, (set) => (set.includes(accepting) ? 1 : 0)) };
}

/** The bytes at which what some part reads begins or ends, in order. */
function firstOfEachKind(parts: readonly Part[]): readonly number[] {
  const firsts = new Set([0]);
  for (const { reads = [] } of parts)
    for (const [low, high] of reads) {
      if (low < 128) firsts.add(low);
      if (high < 127) firsts.add(high + 1);
    }
  return [...firsts].sort((a, b) => a - b);
}

function afterByte(set: readonly number[], byte: number, parts: readonly Part[]): readonly number[] {
  return set.flatMap((index) => {
    const { reads, to } = parts[index] as Part;
    return reads?.some(([low, high]) => byte >= low && byte <= high) ? to : [];
  });
}

/** The parts that read, and the end, that can be reached without reading; sorted. */
function reached(from: readonly number[], parts: readonly Part[]): readonly number[] {
  const seen = new Set<number>();
  const visit = (index: number): void => {
    if (seen.has(index)) return;
    seen.add(index);
    const part = parts[index] as Part;
    if (part.reads === undefined) for (const next of part.to) visit(next);
  };
  for (const index of from) visit(index);
  return [...seen]
    .filter((index) => index === accepting || (parts[index] as Part).reads !== undefined)
    .sort((a, b) => a - b);
}
