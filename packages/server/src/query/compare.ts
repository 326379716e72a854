import { compareText } from "@samapne/core";
import type { Scalar } from "./column.ts";
import type { Sign } from "./condition.ts";

/** The order of two values of one column: negative, zero or positive. */
export function compareScalars(a: Scalar, b: Scalar): number {
  return typeof a === "string" ? compareText(a, String(b)) : Number(a) - Number(b);
}

/** Whether a comparison holds, by the order of its two sides: less than 0, 0 or more. */
export const signHolds: Readonly<Record<Sign, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};
