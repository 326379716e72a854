import { offsetAt } from "../../calendar/zone.ts";
import { shownKey } from "../../issues/found-values.ts";
import type { ContiguousIntervals } from "../../table-check.ts";
import { checkFinding, explainedIf } from "../running/check-finding.ts";
import { type FlatStretches, Intervals, type Stretch } from "./intervals.ts";
import { IntervalsOf } from "./intervals-of.ts";
import { momentText } from "../running/moment.ts";
import type { Fillers } from "./nameless-times.ts";
import { listAt, type Ragged } from "../running/ragged.ts";
import { rowKey } from "../running/row-key.ts";
import type { CheckContext, RunningCheck } from "../running/running-check.ts";
import { seriesPlacer } from "./timed-series.ts";
import { noteGap } from "./told-gaps.ts";

/** Of a stretch, by the places of its series. */
interface KeptGaps {
  readonly intervals: Ragged;
  readonly sure: ReadonlyMap<number, FlatStretches>;
  readonly explained: ReadonlyMap<number, FlatStretches>;
}

/** Finds holes between the intervals of each series, and intervals that overlap. */
export function startGaps(check: ContiguousIntervals, context: CheckContext): RunningCheck {
  const { dataset, cursor, report } = context;
  const rows = seriesPlacer(check, context);
  const intervals = new IntervalsOf();
  /** The same without rows whose place in time is told as wrong; most series have none. */
  const sure = new Map<number, Intervals>();
  /** The holes in the place of which rows stand that cannot be placed; most series have none. */
  const explained = new Map<number, Intervals>();
  const sureOf = (series: number): Intervals => made(sure, series, () => intervals.copy(series));
  const explainedOf = (series: number): Intervals => made(explained, series, () => new Intervals());
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
        const series = rows.place();
        if (series < 0) return;
        const { start, end, hole, isDoubtful } = rows;
        if (rows.isPerhaps) {
          explainedOf(series).add(start, end, 0);
          return;
        }
        if (hole) explainedOf(series).add(hole.start, hole.end, 0);
        if (isDoubtful) sureOf(series);
        const overlapped = intervals.add(series, start, end, cursor.place);
        const own = sure.get(series);
        const isSure = !isDoubtful && (own ? own.add(start, end, cursor.place) : overlapped) !== undefined;
        if (!overlapped) return;
        const params = { series: shown(nameOf.text()), from: clock(start), to: clock(overlapped.end) };
        report(explainedIf(!isSure, checkFinding(check, "check.overlap", fields, params)), cursor.place);
      },
    },
    counter: rows.counter({
      mayCount: (series) => intervals.endOf(series) === rows.end,
      count: (series, run) => {
        const end = rows.end + run.rows * run.step;
        intervals.add(series, rows.end, end, cursor.place);
        sure.get(series)?.add(rows.end, end, cursor.place);
      },
    }),
    passOver: rows.passOver,
    stretches: rows.stretches<KeptGaps>({
      release: (count) => ({
        intervals: intervals.release(count),
        sure: released(sure),
        explained: released(explained),
      }),
      follows: (series, stretch, at) => intervals.endBefore(series, listAt(stretch.intervals, at)),
      append: (series, stretch, at, shift) => {
        const later = listAt(stretch.intervals, at);
        const laterSure = stretch.sure.get(at);
        if (laterSure) sureOf(series);
        sure.get(series)?.append(laterSure ?? later, shift);
        intervals.append(series, later, shift);
        const holes = stretch.explained.get(at);
        if (holes) explainedOf(series).addAll(holes);
      },
    }),
    end: () => {
      const isFilled = filledBy(rows.fillers(), function* () {
        for (const [, series] of rows.all()) yield* holesIn(intervals.of(series));
      });
      for (const [name, series] of rows.all())
        for (const { start, end, place } of holesIn(intervals.of(series))) {
          const params = { series: shown(name), from: clock(start), to: clock(end) };
          const finding = checkFinding(check, "check.gap", fields, params);
          const isExplained =
            explained.get(series)?.has(start, end) === true ||
            sure.get(series)?.isBeyond(start, end) === true ||
            rows.repeated.explain(start, end, place) ||
            isFilled(start, end);
          report(explainedIf(isExplained, finding), place);
          if (!isExplained) noteGap(context, { check, key: name, start, end });
        }
    },
  };
}

/** The holes between stretches, each with the place of the row behind it. */
function* holesIn(stretches: Iterable<Stretch>): Generator<Stretch> {
  let from: number | undefined;
  for (const { start, end, place } of stretches) {
    if (from !== undefined) yield { start: from, end: start, place };
    from = end;
  }
}

/** Tells of holes whether rows of no series fill all those of just their time. */
function filledBy(
  fillers: Fillers | undefined,
  holes: () => Iterable<Stretch>,
): (start: number, end: number) => boolean {
  if (fillers === undefined) return () => false;
  const left = new Map<string, number>();
  for (const { start, end } of holes()) {
    const rows = fillers.fill(start, end);
    if (rows > 0) left.set(`${start} ${end}`, (left.get(`${start} ${end}`) ?? rows) - 1);
  }
  return (start, end) => (left.get(`${start} ${end}`) ?? -1) >= 0;
}

/** What a map has at a key; made when it has nothing there. */
function made<T>(map: Map<number, T>, key: number, make: () => T): T {
  const one = map.get(key) ?? make();
  map.set(key, one);
  return one;
}

/** Gives the intervals of some series as plain data, and forgets them. */
function released(intervals: Map<number, Intervals>): ReadonlyMap<number, FlatStretches> {
  const kept = new Map(Array.from(intervals, ([series, of]) => [series, of.flat()]));
  intervals.clear();
  return kept;
}

/** An instant as the local clock shows it, with offset: `2025-10-26 02:00 +01:00`. */
function localClock(zone: string, millis: number): string {
  const minutes = offsetAt(zone, millis);
  const local = new Date(millis + minutes * 60_000).toISOString();
  const pad = (part: number) => String(Math.floor(part)).padStart(2, "0");
  const offset = `${minutes < 0 ? "-" : "+"}${pad(Math.abs(minutes) / 60)}:${pad(Math.abs(minutes) % 60)}`;
  return `${local.slice(0, 10)} ${local.slice(11, 16)} ${offset}`;
}
