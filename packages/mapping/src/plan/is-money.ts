import type { Field } from "@samapne/core";

/** Is a field an amount in kroner? */
export function isMoney(field: Field | undefined): boolean {
  return (field?.kind === "integer" || field?.kind === "decimal") && field.unit === "NOK";
}
