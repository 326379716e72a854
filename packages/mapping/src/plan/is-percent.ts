import type { Field } from "@samapne/core";

/** Is a field a share in per cent, from 0 to 100? */
export function isPercent(field: Field | undefined): boolean {
  return field?.kind === "decimal" && field.unit === "%";
}

/** Is a field a share of one, from 0 to 1? */
export function isShareOfOne(field: Field | undefined): boolean {
  return field?.kind === "decimal" && field.unit === "1" && field.max === 1;
}

/** The largest percentage that a field takes. */
export function mostPercent(field: Field | undefined): number {
  return (field?.kind === "decimal" ? field.max : undefined) ?? 100;
}
