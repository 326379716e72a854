import type { Source } from "@samapne/core";

/** The source of lists this registry decided itself, with what each list leans on added as a note. */
export const registry = { name: "SamÅpne-registeret" } as const satisfies Source;
