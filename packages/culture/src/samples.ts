/** Samples of every culture dataset: rows that are right, rows and tables that are wrong, and why. Not for a vendor's bundle. */
import type { Dataset, Samples } from "@samapne/core";
import { culturalEvents } from "./cultural-events/dataset.ts";
import { culturalEventsSamples } from "./cultural-events/samples.ts";
import { culturalGrants } from "./cultural-grants/dataset.ts";
import { culturalGrantsSamples } from "./cultural-grants/samples.ts";
import { culturalVenues } from "./cultural-venues/dataset.ts";
import { culturalVenuesSamples } from "./cultural-venues/samples.ts";
import { libraryBranches } from "./library-branches/dataset.ts";
import { libraryBranchesSamples } from "./library-branches/samples.ts";
import { publicArt } from "./public-art/dataset.ts";
import { publicArtSamples } from "./public-art/samples.ts";

export {
  culturalVenuesSamples,
  culturalEventsSamples,
  culturalGrantsSamples,
  publicArtSamples,
  libraryBranchesSamples,
};

/** Each culture dataset with its samples, in the order of `cultureDatasets`. */
export const cultureSamples: readonly { readonly dataset: Dataset; readonly samples: Samples }[] = [
  { dataset: culturalVenues, samples: culturalVenuesSamples },
  { dataset: culturalEvents, samples: culturalEventsSamples },
  { dataset: culturalGrants, samples: culturalGrantsSamples },
  { dataset: publicArt, samples: publicArtSamples },
  { dataset: libraryBranches, samples: libraryBranchesSamples },
];
