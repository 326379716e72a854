import type { KnownDataset } from "./known-dataset.ts";
import type { Matching } from "./match.ts";

/** A dataset with how well the headings of a file fit it. */
export interface Candidate {
  readonly dataset: KnownDataset;
  readonly matching: Matching;
  readonly score: number;
}
