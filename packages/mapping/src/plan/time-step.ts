import { type Field, instantText, localToInstants } from "@samapne/core";
import type { Cell, Moment, Table } from "@samapne/tabular/reading";
import type { FieldReading } from "../file/mapping.ts";
import { longestNight } from "../times/next-day.ts";
import { timeReader } from "../times/read-time.ts";
import type { ClockReading } from "../times/spelling.ts";
import { writtenZone } from "../times/written-zone.ts";
import { inYear } from "../times/year-of-dates.ts";
import type { Step } from "./step.ts";

/** Dates and times written otherwise. A local time that the clock never or twice shows stays as it is: it is a fault then. What is no range has no end. */
export function timeStep(
  { spelling = [], zone, of_range: ofRange, year, year_from: from, end_of_day: endOfDay }: FieldReading,
  field: Field,
  { momentOf }: Table,
): Step {
  const { kind } = field;
  const written = writtenZone(field, zone ?? "UTC");
  const spellings = [spelling].flat();
  const read = timeReader({ spellings, momentOf });
  const isDate = dayReader(spellings);
  const isDay = endOfDay ? isDate : undefined;
  const ofYear = year === undefined ? undefined : inYear({ year, from }, read);
  const readingOf = lastKept((text, cell) => (ofYear ? ofYear(text) : (read(cell) ?? read(text))));
  return {
    change: kind === "instant" ? "local_time" : "date_respelt",
    also: (text, cell) => {
      if (kind !== "date" && kind !== "instant") return undefined;
      const isMidnight = readingOf(text, cell)?.from.endsWith("T00:00:00") ?? true;
      if (kind === "date") return isMidnight ? undefined : "clock_left_out";
      // A date that says no clock is given one.
      return isMidnight && isDate(cell, text) ? "midnight" : undefined;
    },
    apply: (text, cell) => {
      const reading = readingOf(text, cell);
      if (reading === undefined) return text;
      const isWhole = isDay?.(cell, text) === true && reading.to === undefined;
      const begun = isWhole ? { from: dayAfter(reading.from) } : reading;
      const moment = ofRange === "end" && !isWhole ? endOf(reading, kind) : begun;
      if (moment === undefined) return undefined;
      const { from: local, instant: told } = moment;
      if (told !== undefined) return kind === "instant" ? instantText(told, written) : text;
      if (kind === "text") return local.replace("T", " ");
      if (kind !== "instant" || zone === undefined) return kind === "date" ? local.slice(0, 10) : text;
      const [instant, second] = localToInstants(zone, local);
      return instant === undefined || second !== undefined ? text : instantText(instant, written);
    },
  };
}

/** Remembers the last answer: what a cell becomes and what is lost of it are asked one after the other. */
function lastKept<R>(answer: (text: string, cell: Cell) => R): (text: string, cell: Cell) => R {
  let last: { readonly text: string; readonly cell: Cell; readonly answer: R } | undefined;
  return (text, cell) => {
    if (last?.text !== text || last.cell !== cell) last = { text, cell, answer: answer(text, cell) };
    return last.answer;
  };
}

/** Makes what knows a date that has no clock behind it. */
function dayReader(spellings: readonly string[]): (cell: Cell, text: string) => boolean {
  const isTimed = (spelling: string) => /hh|qq|serial|epoch|instant/.test(spelling);
  const days = timeReader({ spellings: spellings.filter((one) => !isTimed(one)) });
  const others = timeReader({ spellings: spellings.filter(isTimed) });
  return (cell, text) => {
    if (typeof cell === "object" && cell !== null) return (cell as Moment).time === undefined;
    return days(text) !== undefined && others(text) === undefined;
  };
}

/** Where a range ends. A clock without a date that is before the beginning is the next day's, unless that is half a day later: it is a mistake then. */
function endOf({ from, to, until, isOfDays }: ClockReading, kind: Field["kind"]): ClockReading | undefined {
  const [same, next] = to ?? [];
  // The last day of a range is over at midnight.
  if (isOfDays && same !== undefined && kind === "instant") return { from: dayAfter(same) };
  const isNight =
    same !== undefined &&
    same < from &&
    next !== undefined &&
    Date.parse(`${next}Z`) - Date.parse(`${from}Z`) <= longestNight;
  const end = isNight ? next : same;
  return end === undefined ? undefined : { from: end, ...(until === undefined ? {} : { instant: until }) };
}

function dayAfter(local: string): string {
  return new Date(Date.parse(`${local}Z`) + 86_400_000).toISOString().slice(0, 19);
}
