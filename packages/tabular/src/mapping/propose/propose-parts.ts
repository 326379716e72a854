import { type Dataset, type Field, isInstant, type Language } from "@samapne/core";
import type { Table } from "../../formats/table.ts";
import { columnLetter } from "../../report/column-letter.ts";
import {
  type ColumnChoice,
  type FieldReading,
  type Mapping,
  type RowCondition,
  unanswered,
} from "../mapping.ts";
import type { MappingNote } from "../yaml.ts";
import { addRest } from "./add-rest.ts";
import { type CodeColumns, codeColumns } from "./code-columns.ts";
import type { ChosenColumns, ColumnRole } from "./column-role.ts";
import { columnOfIds } from "./columns-by-values.ts";
import { instantOfTwo } from "./date-and-clock.ts";
import type { FoundTime } from "./found-time.ts";
import { guessColumns } from "./guess-columns.ts";
import { namedColumns } from "./named-columns.ts";
import { type Say, sayCodes, sayMeasures, sayTime, sayUnused, totals, units } from "./notes.ts";
import { dressOf, proposeField } from "./propose-field.ts";
import { findTime, timeFieldsOf } from "./propose-time.ts";
import { isTotal, type Survey, type SurveyedColumn } from "./survey.ts";
import { energyFactor } from "./units.ts";
import { asPattern, isGeneric, isMeasured, measureOf, wideColumns } from "./wide-columns.ts";

/** What a mapping is proposed of. */
export interface ProposalSetting {
  readonly survey: Survey;
  readonly table: Table;
  readonly dataset: Dataset;
  readonly chosen: ChosenColumns;
  readonly language: Language;
}

/** A proposed mapping in the making. */
interface Draft {
  readonly fields: Map<string, FieldReading>;
  readonly roles: Map<number, ColumnRole>;
  readonly suggestions: Map<string, string>;
  readonly say: Say;
}

/** The parts of a mapping that a file tells, what is suggested for those it does not, and which columns are left. */
export function proposeParts(setting: ProposalSetting): {
  readonly parts: Omit<Mapping, "mapping" | "dataset">;
  readonly notes: readonly MappingNote[];
  readonly suggestions: Map<string, string>;
  readonly unused: readonly string[];
  readonly roles: ReadonlyMap<number, ColumnRole>;
  readonly guesses: ReadonlyMap<number, string>;
} {
  const { survey, table, dataset, chosen, language } = setting;
  const notes: MappingNote[] = [];
  const say: Say = (path, text) => notes.push({ path, text: text[language] });
  const draft: Draft = { fields: new Map(), roles: new Map(), suggestions: new Map(), say };
  const { fields, roles, suggestions } = draft;
  const time = timeOf(setting);
  const rest = survey.columns.filter(({ index }) => !time?.columns.includes(index));
  nameColumns(rest, time, setting, draft);
  if (time) sayTime(time, say, suggestions);
  else readDateAndClock(rest, setting, draft);
  const columns = measureColumns(rest, time, setting, draft);
  addRest(dataset, fields, {
    inColumns: new Set(columns.flatMap(({ values = {} }) => Object.keys(values))),
    time,
    above: table.above ?? [],
    columnOf: (field) => survey.columns.find(({ index }) => roles.get(index)?.field === field),
    suggestions,
  });
  const unused = rest.filter(
    ({ index, heading, filled }) => !roles.has(index) && heading !== "" && filled > 0,
  );
  sayUnused(unused, say);
  const guesses = guessColumns(
    unused.filter(({ index }) => chosen[index] !== null),
    fields,
    dataset,
  );
  for (const [index, field] of guesses)
    suggestions.set(`fields.${field}.value`, `@${survey.columns[index]?.heading ?? ""}`);
  for (const index of time?.columns ?? []) roles.set(index, { field: time?.time.start ?? "" });
  const leaveOut = leftOut(survey, time, language);
  const rows = {
    ...(columns.length > 0 ? { each: "cell" as const } : {}),
    ...(leaveOut.length > 0 ? { leave_out: leaveOut } : {}),
  };
  const parts = {
    ...(Object.keys(rows).length > 0 ? { rows } : {}),
    ...(columns.length > 0 ? { columns } : {}),
    ...(time ? { time: time.time } : {}),
    fields: Object.fromEntries(
      Object.keys(dataset.fields).flatMap((name) =>
        fields.has(name) ? [[name, fields.get(name) as FieldReading]] : [],
      ),
    ),
  };
  return { parts, notes, suggestions, unused: unused.map(({ heading }) => heading), roles, guesses };
}

/** The times of a series, unless a column of instants says when its intervals begin. */
function timeOf({ survey, dataset, chosen }: ProposalSetting): FoundTime | undefined {
  const timeFields = timeFieldsOf(dataset);
  if (!timeFields) return undefined;
  const { start } = timeFields;
  const named = namedColumns(survey.columns, dataset, chosen).find(({ field }) => field === start);
  if (named?.column.texts.some((text) => isInstant(text))) return undefined;
  // The columns that may hold the time: the one somebody named first, then those nobody said anything else about.
  const first = survey.columns.filter(({ index }) => chosen[index] === start);
  const free = survey.columns.filter(({ index }) => chosen[index] === undefined);
  return findTime({ ...survey, columns: first.length > 0 ? [...first, ...free] : free }, timeFields);
}

function nameColumns(
  rest: readonly SurveyedColumn[],
  time: FoundTime | undefined,
  { survey, table, dataset, chosen }: ProposalSetting,
  { fields, roles, suggestions, say }: Draft,
): void {
  for (const { column, field, isByValues } of namedColumns(rest, dataset, chosen)) {
    if (time && (field === time.time.start || field === time.time.end)) continue;
    roles.set(column.index, { field });
    const { reading, factor } = readingOf(column, field, { survey, table, dataset, suggestions });
    fields.set(field, reading);
    sayMeasures(reading, column, factor, field, say);
    if (isByValues) sayCodes(column.heading, field, dataset, say);
  }
}

/** Where a dataset is no series, a date and a clock in two columns are the first instant that no column holds. */
function readDateAndClock(
  rest: readonly SurveyedColumn[],
  { survey, dataset, chosen }: ProposalSetting,
  { fields, roles, suggestions }: Draft,
): void {
  if (timeFieldsOf(dataset)) return;
  const free = rest.filter(({ index }) => !roles.has(index) && chosen[index] === undefined);
  const found = instantOfTwo(dataset, free, survey.sample, (name) => fields.has(name));
  if (!found) return;
  fields.set(found.field, found.reading);
  suggestions.set(`fields.${found.field}.zone`, "Europe/Oslo");
  for (const index of found.columns) roles.set(index, { field: found.field });
}

/** How a column is read as a field, MWh as kWh. */
export function readingOf(
  column: SurveyedColumn,
  field: string,
  {
    survey,
    table,
    dataset,
    suggestions,
  }: Pick<ProposalSetting, "survey" | "table" | "dataset"> & Pick<Draft, "suggestions">,
): { readonly reading: FieldReading; readonly factor: number | "mixed" | undefined } {
  const factor = isEnergy(field, dataset) ? energyFactor([column]) : undefined;
  const reading = proposeField(column, field, dataset, table, survey, suggestions);
  return { reading: typeof factor === "number" ? { ...reading, factor } : reading, factor };
}

/** Is a field energy in kWh, or the value of a series, where energy is kWh? */
function isEnergy(name: string, dataset: Dataset): boolean {
  const field = dataset.fields[name];
  return field?.kind === "decimal" && (field.unit === "kWh" || timeFieldsOf(dataset) !== undefined);
}

/** The columns of values of a series that no heading names: a column for each meter, or each hour, or the one of a long table. */
function measureColumns(
  rest: readonly SurveyedColumn[],
  time: FoundTime | undefined,
  { survey, table, dataset, chosen, language }: ProposalSetting,
  { fields, roles, suggestions, say }: Draft,
): readonly ColumnChoice[] {
  const start = timeFieldsOf(dataset)?.start;
  const free = rest.filter(({ index }) => !roles.has(index) && chosen[index] !== null);
  if (start === undefined) {
    const found = codeColumns(free, dataset, survey.sample.length, (field) => fields.has(field));
    return found ? columnsOfCodes(found, { table, dataset }, { fields, roles, suggestions, say }) : [];
  }
  const name = time || fields.has(start) ? measureOf(dataset, fields) : undefined;
  if (name === undefined) return [];
  const measured = free.filter(({ index }) => time?.hours?.includes(index));
  if (!time?.hours) measured.push(...free.filter((column) => isMeasured(column, survey.sample.length)));
  const sums = time?.hours ? [] : measured.filter(({ heading }) => isTotal(heading));
  const values = sums.length === measured.length ? measured : measured.filter((one) => !sums.includes(one));
  const [first] = values;
  if (!first) {
    fields.set(name, { value: unanswered });
    return [];
  }
  const factor = energyFactor(values);
  const how: FieldReading = {
    ...dressOf(values, dataset.fields[name], table),
    ...(typeof factor === "number" ? { factor } : {}),
  };
  const open = dataset.key.filter((key) => dataset.fields[key]?.kind !== "instant" && !fields.has(key));
  if (open.length === 0 && !time?.hours && values.length > 1) {
    // Rows that have their key hold one value each: of several columns only a person knows which.
    fields.set(name, { value: unanswered });
    suggestions.set(`fields.${name}.value`, `@${first.heading}`);
    return [];
  }
  sayMeasures(how, first, factor, name, say);
  // A column of ids says whose each value is; a heading such as «kWh» says nothing of it.
  const ids = open.some((key) => columnOfIds(free, dataset.fields[key] as Field) !== undefined);
  if (!time?.hours && values.length === 1 && (open.length === 0 || ids || isGeneric(first.heading))) {
    fields.set(name, { column: first.heading, ...how });
    roles.set(first.index, { field: name });
    return [];
  }
  fields.set(name, { cell: true, ...how });
  for (const { index } of values) roles.set(index, { field: name, each: true });
  return [
    ...(time?.hours
      ? hourColumns(values, wideColumns([first], dataset, fields, suggestions)[0]?.values)
      : wideColumns(values, dataset, fields, suggestions)),
    ...sums
      .filter((one) => !values.includes(one))
      .map(({ heading }) => ({ heading: asPattern(heading), leave_out: totals[language] })),
  ];
}

/** Columns whose headings are codes, each a row of its own. */
function columnsOfCodes(
  { field, measure, columns }: CodeColumns,
  { table, dataset }: Pick<ProposalSetting, "table" | "dataset">,
  { fields, roles, say }: Draft,
): readonly ColumnChoice[] {
  const values = columns.map(({ column }) => column);
  const factor = isEnergy(measure, dataset) ? energyFactor(values) : undefined;
  const how: FieldReading = {
    ...dressOf(values, dataset.fields[measure], table),
    ...(typeof factor === "number" ? { factor } : {}),
  };
  fields.set(measure, { cell: true, ...how });
  for (const { index } of values) roles.set(index, { field: measure, each: true });
  const [first] = values;
  if (first) sayMeasures(how, first, factor, measure, say);
  return columns.map(({ column, code }) => ({
    heading: asPattern(column.heading),
    values: { [field]: code },
  }));
}

/** Columns of hours by as few patterns as there are shapes of headings. */
function hourColumns(
  columns: readonly SurveyedColumn[],
  values: ColumnChoice["values"] = {},
): readonly ColumnChoice[] {
  const patterns = new Set(columns.map(({ heading }) => asPattern(heading).replace(/\d/g, "#")));
  const isEmpty = Object.keys(values).length === 0;
  return [...patterns].map((heading) => ({ heading, ...(isEmpty ? {} : { values: { ...values } }) }));
}

/** Rows that are no rows of values: units below the headings, totals. */
function leftOut(survey: Survey, time: FoundTime | undefined, language: Language): readonly RowCondition[] {
  const place = (index: number) => {
    const heading = survey.columns[index]?.heading ?? "";
    return heading === "" ? { letter: columnLetter(index) } : { column: heading };
  };
  return [
    ...(survey.units && !time?.hours?.includes(survey.units.index)
      ? [{ ...place(survey.units.index), like: [asPattern(survey.units.text)], because: units[language] }]
      : []),
    ...survey.totals.map(({ index, pattern }) => ({
      ...place(index),
      like: [pattern],
      because: totals[language],
    })),
  ];
}
