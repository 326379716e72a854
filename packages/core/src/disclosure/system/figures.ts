import type { Dataset } from "../../dataset.ts";
import type { SuppressionCheck } from "../../suppression-check.ts";
import { type Cell, cellKey, type CellTable, figure, type Place } from "../cell-table.ts";

/** A number that was published, and how far rounding may have moved it. */
export interface Told {
  readonly value: number;
  readonly off: number;
}

/** What a measure is for some persons: rows that differ only where the measure is the same share one figure. */
export interface Figure extends Place {
  readonly told: Told | undefined;
  /** The rows that do not tell it. */
  readonly untold: readonly Cell[];
}

/** The measures that add up along some dimension: what can be computed from other rows. */
export function addingMeasures({ dimensions }: SuppressionCheck): readonly string[] {
  return [...new Set(dimensions.flatMap(({ adds }) => adds))];
}

/** The place of a cell's figure of a measure: without the codes along which the measure is the same. */
export function figurePlace(
  { table, codes }: Place,
  measure: string,
  { dimensions }: SuppressionCheck,
): Place {
  return {
    table,
    codes: codes.map((code, index) => (dimensions[index]?.same?.includes(measure) ? "" : code)),
  };
}

/** The figures of a measure in a release, by the key of their place. */
export function figuresOf(measure: string, release: CellTable): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  for (const cell of release.cells.values()) {
    const place = figurePlace(cell, measure, release.check);
    const key = cellKey(place);
    const known = figures.get(key);
    const told = toldBy(cell, measure, release);
    const untold = [...(known?.untold ?? []), ...(told ? [] : [cell])];
    figures.set(key, { ...place, told: known?.told ?? told, untold });
  }
  return figures;
}

/** What a cell tells of a measure; of an average, the average times the count. */
function toldBy({ row, state }: Cell, measure: string, { check, dataset }: CellTable): Told | undefined {
  if (state === "nobody") return { value: 0, off: 0 };
  const value = figure(row, measure);
  if (value === undefined) return undefined;
  const mean = check.means?.find(({ field }) => field === measure);
  const off = roundingOf(measure, dataset);
  if (!mean) return { value, off };
  const count = figure(row, mean.count);
  return count === undefined ? undefined : { value: value * count, off: off * count };
}

/** Half of the last digit of a figure that is measured; what is counted has no unit, or one in braces (UCUM), and is exact. */
export function roundingOf(name: string, { fields }: Pick<Dataset, "fields">): number {
  const field = fields[name];
  if (field?.kind === "decimal") return field.decimals === undefined ? 0 : 0.5 * 10 ** -field.decimals;
  return field?.kind === "integer" && field.unit !== undefined && !field.unit.startsWith("{") ? 0.5 : 0;
}
