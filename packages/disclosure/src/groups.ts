import { type Cell, type CellTable, rowCounts } from "@samapne/core/disclosure";
import { differsByRow } from "./columns.ts";
import { costOf } from "./costs.ts";
import type { HiddenFigures } from "./hidden-figures.ts";

/** Some rows, by key, in groups that tell the same persons, and where those differ one by one too. */
export function groupsOfRows(
  keys: readonly string[],
  release: CellTable,
  hidden: HiddenFigures,
): readonly (readonly string[])[] {
  const [count = ""] = rowCounts(release.check);
  const known = new Set(keys);
  const groups = new Map<string, readonly string[]>();
  for (const key of keys) {
    const rows = hidden.of(count, release.cells.get(key) as Cell)?.rows ?? [key];
    const own = rows.filter((one) => known.has(one));
    groups.set([...own].sort().join("\n"), own);
    if (differsByRow(release.check)) groups.set(key, [key]);
  }
  return [...groups.values()];
}

/** What it costs to withhold some rows. */
export function costOfRows(keys: readonly string[], release: CellTable): number {
  return keys.reduce((sum, key) => sum + costOf(release.cells.get(key) as Cell, release), 0);
}
