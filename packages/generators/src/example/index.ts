import { csvText } from "@samapne/core";
import type { Generator } from "../generator.ts";

/** The valid samples as canonical CSV. */
export const example: Generator = {
  id: "example",
  path: "example.csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  print: (dataset, { samples }) => (samples === undefined ? undefined : csvText(dataset, samples.valid)),
};
