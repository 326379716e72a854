import { cellAsText } from "@samapne/tabular/reading";
import { fillOf } from "../../times/counted-days.ts";
import { likePattern } from "../../file/like.ts";
import { beginOfDay, elapsed } from "../../times/intervals.ts";
import { type TimeReading, unanswered } from "../../file/mapping.ts";
import { areBareNumbers } from "../../plan/plan-time.ts";
import { clockFinder, dateFinder, timeReader } from "../../times/read-time.ts";
import type { FoundTime } from "./found-time.ts";
import type { Survey } from "../seen/survey.ts";

/** What the numbers of hours are, and what is suggested where they do not tell. */
export interface HoursOfDay {
  readonly hours: "clock" | "counted" | typeof unanswered;
  readonly suggestion?: string;
}

const hour = 3_600_000;

/**
 * Whether hours that are numbers say the clock or are counted through the day, as the days of the sample on which the
 * clock changes tell. Undefined where there are no such days, or the hours are clock times.
 */
export function hoursOfDay(found: FoundTime, survey: Survey): HoursOfDay | undefined {
  const { spelling, length, zone } = found.time;
  const isOfHours = length !== unanswered && elapsed[length] !== undefined && zone === unanswered;
  if (!isOfHours || spelling === unanswered || !areBareNumbers(spelling)) return undefined;
  const told = [...daysIn(found, survey)].flatMap(([date, hours]) => tells(date, hours) ?? []);
  const isSaid = (one: HoursOfDay["hours"]) => told.some(({ hours }) => hours === one);
  if (told.length === 0) return undefined;
  if (isSaid("clock") !== isSaid("counted")) return { hours: isSaid("clock") ? "clock" : "counted" };
  const likely = told.find(({ suggestion }) => suggestion !== undefined && !isSaid("clock"));
  return {
    hours: unanswered,
    ...(likely?.suggestion === undefined ? {} : { suggestion: likely.suggestion }),
  };
}

/** How often each hour of a day has a value, by its number from 1. */
type Hours = ReadonlyMap<number, number>;

/** What the hours of a day tell, where the clock changes on it. */
function tells(date: string, hours: Hours): HoursOfDay | undefined {
  const long = (beginOfDay("Europe/Oslo", date, 1) - beginOfDay("Europe/Oslo", date)) / hour;
  const at = (number: number) => hours.get(number) ?? 0;
  if (long === 25) {
    if (at(25) > 0) return { hours: "counted" };
    if (at(3) >= at(4) * 2 && at(4) > 0) return { hours: "clock" };
    return at(4) > 0 ? { hours: unanswered } : undefined;
  }
  if (long !== 23) return undefined;
  if (at(3) === 0 && at(4) > 0) return { hours: "clock" };
  // The file may end here: somebody has to say so.
  return at(3) > 0 && at(23) > 0 && at(24) === 0 ? { hours: unanswered, suggestion: "counted" } : undefined;
}

function daysIn(
  { time, hours: places, choices = [] }: FoundTime,
  { columns, sample }: Survey,
): ReadonlyMap<string, Hours> {
  const { spelling, labels, length } = time;
  const before = labels === "end" && length !== unanswered ? (elapsed[length] ?? 0) / 1000 : 0;
  const read = timeReader({ spellings: [spelling].flat(), isCounted: true });
  const placeOf = (heading: TimeReading["column"]) =>
    columns.find((one) => one.heading === heading)?.index ?? -1;
  const clockAt = placeOf(time.clock_column);
  const dateOf = dateFinder(time.date_columns?.map(placeOf) ?? [placeOf(time.column)]);
  const clockOf = clockFinder(clockAt, -1);
  const patterns = choices.map(({ heading }) => likePattern(heading));
  const clockIn = (heading = "") =>
    patterns.map(({ take }) => take(heading)).find((part) => part !== undefined) ?? heading;
  const days = new Map<string, Map<number, number>>();
  const note = (cell: unknown, clock: unknown) => {
    const { date, seconds: at } = read(cell, clock)?.count ?? { seconds: 0 };
    if (date === undefined) return;
    const number = Math.floor((at - before) / 3600) + 1;
    const day = days.get(date) ?? new Map<number, number>();
    days.set(date, day.set(number, (day.get(number) ?? 0) + 1));
  };
  let last: unknown;
  for (const row of sample) {
    const written = dateOf(row);
    if (cellAsText(written).trim() !== "") last = written;
    const date = time.carry ? last : written;
    if (!places) note(date, clockAt < 0 ? undefined : clockOf(row));
    else
      for (const index of places)
        if (fillOf(row[index]) === 2)
          note(date, clockIn(columns.find((one) => one.index === index)?.heading));
  }
  return days;
}
