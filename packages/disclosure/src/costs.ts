import { type Cell, type CellTable, figure, rowCounts } from "@samapne/core/disclosure";

/**
 * What it costs to withhold a row: one, and more the more persons are behind it, by their logarithm. So few rows are
 * withheld, small ones rather than large ones, and parts rather than totals.
 */
export function costOf({ row }: Cell, { check }: CellTable): number {
  const persons = rowCounts(check).reduce((sum, count) => sum + (figure(row, count) ?? 0), 0);
  return 1 + Math.log2(1 + persons) / 4;
}
