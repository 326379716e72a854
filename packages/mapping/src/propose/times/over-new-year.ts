import { type Cell, cellAsText, isBlankCell } from "@samapne/tabular/reading";
import type { TimeReading } from "../../file/mapping.ts";
import { likePattern } from "../../file/like.ts";
import { afterYear, clockFinder, dateFinder, timeReader } from "../../times/read-time.ts";
import type { Survey } from "../seen/survey.ts";
import type { FoundTime } from "./found-time.ts";

/** A year with a day more, so that no date is missing in it. */
const anyYear = "2024";
const day = 86_400_000;
/** From December to January of the same year, at least. */
const leap = 330 * day;
/** So much later at most is the next time, where it is that of the next year. */
const longestStep = 62 * day;
const half = 0.5;

/** Do times that do not say their year go on past New Year, in the order of the file or of its `sheets`? Then the year that is said once is that of the first of them. */
export function goesOverNewYear(found: FoundTime, survey: Survey, sheets: readonly string[]): boolean {
  const { time, columns } = found;
  const isOfYear = [time.spelling].flat().every((one) => /^YYYY (?!-)/.test(one));
  if (!isOfYear || time.year_column !== undefined) return false;
  const isSaidOnce = time.value !== undefined || time.beside !== undefined;
  if (!isSaidOnce) return false;
  if (time.sheet === true) return hasLeap(readSheets(time, sheets));
  if (time.clock_heading) return hasLeap(readHeadings(found, survey));
  const rows = [...survey.sample, ...survey.spread];
  const times = readRows(time, survey, rows);
  const telling = tellingColumns(survey, rows, columns);
  const isOfOthers = (at: number) =>
    telling.some((index) => cellAsText(rows[at]?.[index]) !== cellAsText(rows[at - 1]?.[index]));
  return hasLeap(times, isOfOthers);
}

/** Is a time nearly a year before the one before it, and soon behind it in the next year? Or the other way round, where the newest stand first. */
function hasLeap(
  times: readonly (number | undefined)[],
  isOfOthers: (at: number) => boolean = () => false,
): boolean {
  const steps = times.map((time, at) => (time ?? Number.NaN) - (times[at - 1] ?? Number.NaN));
  const isLeap = (step: number) => Math.abs(step) > leap && 366 * day - Math.abs(step) <= longestStep;
  // January before December is the same year, but where the newest stand first.
  const others = steps.filter((step) => step !== 0 && !Number.isNaN(step) && !isLeap(step));
  const isNewestFirst = others.length > 0 && others.every((step) => step < 0);
  return steps.some(
    (step, at) => isLeap(step) && (step < 0 ? !isNewestFirst : isNewestFirst) && !isOfOthers(at),
  );
}

function readRows(
  time: TimeReading,
  { columns }: Survey,
  rows: Survey["sample"],
): readonly (number | undefined)[] {
  const placeOf = (heading: TimeReading["column"]) =>
    columns.find((one) => one.heading === heading)?.index ?? -1;
  const isOfDates = time.column !== undefined || time.date_columns !== undefined;
  const dateOf = dateFinder(time.date_columns?.map(placeOf) ?? [placeOf(time.column)]);
  const clockAt = placeOf(time.clock_column);
  const clockOf = clockFinder(clockAt, placeOf(time.am_pm_column));
  const read = timeReader({ spellings: [time.spelling].flat() });
  let last: Cell;
  return rows.map((cells) => {
    const own = dateOf(cells);
    if (!time.carry || !isBlankCell(own)) last = own;
    const first = isOfDates ? afterYear(anyYear, last) : anyYear;
    return millisecondsOf(read(first, clockAt < 0 ? undefined : (clockOf(cells) ?? ""))?.from);
  });
}

/** The months that the names of sheets are. */
function readSheets({ spelling }: TimeReading, sheets: readonly string[]): readonly (number | undefined)[] {
  const read = timeReader({ spellings: [spelling].flat().map((one) => one.replace(/ DD$/, "")) });
  return sheets.map((sheet) => millisecondsOf(read(`${anyYear} ${sheet}`)?.from));
}

function readHeadings(
  { time, hours = [], choices = [] }: FoundTime,
  { columns }: Survey,
): readonly (number | undefined)[] {
  const patterns = choices.map(({ heading }) => likePattern(heading));
  const read = timeReader({ spellings: [time.spelling].flat() });
  return hours.map((index) => {
    const heading = columns.find((one) => one.index === index)?.heading ?? "";
    const part = patterns.map(({ take }) => take(heading)).find((one) => one !== undefined) ?? heading;
    return millisecondsOf(read(anyYear, part)?.from);
  });
}

function millisecondsOf(from: string | undefined): number | undefined {
  return from === undefined ? undefined : Date.parse(`${from}Z`);
}

/** The columns that are alike in most rows and the next, as what says whose they are: where they change, other rows begin. */
function tellingColumns(
  { columns }: Survey,
  rows: Survey["sample"],
  times: readonly number[],
): readonly number[] {
  return columns.flatMap(({ index }) => {
    if (times.includes(index)) return [];
    const changes = rows.filter(
      (cells, at) => at > 0 && cellAsText(cells[index]) !== cellAsText(rows[at - 1]?.[index]),
    );
    return changes.length <= rows.length * half ? [index] : [];
  });
}
