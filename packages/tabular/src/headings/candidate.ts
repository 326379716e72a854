import type { Dataset } from "@samapne/core";
import type { Matching } from "./match.ts";

/** A dataset with how well the headings of a file fit it. */
export interface Candidate {
  readonly dataset: Dataset;
  readonly matching: Matching;
  readonly score: number;
}
