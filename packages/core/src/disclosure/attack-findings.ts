import { attack, gateProtection } from "./attack.ts";
import type { Cell, CellTable } from "./cell-table.ts";
import { findingAt, type PlacedFinding } from "./placed-finding.ts";

/** What all published figures together give away of what is withheld (P4); rows that are reported already are passed over. */
export function* attackFindings(release: CellTable, reported: ReadonlySet<Cell>): Generator<PlacedFinding> {
  const releases = release.before ? ([release, release.before] as const) : ([release] as const);
  const { exposed, contradicted, untried } = attack(releases, gateProtection);
  const measures = new Map<Cell, string[]>();
  for (const { cell, measure } of exposed)
    if (!reported.has(cell)) measures.set(cell, [...(measures.get(cell) ?? []), measure]);
  for (const [cell, names] of measures)
    yield findingAt(cell, release, "suppression.too_narrow", [...new Set(names)]);
  for (const cell of contradicted) yield findingAt(cell, release, "suppression.contradiction", []);
  for (const cell of untried) yield findingAt(cell, release, "suppression.too_large", []);
}
