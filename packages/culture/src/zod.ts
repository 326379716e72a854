/** A Zod 4 schema of each culture dataset: fields and rules of one row, the same verdict as `validator`. */
import { zodSchema } from "@samapne/core/zod";
import { culturalEvents } from "./cultural-events/dataset.ts";
import { culturalGrants } from "./cultural-grants/dataset.ts";
import { culturalVenues } from "./cultural-venues/dataset.ts";
import { libraryBranches } from "./library-branches/dataset.ts";
import { publicArt } from "./public-art/dataset.ts";

/** A room or place that can be used. */
export const culturalVenuesSchema = /* @__PURE__ */ zodSchema(culturalVenues);
/** An event at one time. */
export const culturalEventsSchema = /* @__PURE__ */ zodSchema(culturalEvents);
/** A grant and what became of it. */
export const culturalGrantsSchema = /* @__PURE__ */ zodSchema(culturalGrants);
/** A work of art the municipality answers for. */
export const publicArtSchema = /* @__PURE__ */ zodSchema(publicArt);
/** A library or branch, and how much it is used. */
export const libraryBranchesSchema = /* @__PURE__ */ zodSchema(libraryBranches);
