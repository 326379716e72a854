import { type AnyRow, type Dataset, instantText } from "@samapne/core";
import type { Interval } from "../times/intervals.ts";
import type { Ledger } from "./ledger.ts";
import type { Plan } from "../plan/plan.ts";
import type { PlannedColumn, SourceRow } from "../plan/plan-field.ts";
import { percentOf } from "../plan/percent-of.ts";
import { writtenZone } from "../times/written-zone.ts";

/** What one row is made of. */
export interface RowParts {
  readonly source: SourceRow;
  readonly column: PlannedColumn | undefined;
  readonly interval: Interval | undefined;
  /** The row stands for a missing one: it has no measured values, and what was repaired in its source is not counted again. */
  readonly isFilled: boolean;
}

const notSet = Symbol("not set");

function isAbsent(value: unknown): boolean {
  return value === undefined || value === notSet;
}

/** Makes rows of a dataset as a plan says, and counts the repairs they needed. */
export function rowMaker(
  { fields, time }: Plan,
  dataset: Dataset,
  { repairs, signs, scales }: Pick<Ledger, "repairs" | "signs" | "scales">,
): (parts: RowParts) => AnyRow {
  const names = Object.keys(dataset.fields);
  const placeOf = new Map(names.map((name, place) => [name, place]));
  const [startAt, endAt] = [placeOf.get(time?.start ?? ""), placeOf.get(time?.end ?? "")];
  // What is worked out of others comes when they are there.
  const inOrder = [
    ...fields.filter(({ source }) => source.kind !== "percent"),
    ...fields.filter(({ source }) => source.kind === "percent"),
  ];
  const placed = inOrder.map((field) => ({ ...field, place: placeOf.get(field.name) as number }));
  const values: unknown[] = names.map(() => notSet);
  const measures = new Set(fields.flatMap(({ source }) => (source.kind === "presence" ? [source.of] : [])));
  const zone = writtenZone(dataset.fields[time?.start ?? ""], time?.zone ?? "");
  // All cells of a row of a wide table have one interval.
  let written: { readonly of: Interval; readonly start: string; readonly end: string } | undefined;
  const textsOf = (interval: Interval) => {
    if (written?.of === interval) return written;
    const [start, end] = [instantText(interval.start, zone), instantText(interval.end, zone)];
    return (written = { of: interval, start, end });
  };
  const numberOf = (of: string) => values[placeOf.get(of) ?? -1];
  const percents = placed.filter(({ source }) => source.kind === "cell" && source.mayBeOtherScale);
  return ({ source, column, interval, isFilled }) => {
    values.fill(notSet);
    if (column) for (const [name, value] of column.values) values[placeOf.get(name) as number] = value;
    if (interval) {
      const { start, end } = textsOf(interval);
      if (startAt !== undefined) values[startAt] = start;
      if (endAt !== undefined) values[endAt] = end;
    }
    for (const { name, field, place, source: from } of placed) {
      if (values[place] !== notSet || (isFilled && measures.has(name))) continue;
      if (from.kind === "constant") values[place] = from.value;
      else if (from.kind === "presence")
        values[place] = isAbsent(values[placeOf.get(from.of) ?? -1]) ? from.absent : from.present;
      else if (from.kind === "percent") {
        const percent = percentOf(numberOf(from.part), from.whole.map(numberOf), field);
        if (!percent) continue;
        values[place] = percent.value;
        if (!isFilled) repairs.add("worked_out", name, source.row, percent.how, percent.value);
      } else if (from.when && !from.when(source)) {
        const lost = isFilled ? undefined : from.onTheWay?.(source, column, undefined);
        if (lost) repairs.add(lost.change, name, source.row, lost.cell, undefined);
      } else {
        const cell = from.find(source, column);
        const { value, used } = from.read(cell);
        values[place] = value;
        const begun = from.nextDay && values[placeOf.get(from.nextDay.of) ?? -1];
        const moved =
          typeof value === "string" && typeof begun === "string"
            ? from.nextDay?.move(value, begun)
            : undefined;
        if (moved !== undefined) {
          values[place] = moved;
          repairs.add("next_day", name, source.row, cell, moved);
        }
        if (from.mayBeThousands && !isFilled && typeof value === "number") signs.add(name, source.row, cell);
        if (isFilled) continue;
        for (const repair of used) repairs.add(repair, name, source.row, cell, value);
        const other = from.onTheWay?.(source, column, value);
        if (other) repairs.add(other.change, name, source.row, other.cell, value);
      }
    }
    if (!isFilled)
      for (const { name, place, source: from } of percents) {
        const value = values[place];
        if (typeof value !== "number" || from.kind !== "cell") continue;
        scales.add(name, source.row, from.find(source, column), value, numberOf);
      }
    const row: Record<string, unknown> = {};
    for (let place = 0; place < names.length; place++) {
      const value = values[place];
      if (!isAbsent(value)) row[names[place] as string] = value;
    }
    return row;
  };
}
