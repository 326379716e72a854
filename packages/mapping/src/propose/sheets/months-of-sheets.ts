import { isYear, periodIn } from "../words/period-in-text.ts";
import type { FoundTime, TimeFields } from "../times/found-time.ts";
import { isFiner } from "../times/months-and-years.ts";
import { monthOfSheets } from "./sheets-as-periods.ts";
import type { Survey, SurveyedColumn } from "../seen/survey.ts";
import { onlyYear } from "../../table/titles.ts";
import { unfitPeriods } from "../times/unfit-periods.ts";

/**
 * The times of sheets that are the months of their rows, where no column says when: a row is of the whole month, or of
 * the day whose number stands in it. A year that the names do not say is asked for.
 */
export function monthsOfSheets(
  sheets: readonly string[],
  survey: Survey,
  id: SurveyedColumn | undefined,
  { start, end }: TimeFields,
): FoundTime | undefined {
  const month = sheets.length > 1 ? monthOfSheets(sheets) : undefined;
  const { columns, sample, titles } = survey;
  if (!month || unfitPeriods(columns)) return undefined;
  const [finer, other] = columns.filter(({ heading, filled }) => filled > 0 && isFiner(heading));
  const isOfDays = finer !== undefined && areDays(finer);
  if (other || (finer && !isOfDays)) return undefined;
  // Rows of one month that nothing tells apart are of shorter times.
  if (!isOfDays && !(id ? [id] : columns).some((column) => tellsApart(column, sample.length)))
    return undefined;
  const spelling = [month.isWithoutYear ? "YYYY" : [], month.spelling, isOfDays ? "DD" : []].flat().join(" ");
  const year = month.isWithoutYear ? onlyYear(titles) : undefined;
  return {
    columns: isOfDays ? [finer.index] : [],
    time: {
      ...(month.isWithoutYear ? { value: "?" } : {}),
      sheet: true,
      ...(isOfDays ? { clock_column: finer.heading } : {}),
      spelling,
      zone: "?",
      labels: "start",
      length: isOfDays ? "P1D" : "P1M",
      start,
      ...(end === undefined ? {} : { end }),
    },
    ...(month.isWithoutYear ? { isYearAsked: true } : {}),
    ...(year === undefined ? {} : { year }),
  };
}

/** The numbers of days, several of them. */
function areDays({ texts }: SurveyedColumn): boolean {
  return new Set(texts).size > 1 && texts.every((text) => /^(?:0?[1-9]|[12]\d|3[01])\.?$/.test(text));
}

/** Does a column have another text in each row, and none of them a time? */
function tellsApart({ heading, texts }: SurveyedColumn, rows: number): boolean {
  const isTime = (text: string) => isYear(text) || periodIn(text) !== undefined || /^\d{1,2}[./]/.test(text);
  return heading !== "" && texts.length === rows && new Set(texts).size === rows && !texts.some(isTime);
}
