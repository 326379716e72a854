import type { TableCheck } from "../table-check.ts";
import { startConstantWithin } from "./constant-within/constant-within.ts";
import { startContiguous } from "./contiguous/contiguous.ts";
import { startCovers } from "./covers.ts";
import { startPlausible } from "./plausible/plausible.ts";
import type { CheckContext, RunningCheck, StartCheck } from "./running/running-check.ts";
import { startSums } from "./sums/sums.ts";
import { startSuppression } from "./suppression/suppression.ts";
import { startUnique } from "./unique/unique.ts";

const kinds: { readonly [K in TableCheck["kind"]]: StartCheck<Extract<TableCheck, { readonly kind: K }>> } = {
  unique: startUnique,
  contiguous: startContiguous,
  sums: startSums,
  constant_within: startConstantWithin,
  covers: startCovers,
  plausible: startPlausible,
  suppression: startSuppression,
};

/** Starts a declared table check. */
export function startCheck(check: TableCheck, context: CheckContext): RunningCheck {
  return (kinds[check.kind] as StartCheck<TableCheck>)(check, context);
}
