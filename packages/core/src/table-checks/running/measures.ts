import type { SumSide } from "../../table-check.ts";

/** The numbers a side of a sum adds up, each for itself. */
export function measuresOf({ value }: Pick<SumSide, "value">): readonly string[] {
  return typeof value === "string" ? [value] : value;
}
