import type { ContiguousCheck } from "../../table-check.ts";
import { startGaps } from "./gaps.ts";
import { startPeriods } from "./periods.ts";
import type { StartCheck } from "../running/running-check.ts";
import { startWholeDays } from "./whole-days.ts";

/** Finds holes and overlaps in time series, local days without all their hours (DOMAIN C6), or missing periods. */
export const startContiguous: StartCheck<ContiguousCheck> = (check, context) => {
  if (check.measure === "period") return startPeriods(check, context);
  return check.measure === "gap" ? startGaps(check, context) : startWholeDays(check, context);
};
