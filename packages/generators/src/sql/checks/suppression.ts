import type { SuppressionCheck } from "@samapne/core";
import type { Plan, PrintedCheck } from "../plan.ts";

/** Disclosure control is not yet said in SQL. */
export function suppressionViolations(_check: SuppressionCheck, _plan: Plan): PrintedCheck {
  return { leftOut: "disclosure control is judged by samapne validate" };
}
