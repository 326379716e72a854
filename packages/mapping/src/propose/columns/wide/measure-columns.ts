import type { Field } from "@samapne/core";
import { likeAny } from "../../../file/like.ts";
import { type ColumnChoice, type FieldReading, unanswered } from "../../../file/mapping.ts";
import type { Draft, ProposalSetting } from "../../draft/draft.ts";
import { notPeriods, sayMeasures, totals } from "../../draft/notes.ts";
import { notRead } from "../../draft/questions.ts";
import { codesBehind, columnOfIds } from "../../seen/columns-by-values.ts";
import { neverFall, numberIn, saysReading } from "../../seen/counters.ts";
import { saysMeter } from "../../seen/other-figures.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { asPattern, isGeneric, measureOf, wideColumns } from "../../seen/wide-columns.ts";
import type { FoundTime } from "../../times/found-time.ts";
import { timeFieldsOf } from "../../times/propose-time.ts";
import { columnsOfWords } from "./columns-of-words.ts";
import { countedAcross, doubtText } from "./doubtful-measures.ts";
import { otherFlow, sayBothFlows, sayFlows } from "./flow-columns.ts";
import { headingsOf } from "./headings-of-columns.ts";
import { type MeasuredValues, measuredValues } from "./measured-values.ts";
import { dressOf } from "../one/dress-of.ts";
import { proposeField } from "../one/propose-field.ts";
import { energyIn, suggestUnit } from "../one/read-energy.ts";
import { takeFlows } from "./take-flows.ts";

/** Of so many columns of values the first may well be the one; more are of times or things that were not understood. */
const mostSuggested = 3;

/** The columns of values of a series that no heading names: a column for each meter, or each hour, or the one of a long table. */
export function measureColumns(
  rest: readonly SurveyedColumn[],
  time: FoundTime | undefined,
  setting: ProposalSetting,
  draft: Draft,
): readonly ColumnChoice[] {
  const { dataset, chosen } = setting;
  const { fields, roles, suggestions, doubted, say } = draft;
  const start = timeFieldsOf(dataset)?.start;
  const free = rest.filter(({ index }) => !roles.has(index) && chosen[index] !== null);
  if (start === undefined) return columnsOfWords(free, setting, draft);
  const name = time || fields.has(start) ? measureOf(dataset, fields) : undefined;
  if (name === undefined) return [];
  const measured = measuredValues(free, time, setting, draft);
  const { values, doubts, open } = measured;
  for (const { index } of doubts.keys()) doubted.add(index);
  const [first] = values;
  if (!first) return askForValues(name, free, measured, draft);
  const { how, factor, units } = readingOfValues(name, values, time, setting, draft);
  const isOneEach = open.length === 0 && !time?.hours;
  const isOfFlows = isOneEach && takeFlows(values, setting, draft);
  if (isOneEach && values.length > 1 && !isOfFlows) return askForOneOf(name, values, setting, draft);
  sayMeasures(how, first, factor, name, say);
  if (isOfFlows) sayBothFlows(name, say);
  // A column of ids says whose each value is; a heading such as «kWh» says nothing of it.
  const hasIds = open.some((key) => columnOfIds(free, dataset.fields[key] as Field) !== undefined);
  const isUnnamed = isGeneric(first.heading) || isGeneric(first.heading.replace(/^\S*\./, ""));
  if (!time?.hours && values.length === 1 && (open.length === 0 || hasIds || isUnnamed)) {
    takeColumn(name, first, how, measured, draft);
    return [];
  }
  fields.set(name, { cell: true, ...how });
  for (const { index } of values) roles.set(index, { field: name, each: true });
  takeCodesBehind(values, setting, draft);
  const leftOut = sumsLeftOut(measured, setting);
  if (time?.choices) return columnsOfPeriods(time, values, leftOut, setting, draft);
  if (time?.hours) return [...hourColumns(values), ...leftOut];
  const wide = wideColumns(values, dataset, fields, suggestions);
  return [...wide.map((choice, index) => asSure(choice, index, measured, units, draft)), ...leftOut];
}

/** Asks for the value, where no column may be taken, and says why. */
function askForValues(
  name: string,
  free: readonly SurveyedColumn[],
  { doubts }: MeasuredValues,
  { fields, say }: Draft,
): readonly [] {
  fields.set(name, { value: unanswered });
  const readings = free.filter(({ heading }) => saysReading(heading));
  for (const column of readings.slice(0, 1)) say(["fields", name], doubtText(column, "counter"));
  for (const [column, doubt] of [...doubts].slice(0, 1)) say(["fields", name], doubtText(column, doubt));
  return [];
}

/** How the numbers of the values are read. Those that may be no energy are asked about. */
function readingOfValues(
  name: string,
  values: readonly SurveyedColumn[],
  time: FoundTime | undefined,
  { survey, table, dataset }: ProposalSetting,
  { suggestions, say }: Draft,
): { readonly how: FieldReading } & Pick<ReturnType<typeof energyIn>, "factor" | "units"> {
  const dress = dressOf(values, dataset.fields[name], table, dataset);
  const isOfHours = time?.hours !== undefined && !time.choices;
  const { how, factor, units } = energyIn(values, dress, { survey, dataset, isOfHours });
  suggestUnit(how, name, suggestions);
  const isCounted = time?.choices !== undefined && neverFall(acrossColumns(values, survey));
  if (isCounted) say(["fields", name], countedAcross);
  const isDoubtful =
    isCounted || (time?.doubtful !== undefined && how.units === undefined && factor === undefined);
  return { how: isDoubtful ? { ...how, units: { none: unanswered } } : how, factor, units };
}

/** Rows that have their key hold one value each: of several columns only a person knows which. */
function askForOneOf(
  name: string,
  values: readonly SurveyedColumn[],
  { survey, dataset }: ProposalSetting,
  { fields, suggestions, say }: Draft,
): readonly [] {
  fields.set(name, { value: unanswered });
  const [first] = values;
  if (!first) return [];
  if (values.length <= mostSuggested) suggestions.set(`fields.${name}.value`, `@${first.heading}`);
  const other = otherFlow(first, name, values, dataset, survey.sample.length);
  if (other) sayFlows(other, name, say);
  return [];
}

/** Takes the one column of values, or asks where it may be something else. */
function takeColumn(
  name: string,
  column: SurveyedColumn,
  how: FieldReading,
  { doubts }: MeasuredValues,
  { fields, roles, say }: Draft,
): void {
  const doubt = doubts.get(column);
  if (doubt) {
    fields.set(name, { value: unanswered });
    say(["fields", name], doubtText(column, doubt));
    return;
  }
  fields.set(name, { column: column.heading, ...how });
  roles.set(column.index, { field: name });
}

/** Takes the codes that stand behind each value. */
function takeCodesBehind(
  values: readonly SurveyedColumn[],
  { survey, table, dataset }: ProposalSetting,
  { fields, roles, suggestions }: Draft,
): void {
  const behind = codesBehind(values, survey.columns, dataset, (column, field) =>
    field === undefined ? roles.has(column.index) : fields.has(field),
  );
  if (!behind) return;
  const { field, all, columns } = behind;
  const { column: _, letter: __, ...codes } = proposeField(all, field, dataset, table, survey, suggestions);
  fields.set(field, { cell_after: 1, ...headingsOf(columns), ...codes });
  for (const { index } of columns) roles.set(index, { field });
}

/** The columns of sums, left out. */
function sumsLeftOut(
  { sums, values }: MeasuredValues,
  { language }: ProposalSetting,
): readonly ColumnChoice[] {
  return sums
    .filter((one) => !values.includes(one))
    .map(({ heading }) => ({ heading: asPattern(heading), leave_out: totals[language] }));
}

/** Columns of periods. Those left out stand first: a pattern for months may fit the heading of their sum. */
function columnsOfPeriods(
  time: FoundTime,
  values: readonly SurveyedColumn[],
  leftOut: readonly ColumnChoice[],
  { survey, language }: ProposalSetting,
  { suggestions }: Draft,
): readonly ColumnChoice[] {
  const alike = besidePeriods(time, values, survey.columns).filter(({ heading }) =>
    leftOut.every((one) => one.heading !== heading),
  );
  const out = [...leftOut, ...alike.map(({ heading }) => ({ heading, leave_out: notPeriods[language] }))];
  const [group] = time.groups ?? [];
  if (group !== undefined) suggestions.set(`columns.${out.length}.heading`, group);
  return [...out, ...(time.choices ?? [])];
}

/** A column of a wide table with its unit. What may be something else is asked about, and what stands beside it and names no meter. */
function asSure(
  choice: ColumnChoice,
  index: number,
  { values: columns, doubts }: MeasuredValues,
  units: ReturnType<typeof energyIn>["units"],
  { suggestions, say }: Draft,
): ColumnChoice {
  const [column, unit] = [columns[index], units[index]];
  const doubt = column && doubts.get(column);
  const isUnclear = !doubt && doubts.size > 0 && column !== undefined && !saysMeter(column);
  const asked = doubt || isUnclear ? askedFor(choice, index, suggestions) : choice;
  if (doubt) {
    if (doubts.size < columns.length) suggestLeftOut(asked, index, suggestions);
    say(["columns", index], doubtText(column, doubt));
  }
  const { values = {}, ...place } = asked;
  const isOpen = Object.keys(values).length > 0;
  return { ...place, ...(isOpen ? { values } : {}), ...(unit === undefined ? {} : { unit }) };
}

/** The numbers of each row, where the columns are its times. */
function acrossColumns(
  values: readonly SurveyedColumn[],
  { sample }: ProposalSetting["survey"],
): readonly (readonly number[])[] {
  return sample.map((cells) => values.flatMap(({ index }) => numberIn(cells[index]) ?? []));
}

/** A column nobody takes for a meter without having said so. */
function askedFor(choice: ColumnChoice, index: number, suggestions: Map<string, string>): ColumnChoice {
  const values = Object.keys(choice.values ?? {}).map((key) => {
    suggestions.delete(`columns.${index}.values.${key}`);
    return [key, unanswered] as const;
  });
  return { ...choice, values: Object.fromEntries(values) };
}

/** Suggests that a column is not read, by the first of its questions. */
function suggestLeftOut(
  { values = {} }: ColumnChoice,
  index: number,
  suggestions: Map<string, string>,
): void {
  const [key] = Object.keys(values);
  if (key !== undefined) suggestions.set(`columns.${index}.values.${key}`, notRead);
}

/** Columns that are like the pattern for those of months, and are of none: `Sum forbruk` beside `Januar forbruk`. */
function besidePeriods(
  { choices = [], groups = [] }: FoundTime,
  values: readonly SurveyedColumn[],
  columns: readonly SurveyedColumn[],
): readonly { readonly heading: string }[] {
  const isLike = likeAny([...choices.map(({ heading }) => heading), ...groups]);
  return columns
    .filter((one) => one.heading !== "" && !values.includes(one) && isLike(one.heading))
    .map(({ heading }) => ({ heading: asPattern(heading) }));
}

/** Columns of hours by as few patterns as there are shapes of headings. None of them says whose the values are. */
function hourColumns(columns: readonly SurveyedColumn[]): readonly ColumnChoice[] {
  const patterns = new Set(columns.map(({ heading }) => asPattern(heading).replace(/\d/g, "#")));
  return [...patterns].map((heading) => ({ heading }));
}
