/** Samples of every culture dataset: rows that are right, rows and tables that are wrong, and why. Not for a vendor's bundle. */
import type { Dataset, Samples } from "@samapne/core";
import { culturalVenues } from "./cultural-venues/dataset.ts";
import { culturalVenuesSamples } from "./cultural-venues/samples.ts";

export { culturalVenuesSamples };

/** Each culture dataset with its samples, in the order of `cultureDatasets`. */
export const cultureSamples: readonly { readonly dataset: Dataset; readonly samples: Samples }[] = [
  { dataset: culturalVenues, samples: culturalVenuesSamples },
];
