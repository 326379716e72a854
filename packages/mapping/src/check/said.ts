import type { Text } from "@samapne/core";
import type { MappingProblem } from "./check-shape.ts";

/** Where in a mapping something stands. */
export type Path = MappingProblem["path"];

/** Says what is wrong at a place, in nb, nn and en. */
export function problem(path: Path, nb: string, nn: string, en: string): MappingProblem {
  return { path, text: { nb, nn, en } };
}

/** Says what somebody must still answer. */
export function question(path: Path, text: Text): MappingProblem {
  return { path, text, isQuestion: true };
}
