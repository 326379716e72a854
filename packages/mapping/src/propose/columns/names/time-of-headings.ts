import type { Dataset, Field } from "@samapne/core";
import { headingIndex, namedField } from "@samapne/tabular/reading";
import { unanswered } from "../../../file/mapping.ts";
import type { Draft } from "../../draft/draft.ts";
import { type TimeInHeading, timeInHeading } from "../../words/time-in-heading.ts";
import { timeFieldsOf } from "../../times/propose-time.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";

/** The figures whose headings have one time behind what they are called, the same in all: `Utlån 2024`, `Årsverk 01.12.2023`; or times of one year, as a day and the year: `Ansatte 01.01.2024`, `Sluttet i 2024`. None where headings name several. */
export function figuresOfTime(
  free: readonly SurveyedColumn[],
  all: readonly SurveyedColumn[],
  dataset: Dataset,
): readonly { readonly column: SurveyedColumn; readonly field: string }[] {
  if (timeFieldsOf(dataset) || (timeIn(all) === undefined && !areOfOneYear(all))) return [];
  const index = headingIndex(dataset);
  const named = free.flatMap((column) => {
    const rest = timeInHeading(column.heading)?.rest ?? "";
    const [field = ""] = [rest, `Antall ${rest}`].flatMap((one) => namedField(one, index)?.field ?? []);
    const kind = dataset.fields[field]?.kind;
    return kind === "integer" || kind === "decimal" ? [{ column, field }] : [];
  });
  return named.filter(({ field }) => named.filter((one) => one.field === field).length === 1);
}

/**
 * Takes the time that stands in the headings of figures for that of all rows, where the dataset has one such field and no
 * column says it. Of a year alone the day is asked: the last is suggested.
 */
export function takeTimeOfHeadings(
  columns: readonly SurveyedColumn[],
  dataset: Dataset,
  { fields, roles, suggestions, say }: Draft,
): void {
  const time = timeIn(columns);
  const isRead = columns.some(
    ({ index, heading }) => roles.has(index) && timeInHeading(heading) !== undefined,
  );
  const name = time && fieldOf(time, dataset);
  if (!time || name === undefined || fields.has(name) || !isRead) return;
  const isYearOfDay = time.kind === "year" && dataset.fields[name]?.kind === "date";
  const isNumber = dataset.fields[name]?.kind === "integer";
  fields.set(name, { value: isYearOfDay ? unanswered : isNumber ? Number(time.value) : time.value });
  if (isYearOfDay) suggestions.set(`fields.${name}.value`, `${time.value}-12-31`);
  say(["fields", name], {
    nb: "Tida står i overskriftene. Det som står her, gjelder bare denne fila: bytt det for neste fil",
    nn: "Tida står i overskriftene. Det som står her, gjeld berre denne fila: byt det for neste fil",
    en: "The time stands in the headings. What stands here holds for this file only: change it for the next",
  });
}

/** The one field that says when figures are of. */
function fieldOf({ kind }: TimeInHeading, { fields, key }: Dataset): string | undefined {
  const names = Object.keys(fields);
  const isYear = (name: string) => fields[name]?.kind === "integer" && /(?:^|_)year$/.test(name);
  const dates = names.filter((name) => fields[name]?.kind === "date" && fields[name].required);
  const among = {
    date: dates.filter((name) => key.includes(name)),
    quarter: key.filter((name) => takes(fields[name], "quarter")),
    year: [
      ...names.filter(isYear),
      ...dates.filter((name) => key.includes(name)),
      ...key.filter((name) => takes(fields[name], "year")),
    ],
  }[kind];
  // A stretch has two days, and a heading says one.
  return among.length === 1 && (dates.length < 2 || kind !== "date") ? among[0] : undefined;
}

function takes(field: Field | undefined, granularity: "quarter" | "year"): boolean {
  return field?.kind === "period" && field.granularities.includes(granularity);
}

/** Are the times in headings days and years of one year, with no other number of a year beside them? */
function areOfOneYear(columns: readonly SurveyedColumn[]): boolean {
  const years = columns.flatMap(({ heading }) => heading.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
  const times = columns.flatMap(({ heading }) => timeInHeading(heading) ?? []);
  return (
    new Set(years).size === 1 &&
    times.length === years.length &&
    times.every(({ kind }) => kind !== "quarter")
  );
}

/** The one time in headings. */
function timeIn(columns: readonly SurveyedColumn[]): TimeInHeading | undefined {
  const times = columns.flatMap(({ heading }) => timeInHeading(heading) ?? []);
  const others = columns.some(
    ({ heading }) => !timeInHeading(heading) && /(?<![\d.])(?:19|20)\d\d(?!\d)/.test(heading),
  );
  return !others && new Set(times.map(({ value }) => value)).size === 1 ? times[0] : undefined;
}
