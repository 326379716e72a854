import { type CharacterSet, overlap, setOf } from "./character-set.ts";
import type { PatternNode } from "./pattern-node.ts";

const nothing: CharacterSet = [];

/**
 * An upper bound on the ways a pattern can read one text from one place; a backtracking engine may try them all.
 * A part that is repeated, or left out, adds ways when what comes next can begin with the same code point.
 */
export function waysToRead(node: PatternNode): number {
  return ways(node, nothing);
}

/** True when every way through the pattern begins with ^. */
export function begins(node: PatternNode): boolean {
  if (node.kind === "anchor") return node.sign === "^";
  if (node.kind === "choice") return node.options.every(begins);
  return node.kind === "sequence" && node.items[0] !== undefined && begins(node.items[0]);
}

function ways(node: PatternNode, after: CharacterSet): number {
  switch (node.kind) {
    case "set":
    case "anchor":
      return 1;
    case "sequence":
      return waysOfSequence(node.items, after);
    case "choice":
      return waysOfChoice(node.options, after);
    case "repeat":
      return waysOfRepeat(node, after);
  }
}

function waysOfSequence(items: readonly PatternNode[], after: CharacterSet): number {
  let product = 1;
  let next = after;
  for (const item of items.toReversed()) {
    product *= ways(item, next);
    next = first(item, next);
  }
  return product;
}

/** Options that begin alike are all tried; of the others, only one fits. */
function waysOfChoice(options: readonly PatternNode[], after: CharacterSet): number {
  const all = options.map((option) => ways(option, after));
  let seen: CharacterSet = nothing;
  for (const option of options) {
    const begin = first(option, after);
    if (overlap(seen, begin)) return all.reduce((sum, count) => sum + count, 0);
    seen = setOf([...seen, ...begin]);
  }
  return Math.max(...all);
}

function waysOfRepeat(
  { of, min, max }: Extract<PatternNode, { kind: "repeat" }>,
  after: CharacterSet,
): number {
  const again = first(of, nothing);
  const lengths = min < max && overlap(again, after) ? max - min + 1 : 1;
  const inner = ways(of, max > 1 ? setOf([...again, ...after]) : after);
  return inner === 1 ? lengths : lengths * inner ** max;
}

/** What a node followed by `after` can read first. */
function first(node: PatternNode, after: CharacterSet): CharacterSet {
  switch (node.kind) {
    case "set":
      return node.set;
    case "anchor":
      return after;
    case "sequence":
      return node.items.reduceRight((next, item) => first(item, next), after);
    case "choice":
      return setOf(node.options.flatMap((option) => first(option, after)));
    case "repeat":
      return node.min === 0 ? setOf([...first(node.of, nothing), ...after]) : first(node.of, after);
  }
}
