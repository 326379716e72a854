import type { AnyRow } from "../row.ts";
import type { SuppressionCount } from "../suppression-check.ts";
import { type Cell, cellKey, type CellTable, figure } from "./cell-table.ts";
import type { Conditions } from "./conditions.ts";

/** True when a count is there, is not 0, and is below the threshold in a row where it must not be. */
export function isSmall(
  row: AnyRow,
  { field }: SuppressionCount,
  threshold: number,
  conditions: Conditions,
): boolean {
  const persons = figure(row, field);
  return persons !== undefined && persons > 0 && persons < threshold && conditions.holds(field, row);
}

/**
 * The threshold some rows are held to: the publisher's, unless the release before shows just the same. What is out
 * cannot be called back by asking for more persons later.
 */
export function thresholdFor(cells: readonly Cell[], { check, threshold, before }: CellTable): number {
  return before && cells.every((cell) => isPublic(cell, before)) ? check.threshold : threshold;
}

function isPublic(cell: Cell, before: CellTable): boolean {
  const earlier = before.cells.get(cellKey(cell));
  if (!earlier || earlier.state !== cell.state) return false;
  return before.check.measures.every((name) => figure(earlier.row, name) === figure(cell.row, name));
}
