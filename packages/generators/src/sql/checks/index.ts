import type { TableCheck } from "@samapne/core";
import type { Plan, PrintedCheck } from "../plan.ts";
import { constantWithinViolations } from "./constant-within.ts";
import { contiguousViolations } from "./contiguous.ts";
import { coversViolations } from "./covers.ts";
import { plausibleViolations } from "./plausible.ts";
import { sumsViolations } from "./sums.ts";
import { suppressionViolations } from "./suppression.ts";
import { uniqueViolations } from "./unique.ts";

type CheckOf<K extends TableCheck["kind"]> = Extract<TableCheck, { readonly kind: K }>;

const printers: {
  readonly [K in TableCheck["kind"]]: (check: CheckOf<K>, plan: Plan) => PrintedCheck;
} = {
  unique: uniqueViolations,
  contiguous: contiguousViolations,
  sums: sumsViolations,
  constant_within: constantWithinViolations,
  covers: coversViolations,
  plausible: plausibleViolations,
  suppression: suppressionViolations,
};

/** The violations of a table check, or why it is left out. */
export function checkViolations(check: TableCheck, plan: Plan): PrintedCheck {
  return (printers[check.kind] as (check: TableCheck, plan: Plan) => PrintedCheck)(check, plan);
}
