import { attackInPortions, gateProtection, type Halt } from "./attack.ts";
import type { Cell, CellTable } from "./cell-table.ts";
import type { Exposure } from "./targets.ts";
import { findingAt, type PlacedFinding } from "./placed-finding.ts";

/** What all published figures together give away of what is withheld (P4); rows that are reported already are passed over. */
export function* attackFindings(
  release: CellTable,
  reported: ReadonlySet<Cell>,
): Generator<PlacedFinding | Halt> {
  const releases = release.before ? ([release, release.before] as const) : ([release] as const);
  const narrow = new Map<Cell, string[]>();
  for (const found of attackInPortions(releases, gateProtection, { reported }))
    if (found.kind === "paused") yield found;
    else if (found.kind === "exposed") noteMeasure(narrow, found);
    else yield findingAt(found.cell, release, codes[found.kind], []);
  for (const [cell, names] of narrow)
    if (!reported.has(cell)) yield findingAt(cell, release, "suppression.too_narrow", names);
}

const codes = { contradicted: "suppression.contradiction", untried: "suppression.too_large" } as const;

function noteMeasure(narrow: Map<Cell, string[]>, { cell, measure }: Exposure): void {
  const known = narrow.get(cell);
  if (!known) narrow.set(cell, [measure]);
  else if (!known.includes(measure)) known.push(measure);
}
