import type { TableCursor } from "../../registers/table-cursor.ts";
import type { ContiguousIntervals, CoversCheck } from "../../table-check.ts";
import type { CheckContext } from "../running/running-check.ts";

/** A hole that is told in a series of those rows of a table that meet a condition. */
interface ToldGap {
  readonly check: ContiguousIntervals;
  /** The text of its series' key. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Of so many holes it is asked which rows they lack. */
const most = 1000;

const known = new WeakMap<TableCursor, ToldGap[]>();

/** Remembers a hole that has been told as an error in a table. */
export function noteGap({ cursor }: CheckContext, gap: ToldGap): void {
  if ((gap.check.severity ?? "error") !== "error") return;
  const gaps = known.get(cursor) ?? [];
  known.set(cursor, gaps);
  if (gaps.length < most) gaps.push(gap);
}

/** Tells of rows that are missed whether they are what a hole lacks that has been told of the same rows. */
export function lackingInGap(
  { fields, where }: CoversCheck,
  { cursor }: CheckContext,
): (key: string) => boolean {
  const gaps = (known.get(cursor) ?? []).filter(
    ({ check }) =>
      check.where === where && [...check.series, check.start].every((field) => fields.includes(field)),
  );
  return (key) => {
    const values = key.split("\u0000");
    const valueOf = (field: string) => values[fields.indexOf(field)] ?? "";
    return gaps.some(({ check, key: series, start, end }) => {
      const moment = Date.parse(valueOf(check.start));
      return start <= moment && moment < end && check.series.map(valueOf).join("\u0000") === series;
    });
  };
}
