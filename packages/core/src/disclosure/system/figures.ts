import type { Dataset } from "../../dataset.ts";
import type { SuppressionCheck } from "../../suppression-check.ts";
import { type Cell, type CellTable, figure } from "../cell-table.ts";

/** A number that was published, and how far rounding may have moved it. */
export interface Told {
  readonly value: number;
  readonly off: number;
}

/** The measures that add up along some dimension: what can be computed from other rows. */
export function addingMeasures({ dimensions }: SuppressionCheck): readonly string[] {
  return [...new Set(dimensions.flatMap(({ adds }) => adds))];
}

/** What cells tell of a measure; of an average, the average times the count. */
export function tellerOf(
  measure: string,
  { check, dataset }: Pick<CellTable, "check" | "dataset">,
): (cell: Cell) => Told | undefined {
  const mean = check.means?.find(({ field }) => field === measure);
  const off = roundingOf(measure, dataset);
  return ({ row, state }) => {
    if (state === "nobody") return { value: 0, off: 0 };
    const value = figure(row, measure);
    if (value === undefined) return undefined;
    if (!mean) return { value, off };
    const count = figure(row, mean.count);
    return count === undefined ? undefined : { value: value * count, off: off * count };
  };
}

/** Half of the last digit of a figure that is measured; what is counted has no unit, or one in braces (UCUM), and is exact. */
export function roundingOf(name: string, { fields }: Pick<Dataset, "fields">): number {
  const field = fields[name];
  if (field?.kind === "decimal") return field.decimals === undefined ? 0 : 0.5 * 10 ** -field.decimals;
  return field?.kind === "integer" && field.unit !== undefined && !field.unit.startsWith("{") ? 0.5 : 0;
}
