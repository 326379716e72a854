import type { Generator } from "../generator.ts";
import { csvTable } from "./csv-table.ts";

/** The valid samples as canonical CSV. */
export const example: Generator = {
  id: "example",
  path: "example.csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  print: (dataset, { samples }) => (samples === undefined ? undefined : csvTable(dataset, samples.valid)),
};
