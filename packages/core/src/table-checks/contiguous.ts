import { localDay, offsetAt, startOfLocalDay } from "../calendar/zone.ts";
import { nextDay } from "../calendar/date.ts";
import { shownKey } from "../issues/found-values.ts";
import type { ContiguousCheck, ContiguousIntervals } from "../table-check.ts";
import { type RowKey, rowKey } from "./row-key.ts";
import type { TableCursor } from "../registers/table-cursor.ts";
import { checkFinding } from "./check-finding.ts";
import { meets } from "./condition.ts";
import { Intervals, type Stretch } from "./intervals.ts";
import { momentText } from "./moment.ts";
import { startPeriods } from "./periods.ts";
import type { CheckContext, RunningCheck, StartCheck } from "./running-check.ts";
import { type KeptSeries, SeriesOf } from "./series-of.ts";
import { stretchesOf } from "./stretches.ts";

const hour = 3_600_000;

/** Finds holes and overlaps in time series, local days without all their hours (DOMAIN C6), or missing periods. */
export const startContiguous: StartCheck<ContiguousCheck> = (check, context) => {
  if (check.measure === "period") return startPeriods(check, context);
  return check.measure === "gap" ? startGaps(check, context) : startDays(check, context);
};

function startGaps(check: ContiguousIntervals, context: CheckContext): RunningCheck {
  const { dataset, cursor, report } = context;
  const interval = intervalReader(check, cursor);
  const series = new SeriesOf(() => new Intervals());
  const fields = [...check.series, check.start];
  const { zone } = check;
  const clock =
    zone === undefined
      ? (millis: number) => momentText(millis, "date")
      : (millis: number) => localClock(zone, millis);
  const shown = (key: string) => shownKey(key, check.series, dataset);
  return {
    watches: {
      [dataset.id]: () => {
        if (!interval.read()) return;
        const { key, start, end } = interval;
        const overlapped = series.at(key).add(start, end, cursor.place);
        if (!overlapped) return;
        const params = { series: shown(key.text()), from: clock(start), to: clock(overlapped.end) };
        report(checkFinding(check, "check.overlap", fields, params), cursor.place);
      },
    },
    stretches: stretchesOf<KeptSeries<readonly Stretch[]>>({
      release: () => series.release(({ stretches }) => stretches),
      follows: (stretch) => series.everyShared(stretch, (own, later) => own.endBefore(later)),
      append: (stretch, shift) => series.append(stretch, (own, later) => own.append(later, shift)),
    }),
    end: () => {
      for (const [name, { stretches }] of series.all())
        for (const [index, { end }] of stretches.entries()) {
          const next = stretches[index + 1];
          if (!next) continue;
          const params = { series: shown(name), from: clock(end), to: clock(next.start) };
          report(checkFinding(check, "check.gap", fields, params), next.place);
        }
    },
  };
}

interface Day {
  count: number;
  /** The shortest interval of the day. */
  length: number;
  readonly place: number;
}

function startDays(check: ContiguousIntervals, { dataset, cursor, report }: CheckContext): RunningCheck {
  const interval = intervalReader(check, cursor);
  const series = new SeriesOf(() => new Map<number, Day>());
  const fields = [...check.series, check.start];
  const { zone = "UTC" } = check;
  return {
    watches: {
      [dataset.id]: () => {
        if (!interval.read()) return;
        const length = interval.end - interval.start;
        if (length > hour) return;
        const days = series.at(interval.key);
        const day = localDayNumber(zone, interval.start);
        const known = days.get(day) ?? { count: 0, length, place: cursor.place };
        if (known.count === 0) days.set(day, known);
        known.count++;
        known.length = Math.min(known.length, length);
      },
    },
    stretches: stretchesOf<KeptSeries<ReadonlyMap<number, Day>>>({
      release: () => series.release((days) => days),
      follows: () => true,
      append: (stretch, shift) => series.append(stretch, (own, later) => addDays(own, later, shift)),
    }),
    end: () => {
      const lengths = new Map<number, number>();
      for (const [key, days] of series.all())
        for (const { day, count, expected, place } of wrongDays(days, zone, lengths)) {
          const params = { series: shownKey(key, check.series, dataset), day: dayText(day), count, expected };
          report(checkFinding(check, "check.day", fields, params), place);
        }
    },
  };
}

function addDays(own: Map<number, Day>, later: ReadonlyMap<number, Day>, shift: number): void {
  for (const [day, { count, length, place }] of later) {
    const known = own.get(day);
    if (known) {
      known.count += count;
      known.length = Math.min(known.length, length);
    } else own.set(day, { count, length, place: place + shift });
  }
}

/** Days strictly between the first and the last that do not have all their intervals; the outermost may be cut. */
function* wrongDays(days: ReadonlyMap<number, Day>, zone: string, lengths: Map<number, number>) {
  const order = Int32Array.from(days.keys()).sort();
  for (const day of order.subarray(1, -1)) {
    const { count, length, place } = days.get(day) as Day;
    const ofDay = lengths.get(day) ?? lengthOfLocalDay(zone, dayText(day));
    lengths.set(day, ofDay);
    const expected = Math.round(ofDay / length);
    if (count !== expected) yield { day, count, expected, place };
  }
}

/** The local day of a moment, counted from 1970-01-01. */
function localDayNumber(zone: string, millis: number): number {
  return Math.floor((millis + offsetAt(zone, millis) * 60_000) / (24 * hour));
}

/** YYYY-MM-DD of a day counted from 1970-01-01. */
function dayText(number: number): string {
  return localDay("UTC", number * 24 * hour);
}

function lengthOfLocalDay(zone: string, day: string): number {
  return startOfLocalDay(zone, nextDay(day)) - startOfLocalDay(zone, day);
}

interface IntervalReader {
  readonly key: RowKey;
  start: number;
  end: number;
  /** Reads the interval of the row at hand; false when the check passes it over, or it does not go forward. */
  read(): boolean;
}

function intervalReader(
  { id, series, start, end, where }: ContiguousIntervals,
  cursor: TableCursor,
): IntervalReader {
  const key = rowKey(cursor, series);
  const chosen = meets(where, cursor, `${cursor.dataset.id}.checks.${id}.where`);
  const [first, last] = [cursor.registerOf(start), cursor.registerOf(end)];
  const { numbers } = cursor.registers;
  return {
    key,
    start: 0,
    end: 0,
    read() {
      this.start = numbers[cursor.base + first] as number;
      this.end = numbers[cursor.base + last] as number;
      // Not true either when one of them is absent.
      return this.end > this.start && key.read() && chosen();
    },
  };
}

/** An instant as the local clock shows it, with offset: `2025-10-26 02:00 +01:00`. */
function localClock(zone: string, millis: number): string {
  const minutes = offsetAt(zone, millis);
  const local = new Date(millis + minutes * 60_000).toISOString();
  const pad = (part: number) => String(Math.floor(part)).padStart(2, "0");
  const offset = `${minutes < 0 ? "-" : "+"}${pad(Math.abs(minutes) / 60)}:${pad(Math.abs(minutes) % 60)}`;
  return `${local.slice(0, 10)} ${local.slice(11, 16)} ${offset}`;
}
