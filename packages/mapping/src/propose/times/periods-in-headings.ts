import { type ColumnChoice, type TimeReading, unanswered } from "../../file/mapping.ts";
import { clockSpelling } from "../../times/spelling.ts";
import type { FoundTime, TimeFields } from "./found-time.ts";
import { dayOfMonth, isWithoutYear, lengthOfGroup, type PeriodGroup, periodGroups } from "./period-groups.ts";
import { areDaysFromFirst } from "../seen/period-headings.ts";
import type { Survey, SurveyedColumn } from "../seen/survey.ts";
import { asPattern } from "../seen/wide-columns.ts";
import { onlyYear } from "../../table/titles.ts";
import { yearColumn, yearLabel } from "./year-of-file.ts";

/** Rows of meters with a column for each month or day. The year may stand in a column, beside a label, or nowhere: then it is asked. */
export function periodsInHeadings(survey: Survey, { start, end }: TimeFields): FoundTime | undefined {
  const groups = periodGroups(survey.columns);
  const [first] = [...groups].sort((a, b) => b.columns.length - a.columns.length);
  if (!first) return undefined;
  const alike = groups.filter(({ spelling }) => spelling === first.spelling);
  const year = isWithoutYear(first.spelling) ? yearFor(first, survey) : undefined;
  const isBare = `${first.before}${first.after}`.trim() === "";
  const [doubtful] = isBare ? survey.titles.filter(saysOther) : [];
  const isOfDays = first.spelling.includes("DD");
  const isStretch = first.spelling.lastIndexOf("DD") > first.spelling.indexOf("DD");
  const length = lengthOfGroup(first);
  const day = isOfDays && length === "P1M" ? dayOfMonth(first) : undefined;
  // Days of a month that are neither its first nor its last say nothing of when a month begins.
  if (isOfDays && length === "P1M" && day === undefined) return undefined;
  const months = day === "last" ? monthsOfDays[first.spelling] : undefined;
  if (day === "last" && !months) return undefined;
  const { taken, isSure } = takenGroups(alike);
  const [only] = taken;
  const days = isOfDays ? undefined : daysBeside(first, survey);
  const spelling = `${days?.spelling ?? ""}${months?.spelling ?? first.spelling}`;
  return {
    columns: [year?.column, days?.column].flatMap((column) => column?.index ?? []),
    hours: taken.flatMap(({ columns }) => columns.map(({ column }) => column.index)),
    ...(isSure && only
      ? { choices: patternsOf(only, months?.part) }
      : { choices: [{ heading: unanswered }], groups: taken.map(starPattern) }),
    time: {
      ...year?.place,
      ...(days ? { clock_column: days.column.heading } : {}),
      clock_heading: true,
      spelling: year ? `YYYY ${spelling}` : spelling,
      zone: "?",
      labels: isStretch ? "both" : "start",
      length: days ? "P1D" : length,
      start,
      ...(end === undefined ? {} : { end }),
    },
    ...(doubtful === undefined ? {} : { doubtful }),
    ...(year?.place.value === undefined ? {} : { isYearAsked: true }),
    ...(year?.suggestion === undefined ? {} : { year: year.suggestion }),
    ...(days ? {} : spanOf(first, year)),
  };
}

/** The days of the months in the headings, where each row is one: `Dag` with 1, 2, 3 below it. */
function daysBeside(
  { columns: months }: PeriodGroup,
  { columns, sample }: Survey,
): { readonly column: SurveyedColumn; readonly spelling: string } | undefined {
  const taken = new Set(months.map(({ column }) => column));
  const isDays = ({ heading, texts }: SurveyedColumn) =>
    /^(?:dag|dato|døgn|day|date|dag i m(?:åneden|ånaden))$/i.test(heading.trim()) &&
    texts.length === sample.length &&
    texts.length <= mostDays &&
    areDaysFromFirst(texts);
  const column = columns.find((one) => !taken.has(one) && isDays(one));
  return column && { column, spelling: column.texts[0]?.endsWith(".") ? "DD. " : "DD " };
}

const mostDays = 31;

interface YearOfTimes {
  readonly place: Pick<TimeReading, "column" | "beside" | "value">;
  readonly column?: SurveyedColumn;
  readonly suggestion?: string | undefined;
}

function yearFor({ columns }: PeriodGroup, survey: Survey): YearOfTimes {
  const taken = new Set(columns.map(({ column }) => column.index));
  const column = yearColumn(survey.columns.filter(({ index }) => !taken.has(index)));
  if (column) return { place: { column: column.heading }, column };
  const label = yearLabel(survey.above);
  if (label !== undefined) return { place: { beside: label } };
  return { place: { value: unanswered }, suggestion: onlyYear(survey.titles) };
}

/** The last days of months are the months: what is to be taken of them, and how that is written. */
const monthsOfDays: Readonly<Record<string, { readonly part: string; readonly spelling: string }>> = {
  "YYYY-MM-DD": { part: "{####-##}-##", spelling: "YYYY-MM" },
  "DD.MM.YYYY": { part: "*.{##.####}", spelling: "MM.YYYY" },
};

const energy =
  /kwh|mwh|gwh|forbruk|energi|uttak|produksjon|innmating|innmata|e[kx]sport|production|strøm|straum|fjernvarme|fjernkjøl|^el$|volum|måling|verdi|mengde|consumption|usage/i;
const other =
  /(?:^|[\s([/])(?:kr|nok|mnok|tkr|øre|m3|m³|m2|m²|°c|kw|mw|%|stk|kg|liter|co2\w*)(?:$|[\s)\].,/])|kostnad(?!s?st[ae]d)|beløp|pris|nettleie|nettleige|avgift|faktura|sum kr|budsjett|plan|prognose|fjor|endring|avvik|grad|temp|effekt|areal|utslepp|utslipp|målerstand|målarstand|avlesning|avlesing|akkumulert/i;

/** Does a text say that figures are something else than energy: what it costs, was planned, or is for each square metre? */
export function saysOther(text: string): boolean {
  return other.test(text);
}

/** The groups that may be the values: those that say energy, or else those that do not say something else. */
function takenGroups(groups: readonly PeriodGroup[]): {
  readonly taken: readonly PeriodGroup[];
  readonly isSure: boolean;
} {
  const words = ({ before, after }: PeriodGroup) => `${before} ${after}`.replace(/\s+/g, " ").trim();
  const fitting = groups.filter((group) => !other.test(words(group)));
  const telling = fitting.filter((group) => energy.test(words(group)));
  const taken = telling.length > 0 ? telling : fitting.length > 0 ? fitting : groups;
  // Nobody has said that a group is energy where it says something else, or nothing beside others: «regnskap» beside «budsjett».
  return {
    taken,
    isSure: taken.length === 1 && (telling.length > 0 || (fitting.length > 0 && groups.length === 1)),
  };
}

function starPattern({ before, after }: PeriodGroup): string {
  return `${asPattern(before)}{*}${asPattern(after)}`;
}

/** Patterns for the headings of a group that next year's file has too: digits may be others. */
function patternsOf(group: PeriodGroup, part?: string): readonly ColumnChoice[] {
  const { before, after, columns } = group;
  if (part !== undefined) return [{ heading: `${asPattern(before)}${part}${asPattern(after)}` }];
  if (before.trim() !== "" || after.trim() !== "") return [{ heading: starPattern(group) }];
  const patterns = new Set(columns.map((one) => asPattern(one.part).replace(/\d/g, "#")));
  return [...patterns].map((heading) => ({ heading }));
}

/** The first and the last time, where the file says which. */
function spanOf(
  { spelling, columns }: PeriodGroup,
  year: YearOfTimes | undefined,
): { first?: string; last?: string } {
  const known = year?.column?.texts[0];
  if (year && known === undefined) return {};
  const read = clockSpelling(year ? `YYYY ${spelling}` : spelling);
  const of = (part = "") => read?.(year ? `${known} ${part}` : part)?.from;
  const [first, last] = [of(columns[0]?.part), of(columns.at(-1)?.part)];
  return first === undefined || last === undefined ? {} : { first, last };
}
