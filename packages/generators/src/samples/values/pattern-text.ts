import { ModelError, parsePattern, type PatternNode } from "@samapne/core";

/** Chooses a number from 0 up to, not including, `options`. */
export type Choose = (options: number) => number;

const mostSigns = 64;
const mostRepeats = 8;

/** A text a portable pattern matches: the first choice everywhere, as few repeats as allowed. */
export function matchingText(pattern: string): string {
  return chosenText(pattern, () => 0);
}

/** A text a portable pattern matches, with the choices made for it. */
export function chosenText(pattern: string, choose: Choose): string {
  const node = parsePattern(pattern, (problem) => {
    throw new ModelError(pattern, problem);
  });
  return textOf(node, choose);
}

/** Choices that spell a number out, so that different numbers choose differently until all choices are used up. */
export function countedChoices(index: number): Choose {
  let left = index;
  return (options) => {
    const chosen = left % options;
    left = Math.floor(left / options);
    return chosen;
  };
}

function textOf(node: PatternNode, choose: Choose): string {
  switch (node.kind) {
    case "set":
      return signOf(node.set, choose);
    case "anchor":
      return "";
    case "sequence":
      return node.items.map((item) => textOf(item, choose)).join("");
    case "choice":
      return textOf(node.options[choose(node.options.length)] as PatternNode, choose);
    case "repeat": {
      const more = choose(Math.min(node.max - node.min, mostRepeats) + 1);
      return Array.from({ length: node.min + more }, () => textOf(node.of, choose)).join("");
    }
  }
}

function signOf(set: readonly (readonly [low: number, high: number])[], choose: Choose): string {
  const size = set.reduce((sum, [low, high]) => sum + high - low + 1, 0);
  let left = choose(Math.min(size, mostSigns));
  for (const [low, high] of set) {
    if (left <= high - low) return String.fromCodePoint(low + left);
    left -= high - low + 1;
  }
  return "";
}
