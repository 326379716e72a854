import { compareText } from "@samapne/core";
import type { Scalar } from "./column.ts";

/** The order of two values of one column: negative, zero or positive. */
export function compareScalars(a: Scalar, b: Scalar): number {
  return typeof a === "string" ? compareText(a, String(b)) : Number(a) - Number(b);
}
