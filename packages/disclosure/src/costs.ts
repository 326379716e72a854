import type { SuppressionCheck } from "@samapne/core";
import { type Cell, type CellTable, figure, rowCounts } from "@samapne/core/disclosure";

/** What a row costs more for each breakdown it has less than the finest. */
const costOfTotals = 1.5;

/** What the row of everybody costs more than a row of the finest breakdown: it is withheld only when hardly anything else helps. */
const costOfTheWhole = 25;

/**
 * What it costs to withhold a row: one, and more the more persons are behind it, by their logarithm. So few rows are
 * withheld, and small ones rather than large ones. A total costs more than a part: how many work in a position is
 * asked for more often than how many of them are women, and by rows alone one total would be withheld to spare two
 * parts. Most of all costs the row of everybody, which is what the law asks for (equal-pay) and what all compare by.
 */
export function costOf(cell: Cell, { check }: CellTable): number {
  const persons = rowCounts(check).reduce((sum, count) => sum + (figure(cell.row, count) ?? 0), 0);
  return (1 + Math.log2(1 + persons) / 4) * costOfTotal(cell, check);
}

/** By how many dimensions a row might be broken down further, and still be published. */
function costOfTotal({ codes }: Cell, { dimensions, mostBreakdowns = Infinity }: SuppressionCheck): number {
  const divided = [...dimensions.entries()].filter(([, { total }]) => total !== undefined);
  const broken = divided.filter(([index, { total }]) => codes[index] !== total);
  if (broken.length === 0) return costOfTheWhole;
  return costOfTotals ** Math.max(0, Math.min(divided.length, mostBreakdowns) - broken.length);
}
