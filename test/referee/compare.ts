import type { Dataset } from "@samapne/core";
import { type Answer, type Expected, faultText, type Judge } from "./judge.ts";

/** How an answer compares with what the plain validator found; `explained` names the lines that excuse a difference. */
export type Compared =
  | { readonly agrees: true; readonly explained: readonly string[] }
  | { readonly agrees: false; readonly found: string; readonly expected: string };

/** Compares one answer. What a form cannot find must be missing as a whole, and nothing else. */
export function compare(
  judge: Judge,
  answer: Answer,
  expected: readonly Expected[],
  dataset: Dataset,
): Compared {
  if ("cannot" in answer) {
    if (Object.hasOwn(judge.lines, answer.cannot)) return { agrees: true, explained: [] };
    return {
      agrees: false,
      found: `cannot, for no listed reason: ${answer.cannot}`,
      expected: shown(expected),
    };
  }
  const said = answer.faults.join(", ");
  if (saysSo(said, judge, expected)) return { agrees: true, explained: [] };
  const lines = expected.map((fault) => judge.limit?.(fault, dataset));
  const findable = expected.filter((_, place) => lines[place] === undefined);
  if (findable.length < expected.length && saysSo(said, judge, findable))
    return { agrees: true, explained: [...new Set(lines.filter((line) => line !== undefined))] };
  return { agrees: false, found: said || "nothing", expected: shown(expected) };
}

function saysSo(said: string, judge: Judge, expected: readonly Expected[]): boolean {
  return judge.spell(expected).some((spelling) => spelling.join(", ") === said);
}

function shown(expected: readonly Expected[]): string {
  return expected.map(faultText).join(", ") || "nothing";
}
