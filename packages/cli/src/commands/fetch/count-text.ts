import { fill, type Language } from "@samapne/core";
import { words } from "./words.ts";

/** What is counted. */
export type Counted = "rows" | "refusedRows" | "doubled" | "ended" | "shared" | "likely" | "moreLikely";

/** A count in words. */
export function countText(kind: Counted, count: number, language: Language): string {
  return fill(words[kind][language], { count }, language);
}
