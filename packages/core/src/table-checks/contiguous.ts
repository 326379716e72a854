import { localDay, offsetAt, startOfLocalDay } from "../calendar/zone.ts";
import { nextDay } from "../calendar/date.ts";
import { shownKey } from "../issues/found-values.ts";
import type { ContiguousCheck, ContiguousIntervals } from "../table-check.ts";
import type { AnyRow } from "../row.ts";
import { checkFinding } from "./check-finding.ts";
import { meets } from "./condition.ts";
import { Intervals } from "./intervals.ts";
import { keyOf } from "./key.ts";
import { momentOf, momentText } from "./moment.ts";
import { startPeriods } from "./periods.ts";
import type { CheckContext, RunningCheck, StartCheck } from "./running-check.ts";

const hour = 3_600_000;

/** Finds holes and overlaps in time series, local days without all their hours (DOMAIN C6), or missing periods. */
export const startContiguous: StartCheck<ContiguousCheck> = (check, context) => {
  if (check.measure === "period") return startPeriods(check, context);
  return check.measure === "gap" ? startGaps(check, context) : startDays(check, context);
};

function startGaps(check: ContiguousIntervals, context: CheckContext): RunningCheck {
  const { dataset, report } = context;
  const isChosen = chosenBy(check, context);
  const series = new Map<string, Intervals>();
  const fields = [...check.series, check.start];
  const { zone } = check;
  const clock =
    zone === undefined
      ? (millis: number) => momentText(millis, "date")
      : (millis: number) => localClock(zone, millis);
  const shown = (key: string) => shownKey(key, check.series, dataset);
  return {
    watches: {
      [dataset.id]: (row, place, lookup) => {
        const interval = intervalOf(row, check);
        if (!interval || !isChosen(row, lookup)) return;
        const name = interval.series;
        const overlapped = getOrMake(series, name, () => new Intervals()).add(
          interval.start,
          interval.end,
          place,
        );
        if (!overlapped) return;
        const params = { series: shown(name), from: clock(interval.start), to: clock(overlapped.end) };
        report(checkFinding(check, "check.overlap", fields, params), place);
      },
    },
    end: () => {
      for (const [name, { stretches }] of series)
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

function startDays(check: ContiguousIntervals, context: CheckContext): RunningCheck {
  const { dataset, report } = context;
  const isChosen = chosenBy(check, context);
  const series = new Map<string, Map<string, Day>>();
  const fields = [...check.series, check.start];
  const { zone = "UTC" } = check;
  return {
    watches: {
      [dataset.id]: (row, place, lookup) => {
        const interval = intervalOf(row, check);
        if (!interval || interval.end - interval.start > hour || !isChosen(row, lookup)) return;
        const days = getOrMake(series, interval.series, () => new Map<string, Day>());
        const day = localDay(zone, interval.start);
        const length = interval.end - interval.start;
        const known = getOrMake(days, day, () => ({ count: 0, length, place }));
        known.count++;
        known.length = Math.min(known.length, length);
      },
    },
    end: () => {
      for (const [name, days] of series)
        for (const { day, count, expected, place } of wrongDays(days, zone)) {
          const params = { series: shownKey(name, check.series, dataset), day, count, expected };
          report(checkFinding(check, "check.day", fields, params), place);
        }
    },
  };
}

/** Days strictly between the first and the last that do not have all their intervals; the outermost may be cut. */
function* wrongDays(days: ReadonlyMap<string, Day>, zone: string) {
  const order = [...days.keys()].sort();
  for (const day of order.slice(1, -1)) {
    const { count, length, place } = days.get(day) as Day;
    const expected = Math.round((startOfLocalDay(zone, nextDay(day)) - startOfLocalDay(zone, day)) / length);
    if (count !== expected) yield { day, count, expected, place };
  }
}

function chosenBy({ id, where }: ContiguousIntervals, { dataset, now }: CheckContext) {
  return meets(where, dataset, `${dataset.id}.checks.${id}.where`, now);
}

function intervalOf(row: AnyRow, { series, start, end }: ContiguousIntervals) {
  const name = keyOf(row, series);
  const [from, to] = [momentOf(row[start]), momentOf(row[end])];
  if (name === undefined || from === undefined || to === undefined || to <= from) return undefined;
  return { series: name, start: from, end: to };
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** An instant as the local clock shows it, with offset: `2025-10-26 02:00 +01:00`. */
function localClock(zone: string, millis: number): string {
  const minutes = offsetAt(zone, millis);
  const local = new Date(millis + minutes * 60_000).toISOString();
  const pad = (part: number) => String(Math.floor(part)).padStart(2, "0");
  const offset = `${minutes < 0 ? "-" : "+"}${pad(Math.abs(minutes) / 60)}:${pad(Math.abs(minutes) % 60)}`;
  return `${local.slice(0, 10)} ${local.slice(11, 16)} ${offset}`;
}
