import { type AnyRow, type Dataset, instantText } from "@samapne/core";
import type { Interval } from "./intervals.ts";
import type { Plan, PlannedColumn, SourceRow } from "./plan.ts";
import type { RepairTally } from "./tally.ts";

/** What one row is made of. */
export interface RowParts {
  readonly source: SourceRow;
  readonly column: PlannedColumn | undefined;
  readonly interval: Interval | undefined;
  /** The row stands for a missing one: it has no measured values, and what was repaired in its source is not counted again. */
  readonly isFilled: boolean;
}

/** Makes rows of a dataset as a plan says, and counts the repairs they needed. */
export function rowMaker(
  { fields, time }: Plan,
  dataset: Dataset,
  repairs: RepairTally,
): (parts: RowParts) => AnyRow {
  return ({ source, column, interval, isFilled }) => {
    const values = new Map<string, unknown>(column?.values);
    if (interval && time) {
      values.set(time.start, instantText(interval.start, time.zone));
      if (time.end !== undefined) values.set(time.end, instantText(interval.end, time.zone));
    }
    const measures = new Set(
      fields.flatMap(({ source: from }) => (isFilled && from.kind === "presence" ? [from.of] : [])),
    );
    for (const { name, source: from } of fields) {
      if (values.has(name) || measures.has(name)) continue;
      if (from.kind === "constant") values.set(name, from.value);
      else if (from.kind === "presence")
        values.set(name, values.get(from.of) === undefined ? from.absent : from.present);
      else if (!from.when || from.when(source)) {
        const cell = from.find(source, column);
        const { value, used } = from.read(cell);
        values.set(name, value);
        if (!isFilled) for (const repair of used) repairs.add(repair, name, source.row, cell, value);
      }
    }
    const row: Record<string, unknown> = {};
    for (const name of Object.keys(dataset.fields)) {
      const value = values.get(name);
      if (value !== undefined) row[name] = value;
    }
    return row;
  };
}
