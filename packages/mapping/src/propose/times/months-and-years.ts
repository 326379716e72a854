import { timeReader } from "../../times/read-time.ts";
import type { FoundTime, TimeFields } from "./found-time.ts";
import type { Survey, SurveyedColumn } from "../seen/survey.ts";
import { isYear, saysMonth } from "../words/period-in-text.ts";
import { onlyYear } from "../../table/titles.ts";
import { yearColumn, yearLabel } from "./year-of-file.ts";

/** A column of months without a year: `januar`, or 1 to 12. The year stands in a column, beside a label, in the headings of the figures, or nowhere: then it is asked. */
export function monthsAndYears(survey: Survey, { start, end }: TimeFields): FoundTime | undefined {
  const { columns } = survey;
  const found = columns.flatMap((column) => {
    const month = monthSpelling(column);
    return month === undefined ? [] : [{ column, month }];
  });
  const [only, other] = found;
  // A finer time beside it says that months are not all there is to say.
  if (!only || other || columns.some((one) => one !== only.column && isFiner(one.heading))) return undefined;
  const { column, month } = only;
  const rest = {
    zone: "?",
    labels: "start",
    length: "P1M",
    start,
    ...(end === undefined ? {} : { end }),
  } as const;
  const span = (write: (text: string) => string, spelling: string) => {
    const read = timeReader({ spellings: [spelling] });
    const [first, last] = [column.texts[0], column.texts.at(-1)].map((text = "") => read(write(text))?.from);
    return first === undefined || last === undefined ? {} : { first, last };
  };
  const years = yearHeadings(columns);
  if (years) {
    const { hours, heading, example } = years;
    return {
      columns: [column.index],
      hours,
      choices: [{ heading }],
      time: { column: column.heading, clock_heading: true, spelling: `${month} YYYY`, ...rest },
      ...span((text) => `${text} ${example}`, `${month} YYYY`),
    };
  }
  const spelling = `YYYY ${month}`;
  const year = yearColumn(columns.filter((one) => one !== column));
  const label = year ? undefined : yearLabel(survey.above);
  const place = year ? { column: year.heading } : label === undefined ? { value: "?" } : { beside: label };
  const suggestion = "value" in place ? onlyYear(survey.titles) : undefined;
  return {
    columns: [column.index, ...(year ? [year.index] : [])],
    time: {
      ...place,
      clock_column: column.heading,
      ...(year && year.filled < column.filled ? { carry: true } : {}),
      spelling,
      ...rest,
    },
    ...("value" in place ? { isYearAsked: true } : {}),
    ...(suggestion === undefined ? {} : { year: suggestion }),
    ...(year ? span((text) => `${year.texts[0]} ${text}`, spelling) : {}),
  };
}

/** How the months of a column are written. Numbers are months where the heading says so, and one of them is too great for a quarter. */
function monthSpelling({ heading, texts }: SurveyedColumn): "MMM" | "MM" | undefined {
  if (texts.length === 0) return undefined;
  const isAll = (spelling: string) => {
    const read = timeReader({ spellings: [`YYYY ${spelling}`] });
    return texts.every((text) => read(`2025 ${text}`) !== undefined);
  };
  if (isAll("MMM") && (saysMonth(heading) || new Set(texts).size > 1)) return "MMM";
  return saysMonth(heading) && isAll("MM") ? "MM" : undefined;
}

/** Does a heading say that something finer than months stands below it? */
export function isFiner(heading: string): boolean {
  return /^(?:dag|dato|døgn|time|tid|tidspunkt|klokke|kl|klokkeslett|uke|veke|ukedag|vekedag|weekday|date|day|hour|time|week)\.?(?:nr)?$/i.test(
    heading.trim(),
  );
}

/** Columns of figures with a year for each, and nothing else that tells them apart: `2023`, `2024`. */
function yearHeadings(
  columns: readonly SurveyedColumn[],
): { readonly hours: readonly number[]; readonly heading: string; readonly example: string } | undefined {
  const years = columns.filter(({ heading, filled, numbers }) => isYear(heading) && numbers >= filled * 0.9);
  const hasValues = years.some(({ filled }) => filled > 0);
  if (!hasValues || new Set(years.map(({ heading }) => heading)).size < years.length) return undefined;
  return {
    hours: years.map(({ index }) => index),
    heading: "####",
    example: years[0]?.heading ?? "",
  };
}
