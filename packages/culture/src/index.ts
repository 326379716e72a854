/** The culture datasets: venues, events, grants, public art and libraries. */
import type { Dataset } from "@samapne/core";
import { culturalEvents } from "./cultural-events/dataset.ts";
import { culturalVenues } from "./cultural-venues/dataset.ts";

export { validator, type Row } from "@samapne/core";
export { culturalVenues, culturalEvents };

/** Every culture dataset, those that others refer to first. */
export const cultureDatasets: readonly Dataset[] = /* @__PURE__ */ Object.freeze([
  culturalVenues,
  culturalEvents,
]);
