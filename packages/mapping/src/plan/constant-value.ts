import type { Field } from "@samapne/core";
import { columnReader } from "@samapne/tabular/reading";
import type { Constant } from "../file/mapping.ts";

/** A constant as the value of a field: text is read as the cell of a file would be. */
export function constantValue(value: Constant, field: Field): unknown {
  if (typeof value !== "string") return value;
  return columnReader(field, "text", { emptySymbols: new Set() })(value).value;
}
