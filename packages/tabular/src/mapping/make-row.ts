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
  const names = Object.keys(dataset.fields);
  const measures = new Set(fields.flatMap(({ source }) => (source.kind === "presence" ? [source.of] : [])));
  const zone = time?.zone ?? "";
  // All cells of a row of a wide table have one interval.
  let written: { readonly of: Interval; readonly start: string; readonly end: string } | undefined;
  const textsOf = (interval: Interval) => {
    if (written?.of === interval) return written;
    const [start, end] = [instantText(interval.start, zone), instantText(interval.end, zone)];
    return (written = { of: interval, start, end });
  };
  return ({ source, column, interval, isFilled }) => {
    const values = new Map<string, unknown>(column?.values);
    if (interval && time) {
      const { start, end } = textsOf(interval);
      values.set(time.start, start);
      if (time.end !== undefined) values.set(time.end, end);
    }
    for (const { name, source: from } of fields) {
      if (values.has(name) || (isFilled && measures.has(name))) continue;
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
    for (const name of names) {
      const value = values.get(name);
      if (value !== undefined) row[name] = value;
    }
    return row;
  };
}
