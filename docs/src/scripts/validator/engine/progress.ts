import type { JudgedPart } from "@samapne/core";
import type { Told } from "../messages.ts";

/** How far the reading of an input has come. */
export interface Step {
  readonly input: string;
  readonly rows: number;
  readonly bytes: number;
}

/** Tells of progress. */
export type Post = (told: Told) => void;

/** The page hears of progress ten times a second at most, in milliseconds. */
const pause = 100;

/** Tells the page now and then how many tables disclosure control has judged. */
export function tablesOf(post: Post): (tables: JudgedPart) => void {
  let said = 0;
  return ({ done, of, share = 0 }) => {
    if (performance.now() - said < pause) return;
    said = performance.now();
    post({ kind: "progress", tables: { done, of }, share: of === 0 ? 1 : (done + share) / of });
  };
}

/** Adds up the steps of several inputs, and tells the page now and then. `total` bytes are all there is to read. */
export function progressOf(total: number, post: Post): (step: Step) => void {
  const read = new Map<string, Step>();
  let said = 0;
  return (step) => {
    read.set(step.input, step);
    if (performance.now() - said < pause) return;
    said = performance.now();
    const all = [...read.values()];
    const sum = (name: "rows" | "bytes") => all.reduce((before, one) => before + one[name], 0);
    post({ kind: "progress", rows: sum("rows"), share: total === 0 ? 1 : Math.min(1, sum("bytes") / total) });
  };
}
