import type { Dataset, Field } from "@samapne/core";
import { isTotal } from "../../../headings/total-word.ts";
import { likeAny } from "../../file/like.ts";
import { type ColumnChoice, type FieldReading, unanswered } from "../../file/mapping.ts";
import { codeColumns } from "./code-columns.ts";
import type { CodeColumns } from "./code-in-heading.ts";
import { idOf } from "./ask-id.ts";
import { type CategoryColumns, categoryColumns } from "./category-columns.ts";
import { asOne, codesBehind, columnOfIds } from "../seen/columns-by-values.ts";
import { neverFall, numberIn, saysReading } from "../seen/counters.ts";
import { countedAcross, doubtOf, doubtText, otherTimes } from "./doubtful-measures.ts";
import type { Draft, ProposalSetting } from "../draft/draft.ts";
import { bothFlows, otherFlow, sayBothFlows, sayFlows } from "./flow-columns.ts";
import type { FoundTime } from "../times/found-time.ts";
import { notPeriods, sayMeasures, totals } from "../draft/notes.ts";
import { dressOf, proposeField } from "./propose-field.ts";
import { timeFieldsOf } from "../times/propose-time.ts";
import { isEnergy, readingOf } from "./read-column.ts";
import { energyIn, suggestUnit } from "./read-energy.ts";
import { saysMeter } from "../seen/other-figures.ts";
import { notRead } from "../draft/questions.ts";
import type { SurveyedColumn } from "../seen/survey.ts";
import { asPattern, isGeneric, isMeasured, measureOf, wideColumns } from "../seen/wide-columns.ts";

/** Of so many columns of values the first may well be the one; more are of times or things that were not understood. */
const mostSuggested = 3;

/** The columns of values of a series that no heading names: a column for each meter, or each hour, or the one of a long table. */
export function measureColumns(
  rest: readonly SurveyedColumn[],
  time: FoundTime | undefined,
  { survey, table, dataset, chosen, language }: ProposalSetting,
  { fields, roles, suggestions, doubted, say }: Draft,
): readonly ColumnChoice[] {
  const start = timeFieldsOf(dataset)?.start;
  const free = rest.filter(({ index }) => !roles.has(index) && chosen[index] !== null);
  if (start === undefined) {
    const found = codeColumns(free, dataset, survey.sample.length, (field) => fields.has(field));
    if (found)
      return columnsOfCodes(found, { survey, table, dataset }, { fields, roles, suggestions, doubted, say });
    const categories = categoryColumns(free, dataset, survey, (field) => fields.has(field));
    return categories
      ? columnsOfCategories(categories, { survey, table, dataset }, { fields, roles, suggestions })
      : [];
  }
  const name = time || fields.has(start) ? measureOf(dataset, fields) : undefined;
  if (name === undefined) return [];
  const measured = free.filter(({ index }) => time?.hours?.includes(index));
  if (!time?.hours) measured.push(...free.filter((column) => isMeasured(column, survey.sample.length)));
  const sums =
    time?.hours && !time.choices
      ? []
      : (time?.choices ? free : measured).filter(({ heading }) => isTotal(heading));
  const all =
    sums.length === measured.length && !time?.choices
      ? measured
      : measured.filter((one) => !sums.includes(one));
  const open = dataset.key.filter((key) => dataset.fields[key]?.kind !== "instant" && !fields.has(key));
  const ids = placeOfId(dataset, roles);
  const others = otherTimes(time?.columns[0], survey);
  const doubts = new Map(
    (time?.hours ? [] : all).flatMap((column) => {
      const doubt = column.index > others ? "times" : doubtOf(column, dataset, survey, ids);
      return doubt ? [[column, doubt] as const] : [];
    }),
  );
  for (const { index } of doubts.keys()) doubted.add(index);
  // Rows that have their key hold one value each, and what a meter has counted is none.
  const values = open.length === 0 ? all.filter((one) => !doubts.has(one)) : all;
  const [first] = values;
  if (!first) {
    fields.set(name, { value: unanswered });
    const readings = free.filter(({ heading }) => saysReading(heading));
    for (const column of readings.slice(0, 1)) say(["fields", name], doubtText(column, "counter"));
    for (const [column, doubt] of [...doubts].slice(0, 1)) say(["fields", name], doubtText(column, doubt));
    return [];
  }
  const dress = dressOf(values, dataset.fields[name], table, dataset);
  const {
    how: found,
    factor,
    units,
  } = energyIn(values, dress, {
    survey,
    dataset,
    isOfHours: time?.hours !== undefined && !time.choices,
  });
  suggestUnit(found, name, suggestions);
  const isCounted = time?.choices !== undefined && neverFall(acrossColumns(values, survey));
  if (isCounted) say(["fields", name], countedAcross);
  const isDoubtful =
    isCounted || (time?.doubtful !== undefined && found.units === undefined && factor === undefined);
  const how: FieldReading = isDoubtful ? { ...found, units: { none: unanswered } } : found;
  const isOfFlows =
    open.length === 0 && !time?.hours && takeFlows(values, { survey, dataset }, { fields, suggestions });
  if (open.length === 0 && !time?.hours && values.length > 1 && !isOfFlows) {
    // Rows that have their key hold one value each: of several columns only a person knows which.
    fields.set(name, { value: unanswered });
    if (values.length <= mostSuggested) suggestions.set(`fields.${name}.value`, `@${first.heading}`);
    const other = otherFlow(first, name, values, dataset, survey.sample.length);
    if (other) sayFlows(other, name, say);
    return [];
  }
  sayMeasures(how, first, factor, name, say);
  // A column of ids says whose each value is; a heading such as «kWh» says nothing of it.
  const hasIds = open.some((key) => columnOfIds(free, dataset.fields[key] as Field) !== undefined);
  if (isOfFlows) sayBothFlows(name, say);
  if (!time?.hours && values.length === 1 && (open.length === 0 || hasIds || isGeneric(first.heading))) {
    const doubt = doubts.get(first);
    if (doubt) {
      fields.set(name, { value: unanswered });
      say(["fields", name], doubtText(first, doubt));
      return [];
    }
    fields.set(name, { column: first.heading, ...how });
    roles.set(first.index, { field: name });
    return [];
  }
  fields.set(name, { cell: true, ...how });
  for (const { index } of values) roles.set(index, { field: name, each: true });
  const behind = codesBehind(values, survey.columns, dataset, (column, field) =>
    field === undefined ? roles.has(column.index) : fields.has(field),
  );
  if (behind) {
    const {
      column: _,
      letter: __,
      ...codes
    } = proposeField(behind.all, behind.field, dataset, table, survey, suggestions);
    fields.set(behind.field, { cell_after: 1, ...headingsOf(behind.columns), ...codes });
    for (const { index } of behind.columns) roles.set(index, { field: behind.field });
  }
  const leftOut = sums
    .filter((one) => !values.includes(one))
    .map(({ heading }) => ({ heading: asPattern(heading), leave_out: totals[language] }));
  // Those left out stand first: a pattern for months may fit the heading of their sum.
  if (time?.choices) {
    const alike = besidePeriods(time, values, survey.columns).filter(({ heading }) =>
      leftOut.every((one) => one.heading !== heading),
    );
    const out = [...leftOut, ...alike.map(({ heading }) => ({ heading, leave_out: notPeriods[language] }))];
    const [group] = time.groups ?? [];
    if (group !== undefined) suggestions.set(`columns.${out.length}.heading`, group);
    return [...out, ...time.choices];
  }
  return [
    ...(time?.hours
      ? hourColumns(values)
      : wideColumns(values, dataset, fields, suggestions).map((choice, index) => {
          const unit = units[index];
          const column = values[index];
          const doubt = column && doubts.get(column);
          const isUnclear = !doubt && doubts.size > 0 && column !== undefined && !saysMeter(column);
          const asked = doubt || isUnclear ? askedFor(choice, index, suggestions) : choice;
          if (doubt) {
            if (doubts.size < values.length) suggestLeftOut(asked, index, suggestions);
            say(["columns", index], doubtText(column, doubt));
          }
          const { values: of = {}, ...place } = asked;
          const isOpen = Object.keys(of).length > 0;
          return { ...place, ...(isOpen ? { values: of } : {}), ...(unit === undefined ? {} : { unit }) };
        })),
    ...leftOut,
  ];
}

/** The numbers of each row, where the columns are its times. */
function acrossColumns(
  values: readonly SurveyedColumn[],
  { sample }: ProposalSetting["survey"],
): readonly (readonly number[])[] {
  return sample.map((cells) => values.flatMap(({ index }) => numberIn(cells[index]) ?? []));
}

/** The column of the id in the key of a series, by place. */
function placeOfId(dataset: Dataset, roles: Draft["roles"]): number | undefined {
  const id = idOf(dataset);
  return [...roles].find(([, { field }]) => field === id)?.[0];
}

/** Makes the id of each flow of a meter: that of production has a word behind it, which is a question. */
function takeFlows(
  values: readonly SurveyedColumn[],
  { survey, dataset }: Pick<ProposalSetting, "survey" | "dataset">,
  { fields, suggestions }: Pick<Draft, "fields" | "suggestions">,
): boolean {
  const [consumption, production] = bothFlows(values, survey.sample.length) ?? [];
  const id = idOf(dataset);
  const { column, ...how } = fields.get(id ?? "") ?? {};
  const isPlain = column !== undefined && Object.keys(how).length === 0;
  if (!consumption || !production || id === undefined || !isPlain) return false;
  const word = asPattern(production.heading);
  fields.set(id, {
    parts: [
      { column },
      { heading: true, codes: { [asPattern(consumption.heading)]: null, [word]: unanswered } },
    ],
  });
  suggestions.set(`fields.${id}.parts.1.codes.${word}`, "produksjon");
  return true;
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

/** Columns whose headings are codes, each a row of its own. */
function columnsOfCodes(
  { measure, columns }: CodeColumns,
  { survey, table, dataset }: Pick<ProposalSetting, "survey" | "table" | "dataset">,
  { fields, roles, suggestions, say }: Draft,
): readonly ColumnChoice[] {
  const values = columns.map(({ column }) => column);
  const dress = dressOf(values, dataset.fields[measure], table, dataset);
  const { how, factor, units } = isEnergy(measure, dataset)
    ? energyIn(values, dress, { survey, dataset })
    : { how: dress, factor: undefined, units: [] };
  suggestUnit(how, measure, suggestions);
  fields.set(measure, { cell: true, ...how });
  for (const { index } of values) roles.set(index, { field: measure, each: true });
  const [first] = values;
  if (first) sayMeasures(how, first, factor, measure, say);
  return columns.map(({ column, values: of }, index) => {
    const unit = units[index];
    return {
      heading: asPattern(column.heading),
      ...(unit === undefined ? {} : { unit }),
      values: of,
    };
  });
}

/** Columns for each code of a field, with the other figures of the code behind them. */
function columnsOfCategories(
  { field, columns, measures }: CategoryColumns,
  setting: Pick<ProposalSetting, "survey" | "table" | "dataset">,
  { fields, roles, suggestions }: Pick<Draft, "fields" | "roles" | "suggestions">,
): readonly ColumnChoice[] {
  for (const { measure, after, columns: own } of measures) {
    const { reading } = readingOf(asOne(own), measure, { ...setting, suggestions });
    const { column: _, letter: __, ...how } = reading;
    fields.set(
      measure,
      after === 0 ? { cell: true, ...how } : { cell_after: after, ...headingsOf(own), ...how },
    );
    for (const { index } of own) roles.set(index, { field: measure, each: true });
  }
  return columns.map(({ column, code, isSure }, index) => {
    if (!isSure) suggestions.set(`columns.${index}.values.${field}`, String(code));
    return { heading: asPattern(column.heading), values: { [field]: isSure ? code : unanswered } };
  });
}

const mostHeadings = 8;

/** What the headings of columns are like, where they are few: next year's file must have them in the same places. */
function headingsOf(columns: readonly SurveyedColumn[]): Pick<FieldReading, "after_heading"> {
  const [first = "", ...others] = new Set(columns.map(({ heading }) => asPattern(heading)));
  if ([first, ...others].includes("") || others.length >= mostHeadings) return {};
  return { after_heading: others.length === 0 ? first : [first, ...others] };
}

/** Columns of hours by as few patterns as there are shapes of headings. None of them says whose the values are. */
function hourColumns(columns: readonly SurveyedColumn[]): readonly ColumnChoice[] {
  const patterns = new Set(columns.map(({ heading }) => asPattern(heading).replace(/\d/g, "#")));
  return [...patterns].map((heading) => ({ heading }));
}
