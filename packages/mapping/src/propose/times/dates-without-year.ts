import { type Cell, cellAsText, isBlankCell } from "@samapne/tabular/reading";
import { type TimeReading, unanswered } from "../../file/mapping.ts";
import { afterYear } from "../../times/read-time.ts";
import { onlyYear } from "../../table/titles.ts";
import type { FoundTime } from "./found-time.ts";
import type { Survey, SurveyedColumn } from "../seen/survey.ts";
import { dayStretchesIn } from "../words/day-stretches.ts";
import { spellingsOf } from "../words/time-spellings.ts";
import { yearColumn, yearLabel } from "./year-of-file.ts";

/** A year with a day more, so that no date is missing in it. */
const anyYear = "2024";
/** A day and a month, in digits or by its name, and perhaps a clock time. The number 14.1 may be the tenth month: only texts are dates. */
const shape =
  /^(?:\p{L}{2,8}\.? )?\d{1,2}(?:[./-]\d{1,2}\.?|(?:\.?[ -]|\.)\p{L}{3,9}\.?)(?:[ ,T]+\D{0,4}\d.*)?$/u;
/** The first day of a stretch, perhaps with its month, and the last: `14.–16. mars`, `30.03.-02.04.` */
const stretch =
  /^\d{1,2}(?:\.|\. ?\p{L}{3,9}\.?|[./]\d{1,2}\.?)?(?: ?[-\u2013\u2014] ?| til )\d{1,2}(?:[./]\d{1,2}\.?|\.? ?\p{L}{3,9}\.?)$/u;
/** Dates in the first of their rows only are none of days. */
const mostly = 0.8;
const half = 0.5;
/** Two digits alone behind a month are its year, as in `20. mars 26`: an hour has something before it, or minutes. */
const shortYear = /^(?:\p{L}{2,8}\.? )?\d{1,2}\.?[ -]?\p{L}{3,9}[ .-]{1,2}\d{2}$/u;
const saysDate = /^når|^nar$|^when|dato|dag|døgn|tid|periode|date|day|^fra|^frå|^from|^start/i;

/**
 * Dates without a year: `14.01.`, `14. jan 13:00`. The survey as it would be with the year before them; undefined where no
 * column of a heading that says so has such that `isDated` takes. The year stands in a column, beside a label, or nowhere: then it is asked.
 */
export function withYears(
  survey: Survey,
  isDated: (column: SurveyedColumn) => boolean = (column) => isWithoutYear(column),
): Survey | undefined {
  const mostRows = survey.sample.length * mostly;
  const dates = survey.columns.filter((column) => column.filled >= mostRows && isDated(column));
  if (dates.length === 0) return undefined;
  const year = yearColumn(survey.columns);
  const rows = (all: Survey["sample"]) =>
    all.map((cells) => {
      const of = year ? cells[year.index] : anyYear;
      const whole = [...cells];
      for (const { index } of dates)
        if (!isBlankCell(cells[index])) whole[index] = afterYear(of, cells[index]);
      return whole;
    });
  const [sample, spread] = [rows(survey.sample), rows(survey.spread)];
  const columns = survey.columns.map((column): SurveyedColumn => {
    if (!dates.includes(column)) return column;
    const cells = sample.map((row) => row[column.index]).filter((cell: Cell) => !isBlankCell(cell));
    return { ...column, cells, texts: cells.map((cell) => cellAsText(cell).trim()) };
  });
  return { ...survey, sample, spread, columns };
}

/** What ends something, where rows are no series: there, ends are found by their beginnings. */
const saysEnd = /^slutt|^til(?:$|[ _.-])|^to$|^ends?(?:$|[ _.-])/i;

function isWithoutYear({ heading, cells, texts }: SurveyedColumn, says: RegExp = saysDate): boolean {
  return (
    says.test(heading.trim()) &&
    cells.length > 0 &&
    cells.every((cell) => typeof cell === "string") &&
    texts.every(isDateWithoutYear) &&
    // 19.00 is a clock.
    !isClockOfDots(texts)
  );
}

/** Are most texts of a column dates without a year, in one spelling? The hours 10-16 below «Mandag» are none. */
export function isSpeltWithoutYear(column: SurveyedColumn): boolean {
  const texts = column.texts.map((text) => cellAsText(afterYear(anyYear, text)));
  return (
    (isWithoutYear(column) || isWithoutYear(column, saysEnd)) &&
    (spellingsOf(texts, undefined, half).length > 0 || dayStretchesIn(texts) !== undefined)
  );
}

function isClockOfDots(texts: readonly string[]): boolean {
  return (
    texts.every((text) => /^\d{1,2}\.[0-5]\d$/.test(text)) &&
    texts.some((text) => /\.(?:00|1[3-9]|[2-5]\d)$/.test(text))
  );
}

/** May a text be a date that does not say its year? */
export function isDateWithoutYear(text: string): boolean {
  return (shape.test(text) || stretch.test(text)) && !/(?:19|20)\d\d/.test(text) && !shortYear.test(text);
}

/** Times found with a year before their dates, and where that stands. */
export function ofYears(found: FoundTime, survey: Survey): FoundTime | undefined {
  const { column, ...time } = found.time;
  const isOfYear = [time.spelling].flat().every((one) => one.startsWith("YYYY "));
  if (!isOfYear || time.end_column !== undefined || column === undefined) return undefined;
  const { first, last, year: _, ...rest } = found;
  const year = yearColumn(survey.columns);
  const whole = { ...rest, time: { ...yearPlace(year, survey), column, ...time } satisfies TimeReading };
  if (year)
    return {
      ...whole,
      columns: [...found.columns, year.index],
      ...(first === undefined ? {} : { first }),
      ...(last === undefined ? {} : { last }),
    };
  if (yearLabel(survey.above) !== undefined) return whole;
  const named = onlyYear(survey.titles);
  return { ...whole, isYearAsked: true, ...(named === undefined ? {} : { year: named }) };
}

function yearPlace(
  year: SurveyedColumn | undefined,
  { above }: Survey,
): Pick<TimeReading, "year_column" | "beside" | "value"> {
  if (year) return { year_column: year.heading };
  const label = yearLabel(above);
  return label === undefined ? { value: unanswered } : { beside: label };
}
