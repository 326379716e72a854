import { type ColumnChoice, type TimeReading, unanswered } from "../../file/mapping.ts";
import { onlyYear } from "../../table/titles.ts";
import { areDaysFromFirst } from "../seen/period-headings.ts";
import type { Survey, SurveyedColumn } from "../seen/survey.ts";
import { areNumbers, asPattern } from "../seen/wide-columns.ts";
import { periodIn } from "../words/period-in-text.ts";
import type { FoundTime, TimeFields } from "./found-time.ts";
import { isWithoutYear } from "./period-groups.ts";
import { yearLabel } from "./year-of-file.ts";

interface DayColumn {
  readonly column: SurveyedColumn;
  /** The month above, and the day as it is written. */
  readonly month: string;
  readonly day: string;
}

/** Columns for the days of several months, whose headings stand in two rows: `Januar` over 1 to 31, `Februar` over 1 to 28. */
export function daysOfMonths(survey: Survey, { start, end }: TimeFields): FoundTime | undefined {
  const days = dayColumns(survey.columns);
  const [first] = days;
  const spelled = first && periodIn(first.month);
  if (!first || !spelled) return undefined;
  const spelling = `${spelled.spelling} DD`;
  const year = isWithoutYear(spelling) ? yearFor(survey) : undefined;
  return {
    columns: [],
    hours: days.map(({ column }) => column.index),
    choices: dayPatterns(days),
    time: {
      ...year?.place,
      clock_heading: true,
      spelling: year ? `YYYY ${spelling}` : spelling,
      zone: "?",
      labels: "start",
      length: "P1D",
      start,
      ...(end === undefined ? {} : { end }),
    },
    ...(year?.place.value === undefined ? {} : { isYearAsked: true }),
    ...(year?.suggestion === undefined ? {} : { year: year.suggestion }),
  };
}

/** The columns of days, if each month has its own in order, and all months are written alike. */
function dayColumns(columns: readonly SurveyedColumn[]): readonly DayColumn[] {
  const days = columns.flatMap((column): readonly DayColumn[] => {
    const { upper, lower } = column.inTwo ?? {};
    if (upper === undefined || lower === undefined || !/^\d{1,2}\.?$/.test(lower)) return [];
    const { before, after } = periodIn(upper) ?? { before: "none", after: "" };
    return `${before}${after}` === "" ? [{ column, month: upper, day: lower }] : [];
  });
  const months = new Set(days.map(({ month }) => month));
  const areInOrder = [...months].every((month) =>
    areDaysFromFirst(days.filter((one) => one.month === month).map(({ day }) => day)),
  );
  const spellings = new Set([...months].map((month) => periodIn(month)?.spelling));
  const areFigures = days.every(({ column }) => areNumbers(column));
  return months.size > 1 && areInOrder && spellings.size === 1 && areFigures ? days : [];
}

/** A pattern for the days of each month. */
function dayPatterns(days: readonly DayColumn[]): readonly ColumnChoice[] {
  const shapes = days.map(({ month, day }) => `${asPattern(month)} ${day.replace(/\d/g, "#")}`);
  return [...new Set(shapes)].map((shape) => ({
    heading: shape.endsWith(".") ? `{${shape.slice(0, -1)}}.` : shape,
  }));
}

function yearFor({ above, titles }: Survey): {
  readonly place: Pick<TimeReading, "beside" | "value">;
  readonly suggestion?: string | undefined;
} {
  const label = yearLabel(above);
  return label === undefined
    ? { place: { value: unanswered }, suggestion: onlyYear(titles) }
    : { place: { beside: label } };
}
