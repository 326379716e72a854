import { timeReader } from "../../times/read-time.ts";
import { inYear, type YearOfDates } from "../../times/year-of-dates.ts";
import { dayOfWeekIn } from "../../times/day-of-week.ts";
import { firstOfTwoYears, onlyYear } from "../../table/titles.ts";
import { type FieldReading, unanswered } from "../../file/mapping.ts";
import type { Draft } from "../draft/draft.ts";
import { sayYear } from "../draft/notes.ts";
import type { Survey } from "../seen/survey.ts";

/** When a season begins that a title names by two years, where the dates do not say it. */
const seasonBegins = 8;

/**
 * Asks for the year of dates that do not say it, where the dataset is no series: `lørdag 14. mars`. `survey` is that of
 * the file; fields were read from one with years before such dates. What titles say is suggested, and days of the week hold it to account.
 */
export function askYears(survey: Survey, { fields, suggestions, say }: Draft): void {
  for (const [name, reading] of fields) {
    const asked = withYearAsked(reading, name, survey, suggestions);
    if (asked === reading) continue;
    fields.set(name, asked);
    const texts = survey.columns.find(({ heading }) => heading === asked.column)?.texts ?? [];
    sayYear(name, areOfSeveralYears(monthsOf(texts, [asked.spelling ?? []].flat())), say);
  }
}

/** A reading of dates that do not say their year, with a question for it; others as they are. */
export function withYearAsked(
  reading: FieldReading,
  name: string,
  { columns, titles }: Survey,
  suggestions: Map<string, string>,
): FieldReading {
  const spellings = [reading.spelling ?? []].flat();
  const texts = columns.find(({ heading }) => heading !== "" && heading === reading.column)?.texts ?? [];
  const isOfYear = spellings.length > 0 && spellings.every((one) => one.startsWith("YYYY "));
  if (!isOfYear || texts.some((text) => /(?:19|20)\d\d/.test(text))) return reading;
  const months = monthsOf(texts, spellings);
  const from = beginsIn(months, titles);
  const year = areOfSeveralYears(months) ? undefined : yearOfTitles(titles, texts, spellings, from);
  const { column, ...rest } = reading;
  if (year !== undefined) suggestions.set(`fields.${name}.year`, year);
  return {
    ...(column === undefined ? {} : { column }),
    year: unanswered,
    ...(from === undefined ? {} : { year_from: from }),
    ...rest,
  };
}

/** A reader of dates and of the clocks behind them: the day is all that is asked of it. */
function readerOf(spellings: readonly string[]) {
  const dates = spellings.map((one) => one.replace(/(?: (?:kl\.? ?)?hh.*)$/, ""));
  return timeReader({ spellings: [...spellings, ...dates] });
}

/** The months of dates, in the order of the file. */
function monthsOf(texts: readonly string[], spellings: readonly string[]): readonly number[] {
  const read = inYear({ year: 2024 }, readerOf(spellings));
  return texts.flatMap((text) => {
    const date = read(text.replace(/^\p{L}+\.?,?\s+/u, ""))?.from;
    return date === undefined ? [] : Number(date.slice(5, 7));
  });
}

const halfYear = 6;

/** How often dates go on past New Year; undefined where they are in no order. */
function turnsOf(months: readonly number[]): number | undefined {
  const drops = months.flatMap((month, at) => {
    const drop = (months[at - 1] ?? month) - month;
    return drop > 0 ? [drop] : [];
  });
  return drops.every((drop) => drop >= halfYear) ? drops.length : undefined;
}

/** The month that a season begins in: that of the first date, where the dates go on past New Year once; undefined where all are of one year. */
function beginsIn(months: readonly number[], titles: readonly string[]): number | undefined {
  const [first = 1] = months;
  if (turnsOf(months) === 1 && (months.at(-1) ?? 0) < first) return first;
  return firstOfTwoYears(titles) === undefined ? undefined : seasonBegins;
}

/** Do dates in order go on past New Year so often that they are of more than a season? */
function areOfSeveralYears(months: readonly number[]): boolean {
  const turns = turnsOf(months) ?? 0;
  return turns > 1 || (turns === 1 && (months.at(-1) ?? 0) >= (months[0] ?? 0));
}

/** The year that titles say, or one beside it where the days of the week are those of that year alone. */
function yearOfTitles(
  titles: readonly string[],
  texts: readonly string[],
  spellings: readonly string[],
  from: number | undefined,
): string | undefined {
  const named = firstOfTwoYears(titles) ?? onlyYear(titles);
  if (named === undefined) return undefined;
  const dated = texts.filter((text) => dayOfWeekIn(text) !== undefined);
  const read = readerOf(spellings);
  // One weekday may be a slip: its row is left out.
  const isRight = (of: YearOfDates) =>
    dated.filter((text) => inYear(of, read)(text) !== undefined).length * 2 > dated.length;
  // The year of a title may be the one it was made in: where only one is beside it, weekdays tell.
  const year = Number(named);
  const [first, other] = [year, year + 1, year - 1].filter((one) => isRight({ year: one, from }));
  if (dated.length === 0 || first === year)
    return from === undefined || firstOfTwoYears(titles) ? named : undefined;
  return first === undefined || other !== undefined ? undefined : String(first);
}
