/** A Zod 4 schema of each culture dataset: fields and rules of one row, the same verdict as `validator`. */
import { zodSchema } from "@samapne/core/zod";
import { culturalEvents } from "./cultural-events/dataset.ts";
import { culturalVenues } from "./cultural-venues/dataset.ts";

/** A room or place that can be used. */
export const culturalVenuesSchema = /* @__PURE__ */ zodSchema(culturalVenues);
/** An event at one time. */
export const culturalEventsSchema = /* @__PURE__ */ zodSchema(culturalEvents);
