/** The culture datasets: venues, events, grants, public art and libraries. */
import type { Dataset } from "@samapne/core";
import { culturalEvents } from "./cultural-events/dataset.ts";
import { culturalGrants } from "./cultural-grants/dataset.ts";
import { culturalVenues } from "./cultural-venues/dataset.ts";
import { libraryBranches } from "./library-branches/dataset.ts";
import { publicArt } from "./public-art/dataset.ts";

export { validator, type Row } from "@samapne/core";
export { culturalVenues, culturalEvents, culturalGrants, publicArt, libraryBranches };

/** Every culture dataset, those that others refer to first. */
export const cultureDatasets: readonly Dataset[] = /* @__PURE__ */ Object.freeze([
  culturalVenues,
  culturalEvents,
  culturalGrants,
  publicArt,
  libraryBranches,
]);
