import { type ColumnChoice, unanswered } from "../../file/mapping.ts";
import { timeReader } from "../../times/read-time.ts";
import type { FoundTime, TimeFields } from "./found-time.ts";
import { periodIn, saysMonth, shortestMonth } from "../words/period-in-text.ts";
import { saysOther } from "./periods-in-headings.ts";
import { areNumbers } from "../seen/wide-columns.ts";
import type { Survey, SurveyedColumn } from "../seen/survey.ts";
import { months, spellingsOf } from "../words/time-spellings.ts";
import { yearColumn } from "./year-of-file.ts";

/** Columns for the days 1 to 31 of a month, which stands in a column, in the name of the sheet, or in a title: then it is asked. */
export function daysInHeadings(survey: Survey, { start, end }: TimeFields): FoundTime | undefined {
  const days = dayColumns(survey.columns);
  if (!days) return undefined;
  const others = survey.columns.filter((column) => !days.includes(column));
  const month = monthOf(others);
  const [suggestion, another] = new Set(survey.titles.flatMap((title) => monthIn(title) ?? []));
  const [doubtful] = survey.titles.filter(saysOther);
  const [first] = days;
  return {
    columns: month?.columns.map(({ index }) => index) ?? [],
    hours: days.map(({ index }) => index),
    choices: dayPatterns(days),
    time: {
      ...(month?.place ?? { value: unanswered }),
      clock_heading: true,
      spelling: `${month?.spelling ?? "YYYY-MM"} DD`,
      zone: "?",
      labels: "start",
      length: "P1D",
      start,
      ...(end === undefined ? {} : { end }),
    },
    ...(doubtful === undefined ? {} : { doubtful }),
    ...(month ? spanOf(month, first?.heading ?? "") : { isYearAsked: true }),
    ...(month || suggestion === undefined || another !== undefined ? {} : { year: suggestion }),
  };
}

/** Columns whose headings are the days of a month, each once, with figures or nothing below. */
function dayColumns(columns: readonly SurveyedColumn[]): readonly SurveyedColumn[] | undefined {
  const days = columns.filter(({ heading }) => /^(?:0?[1-9]|[12]\d|3[01])\.?$/.test(heading.trim()));
  const isOfFigures = days.every(areNumbers);
  const inOrder = days.every(({ heading }, index) => Number.parseInt(heading, 10) === index + 1);
  // The quarter-hours of a day go on behind 31.
  const goesOn = columns.some(({ heading }) => heading.trim() === "32");
  return days.length >= shortestMonth && !goesOn && inOrder && isOfFigures ? days : undefined;
}

function dayPatterns(days: readonly SurveyedColumn[]): readonly ColumnChoice[] {
  const shapes = new Set(days.map(({ heading }) => heading.trim().replace(/\d/g, "#")));
  return [...shapes].map((shape) => ({ heading: shape.endsWith(".") ? `{${shape.slice(0, -1)}}.` : shape }));
}

interface MonthOfRows {
  readonly columns: readonly SurveyedColumn[];
  readonly place: { readonly column: string; readonly clock_column?: string };
  readonly spelling: string;
}

/** The column that says which month each row is of, with its year or beside it. */
function monthOf(columns: readonly SurveyedColumn[]): MonthOfRows | undefined {
  for (const column of columns) {
    const { heading, texts } = column;
    if (heading === "") continue;
    const isTyped = column.cells.length > 0 && column.cells.every((cell) => typeof cell === "object");
    const [whole] = isTyped ? [] : spellingsOf(texts, months);
    if (whole !== undefined) return { columns: [column], place: { column: heading }, spelling: whole };
  }
  const year = yearColumn(columns);
  const month = columns.find(({ heading }) => saysMonth(heading));
  if (!year || !month) return undefined;
  const written = ["MMM", "MM"].find((one) => {
    const read = timeReader({ spellings: [`YYYY ${one}`] });
    return month.texts.length > 0 && month.texts.every((text) => read(`2025 ${text}`) !== undefined);
  });
  if (written === undefined) return undefined;
  return {
    columns: [year, month],
    place: { column: year.heading, clock_column: month.heading },
    spelling: `YYYY ${written}`,
  };
}

/** The one month that a title names, with its year: 2025-01. */
function monthIn(title: string): string | undefined {
  const period = periodIn(title);
  if (!period || period.spelling.includes("DD") || !period.spelling.includes("YY")) return undefined;
  return timeReader({ spellings: [period.spelling] })(period.part)?.from.slice(0, 7);
}

function spanOf({ columns, spelling }: MonthOfRows, day: string): { first?: string; last?: string } {
  const read = timeReader({ spellings: [`${spelling} DD`] });
  const at = (row: number) =>
    read([...columns.map(({ texts }) => texts.at(row) ?? ""), day.replace(".", "")].join(" "))?.from;
  const [first, last] = [at(0), at(-1)];
  return first === undefined || last === undefined ? {} : { first, last };
}
