import { type AnyRow, gate, suppressionOf } from "@samapne/core";
import { protect, type Solver } from "@samapne/disclosure";
import type { Highs } from "highs";
import type { Attacked } from "../attacker.ts";
import type { Case } from "./cases.ts";

/** What became of a table that was protected and attacked. */
export interface AttackedCase {
  readonly rows: number;
  /** Rows that are too small themselves: no publishable table withholds fewer. */
  readonly small: number;
  readonly withheld: number;
  /** Seconds to protect, and to attack. */
  readonly seconds: readonly [number, number];
  /** What the gate finds, and what the attacker tells; both empty when all is well. */
  readonly gate: readonly string[];
  readonly exposed: readonly Attacked[];
  /** How much the attacker tells when only the small rows are withheld: it sees what it is there to see. */
  readonly exposedOtherwise: number;
}

/** Protects a full table, asks the gate, and attacks. `seconds` is the clock. */
export async function attackedCase(
  one: Case,
  {
    highs,
    solver,
    seconds,
  }: { readonly highs: Highs; readonly solver: Solver; readonly seconds: () => number },
): Promise<AttackedCase> {
  const { dataset, rows, threshold, isSmall } = one;
  const options = { solver, threshold };
  const begun = seconds();
  const made = await protect(dataset, rows, options);
  const protectedAt = seconds();
  const exposed = one.exposed(highs, made.rows);
  const done = seconds();
  const onlySmall = rows.map((row) => (isSmall(row) ? emptied(row, one) : { ...row, suppression: "none" }));
  return {
    rows: rows.length,
    small: rows.filter(isSmall).length,
    withheld: made.withheld,
    seconds: [protectedAt - begun, done - protectedAt],
    gate: gate(dataset, made.rows, { threshold }).map(({ finding }) => finding.code),
    exposed,
    exposedOtherwise: one.exposed(highs, onlySmall).length,
  };
}

function emptied(row: AnyRow, { dataset }: Case): AnyRow {
  const measures = suppressionOf(dataset)?.measures ?? [];
  const kept = Object.entries(row).filter(([name]) => !measures.includes(name));
  return { ...Object.fromEntries(kept), suppression: "confidential" };
}
