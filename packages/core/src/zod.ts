/** The Zod 4 schema of a dataset. Zod is a peer dependency of this entry point alone. */
export { type RowSchema, zodSchema } from "./zod/row-schema.ts";
export { zodLimit, zodLimits } from "./zod/inherited.ts";
