import { nextDay } from "../../calendar/date.ts";
import { localDay, offsetAt, startOfLocalDay } from "../../calendar/zone.ts";
import { shownKey } from "../../issues/found-values.ts";
import type { ContiguousIntervals } from "../../table-check.ts";
import { checkFinding, explainedIf } from "../running/check-finding.ts";
import { type Day, DayCounts, withMore } from "./day-counts.ts";
import type { Fillers } from "./nameless-times.ts";
import { listAt, type Ragged } from "../running/ragged.ts";
import type { CheckContext, RunningCheck } from "../running/running-check.ts";
import { seriesPlacer } from "./timed-series.ts";
import type { Hole } from "./unplaced-rows.ts";

const hour = 3_600_000;

/** Of a stretch, by the places of its series. */
interface KeptCounts {
  readonly days: Ragged;
  readonly doubtful: Ragged;
  readonly explained: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

/** Finds local days of each series that do not have all their hours, or quarters (DOMAIN C6). */
export function startWholeDays(check: ContiguousIntervals, context: CheckContext): RunningCheck {
  const { dataset, cursor, report } = context;
  const rows = seriesPlacer(check, context);
  const days = new DayCounts();
  /** Intervals whose place in time is told as wrong. */
  const doubtful = new DayCounts();
  /** How many intervals of a day rows stand for that cannot be placed; most series have none. */
  let explained = new Map<number, Map<number, number>>();
  const explainedOf = (series: number): Map<number, number> => {
    const counts = explained.get(series) ?? new Map<number, number>();
    explained.set(series, counts);
    return counts;
  };
  const fields = [...check.series, check.start];
  const { zone = "UTC" } = check;
  /** What the row at hand adds to its day. */
  const one = { day: 0, count: 1, length: 0, place: 0 };
  let lastPlace = 0;
  return {
    watches: {
      [dataset.id]: () => {
        const series = rows.place();
        if (series < 0) return;
        one.length = rows.end - rows.start;
        if (one.length > hour) return;
        if (rows.hole) addHole(explainedOf(series), rows.hole, zone);
        one.day = localDayNumber(zone, rows.start);
        one.place = cursor.place;
        lastPlace = cursor.place;
        if (rows.isPerhaps) addTo(explainedOf(series), one.day, 1);
        else (rows.isDoubtful ? doubtful : days).add(series, one);
      },
    },
    counter: rows.counter({
      mayCount: () => true,
      count: (series, run) => {
        if (one.length > hour) return;
        for (let row = 1; row <= run.rows; row++) {
          one.day = localDayNumber(zone, rows.start + row * run.step);
          one.place = lastPlace + row * run.placeStep;
          days.add(series, one);
        }
      },
    }),
    passOver: rows.passOver,
    stretches: rows.stretches<KeptCounts>({
      release: (count) => {
        const kept = { days: days.release(count), doubtful: doubtful.release(count), explained };
        explained = new Map();
        return kept;
      },
      follows: () => true,
      append: (series, stretch, at, shift) => {
        days.append(series, listAt(stretch.days, at), shift);
        doubtful.append(series, listAt(stretch.doubtful, at), shift);
        for (const [day, count] of stretch.explained.get(at) ?? []) addTo(explainedOf(series), day, count);
      },
    }),
    end: () => {
      const lengths = new Map<number, number>();
      const lengthOf = (day: number): number => {
        const length = lengths.get(day) ?? lengthOfLocalDay(zone, dayText(day));
        lengths.set(day, length);
        return length;
      };
      const wrongOf = (series: number) => {
        const sure = days.of(series);
        const all = withMore(sure, doubtful.of(series));
        return wrongDays(all, lengthOf).map((one): WrongDay => {
          const { day } = one;
          const own = all === sure ? one : sure.find((of) => of.day === day);
          const known = all === sure ? one : expectedOf(own, lengthOf(day));
          const lacking = known.expected - known.count - (explained.get(series)?.get(day) ?? 0);
          return { ...one, lacking };
        });
      };
      const isFilled = filledBy(rows.fillers(), zone, function* () {
        for (const [, series] of rows.all()) yield* wrongOf(series);
      });
      /** How many rows stand among those of a day with a key that stands again: it may be another's. */
      const renamed = ({ count, place }: WrongDay) =>
        rows.isInOrder() ? rows.repeated.countFirst(place - 1, place + count) : 0;
      for (const [key, series] of rows.all())
        for (const one of wrongOf(series)) {
          const { day, count, expected, lacking, place } = one;
          const params = { series: shownKey(key, check.series, dataset), day: dayText(day), count, expected };
          const isExplained = lacking === 0 || (lacking > 0 && (lacking === renamed(one) || isFilled(day)));
          report(explainedIf(isExplained, checkFinding(check, "check.day", fields, params)), place);
        }
    },
  };
}

/** How many intervals a day has, and should have if it is so long; none of one that nothing sure is known of. */
function expectedOf(
  day: Day | undefined,
  length: number,
): { readonly count: number; readonly expected: number } {
  return { count: day?.count ?? 0, expected: day === undefined ? 0 : Math.round(length / day.length) };
}

/** Days strictly between the first and the last that do not have all their intervals; the outermost may be cut. */
function wrongDays(days: readonly Day[], lengthOf: (day: number) => number) {
  return days.slice(1, -1).flatMap((one) => {
    const { count, expected } = expectedOf(one, lengthOf(one.day));
    return count === expected ? [] : [{ ...one, expected }];
  });
}

/** A day that does not have all its intervals. */
interface WrongDay extends Day {
  readonly expected: number;
  /** How many lack that no row between its own stands for. */
  readonly lacking: number;
}

/** Tells of days whether just as many rows of no series stand on them as all series lack there. */
function filledBy(
  fillers: Fillers | undefined,
  zone: string,
  wrong: () => Iterable<WrongDay>,
): (day: number) => boolean {
  if (fillers === undefined) return () => false;
  const left = new Map<number, number>();
  for (const [start, end] of fillers.times)
    if (end - start <= hour) addTo(left, localDayNumber(zone, start), 1);
  for (const { day, lacking } of wrong()) if (lacking > 0 && left.has(day)) addTo(left, day, -lacking);
  return (day) => left.get(day) === 0;
}

/** Counts the intervals of a hole by their days. */
function addHole(explained: Map<number, number>, { start, end, steps }: Hole, zone: string): void {
  for (let step = 0; step < steps; step++)
    addTo(explained, localDayNumber(zone, start + ((end - start) / steps) * step), 1);
}

function addTo(counts: Map<number, number>, day: number, count: number): void {
  counts.set(day, (counts.get(day) ?? 0) + count);
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
