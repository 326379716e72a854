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
  /** The same without rows whose place in time is told as wrong; most series have none. */
  sure?: Intervals;
  /** The holes in the place of which rows stand that cannot be placed; most series have none. */
  explained?: Intervals;
}

interface KeptGaps {
  readonly intervals: FlatStretches;
  readonly sure?: FlatStretches | undefined;
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
        const { start, end, hole, isDoubtful } = rows;
        const { kept } = one;
        if (rows.isPerhaps) {
          (kept.explained ??= new Intervals()).add(start, end, 0);
          return;
        }
        if (hole) (kept.explained ??= new Intervals()).add(hole.start, hole.end, 0);
        if (isDoubtful) kept.sure ??= kept.intervals.copy();
        const overlapped = kept.intervals.add(start, end, cursor.place);
        const sure = isDoubtful
          ? undefined
          : kept.sure
            ? kept.sure.add(start, end, cursor.place)
            : overlapped;
        if (!overlapped) return;
        const params = { series: shown(nameOf.text()), from: clock(start), to: clock(overlapped.end) };
        const finding = checkFinding(check, "check.overlap", fields, params);
        report(explainedIf(sure === undefined, finding), cursor.place);
      },
    },
    passOver: rows.passOver,
    stretches: rows.stretches<KeptGaps>({
      keptOf: ({ intervals, sure, explained }) => ({
        intervals: intervals.flat(),
        sure: sure?.flat(),
        explained: explained?.flat() ?? [],
      }),
      follows: ({ intervals }, later) => intervals.endBefore(later.intervals),
      append: (own, later, shift) => {
        if (later.sure) own.sure ??= own.intervals.copy();
        own.sure?.append(later.sure ?? later.intervals, shift);
        own.intervals.append(later.intervals, shift);
        if (later.explained.length > 0) (own.explained ??= new Intervals()).addAll(later.explained);
      },
    }),
    end: () => {
      for (const [name, { intervals, sure, explained }] of rows.all()) {
        let from: number | undefined;
        for (const { start, end, place } of intervals) {
          if (from !== undefined) {
            const params = { series: shown(name), from: clock(from), to: clock(start) };
            const finding = checkFinding(check, "check.gap", fields, params);
            const isExplained = explained?.has(from, start) === true || sure?.isBeyond(from, start) === true;
            report(explainedIf(isExplained, finding), place);
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
  /** The same without rows whose place in time is told as wrong; most days have none. */
  sure?: { count: number; length: number };
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
        if (rows.isPerhaps) return addTo((kept.explained ??= new Map()), day, 1);
        const known: Day = kept.seen.get(day) ?? { count: 0, length, place: cursor.place };
        if (known.count === 0) kept.seen.set(day, known);
        if (rows.isDoubtful)
          known.sure ??= { count: known.count, length: known.count === 0 ? Infinity : known.length };
        else if (known.sure) addInterval(known.sure, { count: 1, length });
        addInterval(known, { count: 1, length });
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
        for (const { day, count, expected, isWholeWith, place } of wrongDays(seen, zone, lengths)) {
          const params = { series: shownKey(key, check.series, dataset), day: dayText(day), count, expected };
          const isExplained = isWholeWith(explained?.get(day) ?? 0);
          report(explainedIf(isExplained, checkFinding(check, "check.day", fields, params)), place);
        }
    },
  };
}

function addInterval(
  own: Pick<Day, "count" | "length">,
  { count, length }: Pick<Day, "count" | "length">,
): void {
  own.count += count;
  own.length = Math.min(own.length, length);
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
  for (const [day, one] of later) {
    const known = own.get(day);
    if (!known) {
      own.set(day, { ...one, place: one.place + shift });
      continue;
    }
    if (one.sure) known.sure ??= { count: known.count, length: known.length };
    if (known.sure) addInterval(known.sure, one.sure ?? one);
    addInterval(known, one);
  }
}

/** Days strictly between the first and the last that do not have all their intervals; the outermost may be cut. */
function* wrongDays(days: ReadonlyMap<number, Day>, zone: string, lengths: Map<number, number>) {
  const order = Int32Array.from(days.keys()).sort();
  for (const day of order.subarray(1, -1)) {
    const { count, length, place, sure = { count, length } } = days.get(day) as Day;
    const ofDay = lengths.get(day) ?? lengthOfLocalDay(zone, dayText(day));
    lengths.set(day, ofDay);
    const expected = Math.round(ofDay / length);
    /** Would so many intervals more make it whole? */
    const isWholeWith = (more: number) => sure.count + more === Math.round(ofDay / sure.length);
    if (count !== expected) yield { day, count, expected, isWholeWith, place };
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
