import { localDay, offsetAt, startOfLocalDay } from "../calendar/zone.ts";
import { nextDay } from "../calendar/date.ts";
import { shownKey } from "../issues/found-values.ts";
import type { ContiguousCheck, ContiguousIntervals } from "../table-check.ts";
import { checkFinding, explainedIf } from "./check-finding.ts";
import { type FlatStretches, Intervals } from "./intervals.ts";
import { momentText } from "./moment.ts";
import { startPeriods } from "./periods.ts";
import { rowKey } from "./row-key.ts";
import type { CheckContext, RunningCheck, StartCheck } from "./running-check.ts";
import { seriesPlacer } from "./timed-series.ts";
import type { Hole } from "./unplaced-rows.ts";

const hour = 3_600_000;

/** Finds holes and overlaps in time series, local days without all their hours (DOMAIN C6), or missing periods. */
export const startContiguous: StartCheck<ContiguousCheck> = (check, context) => {
  if (check.measure === "period") return startPeriods(check, context);
  return check.measure === "gap" ? startGaps(check, context) : startDays(check, context);
};

interface Gaps {
  readonly intervals: Intervals;
  /** The holes in the place of which rows stand that cannot be placed; most series have none. */
  explained?: Intervals;
}

interface KeptGaps {
  readonly intervals: FlatStretches;
  readonly explained: FlatStretches;
}

function startGaps(check: ContiguousIntervals, context: CheckContext): RunningCheck {
  const { dataset, cursor, report } = context;
  const rows = seriesPlacer(check, context, (): Gaps => ({ intervals: new Intervals() }));
  const fields = [...check.series, check.start];
  const { zone } = check;
  const clock =
    zone === undefined
      ? (millis: number) => momentText(millis, "date")
      : (millis: number) => localClock(zone, millis);
  const shown = (key: string) => shownKey(key, check.series, dataset);
  const nameOf = rowKey(cursor, check.series);
  return {
    watches: {
      [dataset.id]: () => {
        const one = rows.place();
        if (!one) return;
        const { start, end, hole } = rows;
        const { kept } = one;
        if (hole) (kept.explained ??= new Intervals()).add(hole.start, hole.end, 0);
        const overlapped = kept.intervals.add(start, end, cursor.place);
        if (!overlapped) return;
        const params = { series: shown(nameOf.text()), from: clock(start), to: clock(overlapped.end) };
        report(checkFinding(check, "check.overlap", fields, params), cursor.place);
      },
    },
    passOver: rows.passOver,
    stretches: rows.stretches<KeptGaps>({
      keptOf: ({ intervals, explained }) => ({
        intervals: intervals.flat(),
        explained: explained?.flat() ?? [],
      }),
      follows: ({ intervals }, later) => intervals.endBefore(later.intervals),
      append: (own, later, shift) => {
        own.intervals.append(later.intervals, shift);
        if (later.explained.length > 0) (own.explained ??= new Intervals()).append(later.explained, 0);
      },
    }),
    end: () => {
      for (const [name, { intervals, explained }] of rows.all()) {
        let from: number | undefined;
        for (const { start, end, place } of intervals) {
          if (from !== undefined) {
            const params = { series: shown(name), from: clock(from), to: clock(start) };
            const finding = checkFinding(check, "check.gap", fields, params);
            report(explainedIf(explained?.has(from, start) === true, finding), place);
          }
          from = end;
        }
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

interface Days {
  readonly seen: Map<number, Day>;
  /** How many intervals of a day rows stand for that cannot be placed; most series have none. */
  explained?: Map<number, number>;
}

function startDays(check: ContiguousIntervals, context: CheckContext): RunningCheck {
  const { dataset, cursor, report } = context;
  const rows = seriesPlacer(check, context, (): Days => ({ seen: new Map() }));
  const fields = [...check.series, check.start];
  const { zone = "UTC" } = check;
  return {
    watches: {
      [dataset.id]: () => {
        const one = rows.place();
        if (!one) return;
        const length = rows.end - rows.start;
        if (length > hour) return;
        const { kept } = one;
        if (rows.hole) addHole((kept.explained ??= new Map()), rows.hole, zone);
        const day = localDayNumber(zone, rows.start);
        const known = kept.seen.get(day) ?? { count: 0, length, place: cursor.place };
        if (known.count === 0) kept.seen.set(day, known);
        known.count++;
        known.length = Math.min(known.length, length);
      },
    },
    passOver: rows.passOver,
    stretches: rows.stretches<Days>({
      keptOf: (days) => days,
      follows: () => true,
      append: (own, later, shift) => {
        addDays(own.seen, later.seen, shift);
        for (const [day, count] of later.explained ?? []) addTo((own.explained ??= new Map()), day, count);
      },
    }),
    end: () => {
      const lengths = new Map<number, number>();
      for (const [key, { seen, explained }] of rows.all())
        for (const { day, count, expected, place } of wrongDays(seen, zone, lengths)) {
          const params = { series: shownKey(key, check.series, dataset), day: dayText(day), count, expected };
          const isExplained = count + (explained?.get(day) ?? 0) === expected;
          report(explainedIf(isExplained, checkFinding(check, "check.day", fields, params)), place);
        }
    },
  };
}

/** Counts the intervals of a hole by their days. */
function addHole(explained: Map<number, number>, { start, end, steps }: Hole, zone: string): void {
  for (let step = 0; step < steps; step++)
    addTo(explained, localDayNumber(zone, start + ((end - start) / steps) * step), 1);
}

function addTo(counts: Map<number, number>, day: number, count: number): void {
  counts.set(day, (counts.get(day) ?? 0) + count);
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

/** An instant as the local clock shows it, with offset: `2025-10-26 02:00 +01:00`. */
function localClock(zone: string, millis: number): string {
  const minutes = offsetAt(zone, millis);
  const local = new Date(millis + minutes * 60_000).toISOString();
  const pad = (part: number) => String(Math.floor(part)).padStart(2, "0");
  const offset = `${minutes < 0 ? "-" : "+"}${pad(Math.abs(minutes) / 60)}:${pad(Math.abs(minutes) % 60)}`;
  return `${local.slice(0, 10)} ${local.slice(11, 16)} ${offset}`;
}
