import type { Field } from "@samapne/core";

/** Is a field a share in per cent, from 0 to 100? */
export function isPercent(field: Field | undefined): boolean {
  return field?.kind === "decimal" && field.unit === "%";
}
