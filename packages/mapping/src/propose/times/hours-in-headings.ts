import { cellAsText } from "@samapne/tabular/reading";
import { unanswered } from "../../file/mapping.ts";
import { timeReader } from "../../times/read-time.ts";
import type { FoundTime, TimeFields } from "./found-time.ts";
import { lengthOf } from "./interval-length.ts";
import { type ClockGroup, clockGroups, type ClockHeading } from "./clock-in-heading.ts";
import { isYear } from "../words/period-in-text.ts";
import { saysOther } from "./periods-in-headings.ts";
import type { SurveyedColumn } from "../seen/survey.ts";
import { dates, spellingsOf } from "../words/time-spellings.ts";
import { asPattern } from "../seen/wide-columns.ts";
import { saysYear } from "./year-of-file.ts";

/** What may stand before the hour in a heading, and how the hour is written. */
const before = ["", "kl. ", "kl.", "kl ", "kl", "Time ", "Time", "Hour ", "H", "T"] as const;
const between = ["-", " - ", "\u2013", " \u2013 "] as const;
const hourSpellings = before.flatMap((word) => [
  ...between.flatMap((sign) => [
    `${word}hh:mm${sign}hh:mm`,
    `${word}hh.mm${sign}hh.mm`,
    `${word}hh${sign}hh`,
  ]),
  ...["hh:mm", "hh:mm:ss", "hh.mm", "hh", "hh'h'", "hh 'h'"].map((clock) => word + clock),
]);
const quarterSpellings = ["", "Kvarter ", "K", "Q"].map((word) => `${word}qq`);
/** Days of a month are numbers too. */
const fewestQuarters = 92;

/** Fewer columns with a clock for a heading are chance. */
const fewest = 12;

/** Rows of days with a column for each hour, or rows of years with one for each month. Each row is a whole day or year, so that the headings tell whether they name the beginnings or the ends. */
export function hoursInHeadings(
  date: SurveyedColumn,
  columns: readonly SurveyedColumn[],
  fields: TimeFields,
): FoundTime | undefined {
  const isTyped = date.cells.length > 0 && date.cells.every((cell) => typeof cell === "object");
  const isOfYears = saysYear(date.heading) && date.filled > 0 && date.texts.every(isYear);
  const [day] = isOfYears ? ["YYYY"] : isTyped ? ["YYYY-MM-DD"] : spellingsOf(date.texts, dates);
  if (day === undefined) return undefined;
  const rows = { date, day, isOfYears };
  const others = columns.filter(({ index, heading }) => index !== date.index && heading !== "");
  const alone = readHours(
    others.map((column) => ({ column, text: column.heading })),
    rows,
    fields,
  );
  if (alone || isOfYears) return alone;
  const groups = clockGroups(others).flatMap((group) => {
    const found = readHours(group.headings, rows, fields);
    return found && found.hours?.length === group.headings.length ? [{ group, found }] : [];
  });
  // What costs or degrees stand beside is energy; of several that may be it, somebody has to say which.
  const fitting = groups.filter(({ group }) => !saysOther(`${group.before} ${group.after}`));
  const taken = fitting.length > 0 ? fitting : groups;
  const [first, second] = taken;
  if (!first) return undefined;
  return second || fitting.length === 0
    ? {
        ...first.found,
        hours: taken.flatMap(({ found }) => found.hours ?? []),
        choices: [{ heading: unanswered }],
        groups: taken.map(({ group }) => patternOf(group)),
      }
    : { ...first.found, choices: [{ heading: patternOf(first.group) }] };
}

function patternOf({ before, after }: ClockGroup): string {
  return `${asPattern(before)}{*}${asPattern(after)}`;
}

interface DayRows {
  readonly date: SurveyedColumn;
  /** How the days of the rows are spelled. */
  readonly day: string;
  readonly isOfYears: boolean;
}

/** The headings that are hours of the rows' days, or months of their years; none where they are few. */
function readHours(
  headings: readonly ClockHeading[],
  { date, day, isOfYears }: DayRows,
  { start, end }: TimeFields,
): FoundTime | undefined {
  const [first] = date.cells;
  const quarters = headings.length > fewestQuarters ? quarterSpellings : [];
  const found = (isOfYears ? ["MMM", "MM"] : [...hourSpellings, ...quarters]).map((one) => {
    const spelling = `${day} ${one}`;
    // A column for the 25th hour of autumn is one of them.
    const read = timeReader({ spellings: [spelling], isCounted: true });
    const hours = headings.filter(({ text }) => read(first, text) !== undefined);
    const asText = hours.filter(({ text }) => read(cellAsText(first), text) !== undefined).length;
    return { spelling, hours, asText, readings: hours.flatMap(({ text }) => read(first, text) ?? []) };
  });
  // Dates of a workbook are read whatever the spelling: the one its headings are written in is the right one.
  const [best] = found.sort((a, b) => b.hours.length - a.hours.length || b.asText - a.asText);
  if (!best) return undefined;
  const { spelling, hours, readings } = best;
  if (
    hours.length < fewest ||
    new Set(readings.map(({ from, pass }) => `${from}${pass ?? ""}`)).size < hours.length
  )
    return undefined;
  const isRange = readings.some(({ to }) => to !== undefined);
  // The first hour of a day begins at midnight; where none does, the headings are the ends.
  const hasMidnight = readings.some(({ from }) => from.endsWith("T00:00:00") && isOf(first, from, day));
  const [begins, ends] = [readings[0]?.from, readings.at(-1)?.from];
  return {
    columns: [date.index],
    hours: hours.map(({ column }) => column.index),
    time: {
      column: date.heading,
      clock_heading: true,
      spelling,
      zone: "?",
      labels: isRange ? "both" : isOfYears || hasMidnight ? "start" : "end",
      length: lengthOf(readings),
      start,
      ...(end === undefined ? {} : { end }),
    },
    ...(begins === undefined ? {} : { first: begins }),
    ...(ends === undefined ? {} : { last: ends }),
  };
}

/** Is a time on the day a cell says, and not the midnight after it (24:00)? */
function isOf(cell: SurveyedColumn["cells"][number], time: string, spelling: string): boolean {
  return timeReader({ spellings: [spelling] })(cell)?.from.slice(0, 10) === time.slice(0, 10);
}
