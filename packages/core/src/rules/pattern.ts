import { ModelError } from "../errors.ts";
import { parsePattern, type Refuse } from "./parse-pattern.ts";
import type { PatternNode } from "./pattern-node.ts";
import { begins, waysToRead } from "./pattern-ways.ts";

const longest = 1000;
const mostRepeats = 1000;
const mostWays = 1000;

/**
 * Refuses, with a ModelError, a pattern that RE2 and JavaScript (flag `u`) would not both read in the same way
 * and in reasonable time. Portable are literal characters; `\d \w \D \W \t \n \r` and escaped signs; classes;
 * groups `( )` and `(?: )`; `|`; `^` and `$`; and the quantifiers `* + ? {n} {n,} {n,m}` up to 1 000.
 * A text may be read in at most 1 000 ways, so that no text makes a backtracking engine hang.
 */
export function checkPortablePattern(pattern: string, place: string): void {
  inspectPattern(pattern, (problem) => {
    throw new ModelError(place, `the pattern ${JSON.stringify(pattern)} is not portable: ${problem}`);
  });
}

/** True for a pattern `checkPortablePattern` lets through. */
export function isPortablePattern(pattern: string): boolean {
  try {
    checkPortablePattern(pattern, "");
    return true;
  } catch (error) {
    if (error instanceof ModelError) return false;
    throw error;
  }
}

/** Calls `refuse` with the first thing that is not portable. */
export function inspectPattern(pattern: string, refuse: Refuse): void {
  const length = [...pattern].length;
  if (length > longest) refuse(`it has ${length} characters, expected at most ${longest}`);
  const node = parsePattern(pattern, refuse);
  if (repeats(node) > mostRepeats) refuse(`nested quantifiers repeat a part more than ${mostRepeats} times`);
  if (hasUnbounded(node) && !begins(node))
    refuse("with * + or {n,} it must begin with ^, or long texts take too long");
  if (waysToRead(node) > mostWays)
    refuse(
      "a text could be read in too many ways: what follows a repeated part must begin differently from it",
    );
}

/** How often the most repeated part is copied when all quantifiers are written out, as RE2 counts. */
function repeats(node: PatternNode): number {
  if (node.kind === "repeat")
    return repeats(node.of) * Math.max(1, node.max === Infinity ? node.min : node.max);
  return Math.max(1, ...children(node).map(repeats));
}

function hasUnbounded(node: PatternNode): boolean {
  return (node.kind === "repeat" && node.max === Infinity) || children(node).some(hasUnbounded);
}

function children(node: PatternNode): readonly PatternNode[] {
  if (node.kind === "sequence") return node.items;
  if (node.kind === "choice") return node.options;
  return node.kind === "repeat" ? [node.of] : [];
}
