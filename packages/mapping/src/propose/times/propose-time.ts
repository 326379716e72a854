import { type Dataset, isInstant } from "@samapne/core";
import { cellAsText, columnLetter, isBlankCell, type Table } from "@samapne/tabular/reading";
import { firstRows } from "../../table/grid.ts";
import { type TimeReading, unanswered } from "../../file/mapping.ts";
import { elapsed } from "../../times/intervals.ts";
import { tellingInstants } from "../../times/telling-instants.ts";
import { clockOfDay, timeReader } from "../../times/read-time.ts";
import type { ClockReading } from "../../times/spelling.ts";
import { ofYears, withYears } from "./dates-without-year.ts";
import { dateAndClock } from "./date-and-clock.ts";
import { dateInColumns, ofDateColumns } from "./date-in-columns.ts";
import { daysInHeadings } from "./days-in-headings.ts";
import { daysOfMonths } from "./days-of-months.ts";
import type { FoundTime, TimeFields } from "./found-time.ts";
import { hoursInHeadings } from "./hours-in-headings.ts";
import { isLong, lengthOf, stepsOf } from "./interval-length.ts";
import { monthsAndYears } from "./months-and-years.ts";
import { saysMonth } from "../words/period-in-text.ts";
import { periodsInHeadings } from "./periods-in-headings.ts";
import { saysWhenRead } from "../seen/counters.ts";
import type { Survey, SurveyedColumn } from "../seen/survey.ts";
import { saysYear } from "./year-of-file.ts";
import { dates, months, spellingsOf, stretches, writtenIn } from "../words/time-spellings.ts";

/** The time fields of series; undefined for datasets that have none. */
export function timeFieldsOf({ checks = [], fields }: Dataset): TimeFields | undefined {
  for (const check of checks)
    if (check.kind === "contiguous" && check.measure !== "period" && fields[check.start]?.kind === "instant")
      return { start: check.start, end: check.end };
  return undefined;
}

/** Finds the columns of local times that the intervals of a dataset can be made of. */
export function findTime(survey: Survey, fields: TimeFields): FoundTime | undefined {
  const { columns, sample } = survey;
  const periods = daysOfMonths(survey, fields) ?? periodsInHeadings(survey, fields);
  if (periods) return periods;
  const days = daysInHeadings(survey, fields);
  if (days) return days;
  for (const column of columns) {
    const found = readAlone(column) ?? readWithClock(column, columns, sample);
    if (found) return foundTime(column, found, survey, fields);
  }
  for (const column of columns) {
    const found = hoursInHeadings(column, columns, fields);
    if (found) return found;
  }
  for (const column of columns) {
    const found = readDays(column);
    if (found) return foundTime(column, found, survey, fields);
  }
  const apart = dateInColumns(survey);
  const together = apart && findTime(apart.survey, fields);
  const ofColumns = together && ofDateColumns(together, apart, survey);
  if (ofColumns) return ofColumns;
  const whole = withYears(survey);
  const found = whole && findTime({ ...whole, columns: whole.columns.filter(isNoYear) }, fields);
  return (found && ofYears(found, survey)) ?? monthsAndYears(survey, fields);
}

/** A column of years is no column of times, where dates have them before. */
function isNoYear({ heading }: SurveyedColumn): boolean {
  return !saysYear(heading);
}

const rowsLookedAt = 50;
const fewestRows = 3;

/** Does a table have a column of times or dates, by its first rows? */
export async function hasTimes(table: Table): Promise<boolean> {
  const rows = (await firstRows(table)).filter(({ row }) => row > table.headerRow).slice(0, rowsLookedAt);
  return table.headings.some((_, index) => {
    const cells = rows.map(({ cells: all }) => all[index]).filter((cell) => !isBlankCell(cell));
    if (cells.length < fewestRows) return false;
    const written = writtenIn({ cells, texts: cells.map(cellAsText) });
    return written.length === 0 || spellingsOf(written).length > 0;
  });
}

interface Spelled {
  readonly spellings: readonly string[];
  readonly clock?: SurveyedColumn;
  readonly half?: SurveyedColumn;
  readonly pairs: readonly (readonly [cell: unknown, clock?: unknown])[];
  /** What the times say, where they say it themselves. */
  readonly labels?: "start" | "end";
}

function foundTime(
  column: SurveyedColumn,
  { spellings, clock, half, pairs, labels }: Spelled,
  survey: Survey,
  { start, end }: TimeFields,
): FoundTime {
  const [best, ...others] = spellings
    .map((one) => {
      const read = timeReader({ spellings: [one] });
      return { spelling: one, readings: pairs.flatMap(([cell, hour]) => read(cell, hour) ?? []) };
    })
    .sort((a, b) => stepsOf(b.readings) - stepsOf(a.readings));
  const { spelling = "", readings = [] } = best ?? {};
  const doubtful = others.filter((one) => stepsOf(one.readings) === stepsOf(readings));
  const isRange = readings.some(({ to }) => to !== undefined);
  const length = lengthOf(readings);
  const ends = isRange
    ? undefined
    : clock
      ? endClock(column, clock, readings, survey)
      : endColumn(column, spelling, length, survey);
  const [first, last] = [readings[0]?.from, readings.at(-1)?.from];
  const said = labels ?? (ends && "start");
  const isInDoubt = doubtful.length > 0;
  const isLengthInDoubt = doubtful.some((one) => lengthOf(one.readings) !== length);
  return {
    columns: [column, clock, half, ends?.isWhole ? ends.column : undefined].flatMap(
      (one) => one?.index ?? [],
    ),
    time: {
      ...(column.heading === "" ? { letter: columnLetter(column.index) } : { column: column.heading }),
      ...(clock ? { clock_column: clock.heading } : {}),
      ...(half ? { am_pm_column: half.heading } : {}),
      ...(ends?.isWhole ? { end_column: ends.column.heading } : {}),
      spelling: isInDoubt ? unanswered : spelling,
      zone: !isInDoubt && saysInstants(spelling, length) ? anyZone : "?",
      labels: isRange || ends?.isWhole ? "both" : (said ?? "?"),
      length: isLengthInDoubt ? unanswered : ends ? ends.length : length,
      start,
      ...(end === undefined ? {} : { end }),
    },
    ...(isInDoubt
      ? { doubt: [spelling, ...doubtful.map((one) => one.spelling)], likely: { spelling, length } }
      : {}),
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
  };
}

/** Stands where times say themselves how far they are from UTC: no zone makes others of them. */
const anyZone = "Europe/Oslo";

/** Do times say which instants they are, and lengths how many milliseconds? Then nobody need be asked for a zone. */
function saysInstants(spelling: string, length: TimeReading["length"]): boolean {
  return tellingInstants.includes(spelling) && length !== unanswered && elapsed[length] !== undefined;
}

const mostly = 0.9;

/**
 * A column of later times, written as those of a column. `isWhole` when they are the ends of its intervals; else they
 * stop short of them (00:59), and tell only that the times of the first column are beginnings.
 */
function endColumn(
  { index }: SurveyedColumn,
  spelling: string,
  step: TimeReading["length"],
  { columns, sample }: Survey,
):
  | { readonly column: SurveyedColumn; readonly isWhole: boolean; readonly length: TimeReading["length"] }
  | undefined {
  const read = timeReader({ spellings: [spelling] });
  for (const column of columns) {
    if (column.index === index || column.filled === 0) continue;
    const pairs = sample.flatMap((row) => {
      const [from, to] = [read(row[index])?.from, read(row[column.index])?.from];
      return from === undefined || to === undefined ? [] : [{ from, to }];
    });
    const share = (holds: (pair: { from: string; to: string }) => boolean) =>
      pairs.length > 0 && pairs.filter(holds).length >= sample.length * mostly;
    if (!share(({ from, to }) => to >= from) || !pairs.some(({ from, to }) => to > from)) continue;
    const length = step === "?" ? lengthOf(pairs.map(({ from, to }) => ({ from, to: [to] }))) : step;
    return { column, isWhole: share(({ from, to }) => isLong(from, to, length)), length };
  }
  return undefined;
}

/** A column of clock times beside a date and a clock, each the end of an interval. */
function endClock(
  date: SurveyedColumn,
  clock: SurveyedColumn,
  readings: readonly ClockReading[],
  { columns, sample }: Survey,
): ReturnType<typeof endColumn> {
  // A row without a time would shift those below it.
  if (readings.length !== sample.length) return undefined;
  for (const column of columns) {
    if (column === date || column === clock || !column.texts.some((text) => /^\d{1,2}:\d\d/.test(text)))
      continue;
    const pairs = sample.flatMap((row, index) => {
      const from = readings[index]?.from ?? "";
      const to = clockOfDay(from.slice(0, 10), row[column.index]).find((one) => one > from);
      return to === undefined ? [] : [{ from, to }];
    });
    const length = lengthOf(pairs.map(({ from, to }) => ({ from, to: [to] })));
    const whole = pairs.filter(({ from, to }) => isLong(from, to, length));
    if (whole.length >= sample.length * mostly) return { column, isWhole: true, length };
  }
  return undefined;
}

function readAlone({ cells, texts }: SurveyedColumn): Spelled | undefined {
  if (cells.length === 0) return undefined;
  const isTyped = cells.every((cell) => typeof cell === "object");
  const hasClock = (text: string | undefined) => /\d[:.]\d\d\b|kl\.? ?\d/i.test(text?.slice(8) ?? "");
  const written = writtenIn({ cells, texts });
  const found = isTyped
    ? ["YYYY-MM-DD hh:mm:ss"]
    : spellingsOf(written).filter(
        (one) => /hh|^instant$/.test(one) || (isCounted(one) && isSeries(cells, one)),
      );
  if (found.length === 0 || (isTyped && !texts.some(hasClock))) return undefined;
  const midnights = texts.map((text) => /(?<![\d:.])(24|00?)(?:[:.]00){0,2}$/.exec(text)?.[1]);
  const isTwentyFour = midnights.includes("24") && !midnights.some((hour) => hour === "0" || hour === "00");
  return {
    spellings: withDoubt(found, written),
    pairs: cells.map((cell) => [numberAsText(cell)] as const),
    ...(isTwentyFour ? { labels: "end" as const } : {}),
  };
}

function isCounted(spelling: string): boolean {
  return spelling === "serial" || tellingInstants.includes(spelling);
}

/** A day number of 1982 to 2191, as a number or a text. */
function isDayNumber(cell: SurveyedColumn["cells"][number]): boolean {
  return /^(?:[3-9]\d{4}|10\d{4})(?:[.,]\d+)?$/.test(cellAsText(cell).trim());
}

/** Numbers with a clock behind the point; whole ones alone are counts of anything. */
function areDayNumbers(cells: SurveyedColumn["cells"]): boolean {
  const clocks = cells.filter((cell) => /[.,]\d{2,}$/.test(cellAsText(cell).trim()));
  return clocks.length * 2 > cells.length && cells.every(isDayNumber);
}

/** Numbers are read as they stand in a text, where no workbook says what they count from. */
function numberAsText(cell: SurveyedColumn["cells"][number]): SurveyedColumn["cells"][number] {
  return typeof cell === "number" ? String(cell) : cell;
}

const fewestTimes = 3;

/** Are numbers times, one interval after the other? Those of organisations and buildings look like seconds too. */
function isSeries(cells: SurveyedColumn["cells"], spelling: string): boolean {
  if (spelling === "serial" && !areDayNumbers(cells)) return false;
  const read = timeReader({ spellings: [spelling] });
  const readings = cells.flatMap((cell) => read(numberAsText(cell)) ?? []);
  return new Set(readings.map(({ from }) => from)).size >= fewestTimes && lengthOf(readings) !== "?";
}

/** The first of some spellings, and those that make other times of the texts: DD/MM and MM/DD, YY-MM-DD and DD-MM-YY. The rest are one spelling said in two ways. */
function withDoubt(found: readonly string[], texts: readonly string[]): readonly string[] {
  const [best = "", ...others] = found;
  const timesOf = (spelling: string) => {
    const read = timeReader({ spellings: [spelling] });
    return texts.map((text) => read(text));
  };
  if (others.length === 0) return found;
  const times = timesOf(best);
  const isOther = (spelling: string) =>
    timesOf(spelling).some((one, at) => one && times[at] && one.from !== times[at].from);
  return [best, ...others.filter(isOther)];
}

function readWithClock(
  date: SurveyedColumn,
  columns: readonly SurveyedColumn[],
  sample: Survey["sample"],
): Spelled | undefined {
  const found = dateAndClock(date, columns, sample);
  if (!found) return undefined;
  const { clock, half, pairs, spellings } = found;
  // The hours of a day counted from 1 to 24, or a clock that shows 24:00: each is an hour that ends.
  const isTwentyFour = clock.texts.some((text) => /^(?:kl\.? ?)?24(?: ?h(?:00)?|(?:[:.]00)*)$/i.test(text));
  const hasZero = clock.texts.some((text) => /^(?:kl\.? ?)?0{1,2}(?: ?h(?:00)?|(?:[:.]00)*)$/i.test(text));
  return {
    spellings: spellings.slice(0, 1),
    clock,
    ...(half ? { half } : {}),
    pairs,
    ...(isTwentyFour && !hasZero ? { labels: "end" as const } : {}),
  };
}

/** Is a day the last of its month? */
function isLastOfMonth(from: string): boolean {
  return new Date(Date.parse(`${from}Z`) + 86_400_000).getUTCDate() === 1;
}

/** Six digits are a month where the heading says so, and no quarter; those of an order or a building look alike. */
function mayBeMonths(heading: string, texts: readonly string[]): boolean {
  if (saysMonth(heading)) return true;
  const saysPeriod = /^(?:avregnings|rapport)?periode$|^(?:år[ -/]?måned|år[ -/]?månad|å{4}m{2}|y{4}m{2})$/i;
  return saysPeriod.test(heading.trim()) && texts.some((text) => text.slice(4) > "04");
}

/** Days or months, one after the other: what a date says is the whole of it. */
function readDays({ heading, cells, texts }: SurveyedColumn): Spelled | undefined {
  if (cells.length === 0 || texts.some((text) => isInstant(text))) return undefined;
  const isTyped = cells.every((cell) => typeof cell === "object");
  const spelled = isTyped
    ? ["YYYY-MM-DD"]
    : spellingsOf(writtenIn({ cells, texts }), [...dates, ...months, ...stretches]);
  const found =
    spelled.length === 0 && mayBeMonths(heading, texts) ? spellingsOf(texts, ["YYYYMM"]) : spelled;
  const [best] = found;
  if (best === undefined) return undefined;
  const read = timeReader({ spellings: [best] });
  const readings = cells.flatMap((cell) => read(cell) ?? []);
  const length = lengthOf(readings);
  if (length !== "P1D" && length !== "P1M") return undefined;
  const isByLastDay = length === "P1M" && readings.every(({ from, to }) => !to && isLastOfMonth(from));
  // What was used until somebody read the meter is not of the day or the month that begins then.
  const labels = isByLastDay ? "end" : saysWhenRead(heading) ? undefined : "start";
  return {
    spellings: withDoubt(found, texts),
    pairs: cells.map((cell) => [cell] as const),
    ...(labels && { labels }),
  };
}
