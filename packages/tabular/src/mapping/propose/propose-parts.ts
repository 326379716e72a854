import { type Field, isInstant, type Language, type Text } from "@samapne/core";
import { columnLetter } from "../../report/column-letter.ts";
import type { FieldReading, Mapping, RowCondition } from "../mapping.ts";
import type { MappingNote } from "../yaml.ts";
import { likeAny } from "../like.ts";
import { addRest } from "./add-rest.ts";
import { askId } from "./ask-id.ts";
import { codeWords } from "./code-words.ts";
import type { ColumnRole } from "./column-role.ts";
import { clocksFor, clocksOfDate, dateBefore, instantOfTwo, withClockBeside } from "./date-and-clock.ts";
import type { Draft, ProposalSetting } from "./draft.ts";
import type { FoundTime } from "./found-time.ts";
import { otherFlow } from "./flow-columns.ts";
import { guessColumns } from "./guess-columns.ts";
import { measureColumns } from "./measure-columns.ts";
import { namedBlocks } from "./named-blocks.ts";
import { namedColumns } from "./named-columns.ts";
import { type Say, sayCodes, sayMeasures, sayMidnight, sayTime, sayUnused, totals, units } from "./notes.ts";
import { findTime, timeFieldsOf } from "./propose-time.ts";
import { columnsAsAnswer } from "./questions.ts";
import { isEnergy, readingOf } from "./read-column.ts";
import { rowsOfFlows, sayRowsOfFlows } from "./rows-of-flows.ts";
import type { Survey, SurveyedColumn } from "./survey.ts";
import { unfitPeriods } from "./unfit-periods.ts";
import { utmColumns } from "./utm-columns.ts";
import { asPattern, measureOf } from "./wide-columns.ts";

/** The parts of a mapping that a file tells, what is suggested for those it does not, and which columns are left. */
export function proposeParts(setting: ProposalSetting): {
  readonly parts: Omit<Mapping, "mapping" | "dataset" | "table">;
  readonly notes: MappingNote[];
  readonly suggestions: Map<string, string>;
  readonly unused: readonly string[];
  readonly roles: ReadonlyMap<number, ColumnRole>;
  readonly guesses: ReadonlyMap<number, string>;
  readonly obstacle: Text | undefined;
} {
  const { survey, dataset, chosen, language } = setting;
  const notes: MappingNote[] = [];
  const say: Say = (path, text) => notes.push({ path, text: text[language] });
  const draft: Draft = { fields: new Map(), roles: new Map(), suggestions: new Map(), say };
  const { fields, roles, suggestions } = draft;
  const time = timeOf(setting);
  const obstacle = !time && timeFieldsOf(dataset) ? unfitPeriods(survey.columns) : undefined;
  if (obstacle) say(["fields"], obstacle);
  const rest = survey.columns.filter(({ index }) => !time?.columns.includes(index));
  nameColumns(rest, time, setting, draft);
  for (const [field, reading] of namedBlocks(survey, dataset, (name) => fields.has(name)))
    fields.set(field, reading);
  if (time) sayTime(time, say, suggestions);
  else readDateAndClock(rest, setting, draft);
  const columns = measureColumns(rest, time, setting, draft);
  addRest(dataset, fields, {
    inColumns: new Set(columns.flatMap(({ values = {} }) => Object.keys(values))),
    time,
    above: survey.above,
    columnOf: (field) => survey.columns.find(({ index }) => roles.get(index)?.field === field),
    suggestions,
  });
  const utm = utmColumns(
    rest.filter(({ index }) => !roles.has(index) && chosen[index] === undefined),
    dataset,
    survey.titles,
    draft,
  );
  if (utm) {
    const { position, columns: both } = utm;
    for (const [at, name] of [position.longitude, position.latitude].entries()) {
      fields.delete(name);
      const column = both[at];
      if (column) roles.set(column.index, { field: name });
    }
  }
  const free = rest.filter(({ index }) => !roles.has(index) && chosen[index] === undefined);
  const isSeries = time !== undefined || timeFieldsOf(dataset) !== undefined;
  const flows = isSeries ? rowsOfFlows(free) : undefined;
  const unused = rest.filter(
    (one) => !roles.has(one.index) && one !== flows?.column && one.heading !== "" && one.filled > 0,
  );
  const guesses = guessColumns(
    unused.filter(({ index }) => chosen[index] !== null),
    fields,
    dataset,
  );
  for (const [index, field] of guesses)
    suggestions.set(`fields.${field}.value`, columnsAsAnswer([survey.columns[index]?.heading ?? ""]));
  const telling = askId({ free, guesses, flow: flows?.column }, time, setting, draft);
  // Where no column has the id, only the rows of one direction are read.
  const only = flows && !telling.includes(flows.column) ? flows.only : undefined;
  if (flows && only) {
    suggestions.set("rows.only.like.0", flows.words[0] ?? "");
    sayRowsOfFlows(flows.column, say);
  }
  sayUnused(
    unused.filter((one) => !telling.includes(one)),
    say,
  );
  for (const index of time?.columns ?? []) roles.set(index, { field: time?.time.start ?? "" });
  const isCode = (index: number, pattern: string) =>
    isWordOfCodes(dataset.fields[roles.get(index)?.field ?? ""], pattern);
  const leaveOut = leftOut(survey, time, language, isCode);
  const rows = {
    ...(columns.length > 0 ? { each: "cell" as const } : {}),
    ...(only ? { only } : {}),
    ...(leaveOut.length > 0 ? { leave_out: leaveOut } : {}),
  };
  const parts = {
    ...(Object.keys(rows).length > 0 ? { rows } : {}),
    ...(columns.length > 0 ? { columns } : {}),
    ...(time ? { time: time.time } : {}),
    ...(utm ? { position: utm.position } : {}),
    fields: Object.fromEntries(
      Object.keys(dataset.fields).flatMap((name) =>
        fields.has(name) ? [[name, fields.get(name) as FieldReading]] : [],
      ),
    ),
  };
  // A column without a heading is named by its letter, as the left one of a pivot table is.
  const unheaded = rest.filter(
    ({ index, heading, filled }) =>
      heading === "" && !roles.has(index) && filled > 0 && filled * 2 >= survey.sample.length,
  );
  const names = [
    ...unused.map(({ heading }) => heading),
    ...unheaded.map(({ index }) => columnLetter(index)),
  ];
  return { parts, notes, suggestions, unused: names, roles, guesses, obstacle };
}

/** The times of a series, unless a column of instants says when its intervals begin. */
function timeOf({ survey, dataset, chosen }: ProposalSetting): FoundTime | undefined {
  const timeFields = timeFieldsOf(dataset);
  if (!timeFields) return undefined;
  const { start } = timeFields;
  const all = namedColumns(survey.columns, dataset, chosen);
  const named = all.find(({ field }) => field === start);
  if (named?.column.texts.some((text) => isInstant(text))) return undefined;
  // The columns that may hold the time: the one somebody named first, then those nobody said anything else about.
  const first = survey.columns.filter(({ index }) => chosen[index] === start);
  const others = new Set(
    all.filter(({ field }) => field !== start && field !== timeFields.end).map(({ column }) => column),
  );
  const free = survey.columns.filter((column) => chosen[column.index] === undefined && !others.has(column));
  return findTime({ ...survey, columns: first.length > 0 ? [...first, ...free] : free }, timeFields);
}

function nameColumns(
  rest: readonly SurveyedColumn[],
  time: FoundTime | undefined,
  { survey, table, dataset, chosen }: ProposalSetting,
  draft: Draft,
): void {
  const { fields, roles, suggestions, say } = draft;
  const named = namedColumns(rest, dataset, chosen);
  const dates = new Map<FieldReading["column"], number>(rest.map(({ heading, index }) => [heading, index]));
  const nobodys = rest.filter(
    ({ index }) => chosen[index] === undefined && !named.some(({ column }) => column.index === index),
  );
  // Two columns of values, each the other way: measureColumns makes rows of both, or asks.
  const isOneOfTwo = (column: SurveyedColumn, field: string) =>
    chosen[column.index] === undefined &&
    otherFlow(column, field, nobodys, dataset, survey.sample.length) !== undefined;
  for (const { column, field, isByValues } of named) {
    if (time && (field === time.time.start || field === time.time.end)) continue;
    // Where each month has a column, a column of values beside them is their sum.
    if (time?.choices && field === measureOf(dataset, fields)) continue;
    if (isOneOfTwo(column, field)) continue;
    roles.set(column.index, { field });
    const free = rest.filter(
      ({ index }) => !roles.has(index) && !named.some((one) => one.column.index === index),
    );
    const clocks =
      dataset.fields[field]?.kind === "instant" ? clocksFor(column, field, dataset, free, rest) : [];
    const two = withClockBeside(column, clocks, survey.sample);
    if (two) {
      takeClockTime(draft, field, two.reading, two.columns);
      continue;
    }
    const dated =
      dataset.fields[field]?.kind === "instant" ? dateBefore(column, rest, survey.sample) : undefined;
    if (dated) {
      takeClockTime(draft, field, dated, [column.index, dates.get(dated.column) ?? column.index]);
      continue;
    }
    const { reading, factor } = readingOf(column, field, { survey, table, dataset, suggestions });
    fields.set(field, reading);
    if (isWithoutClock(reading, dataset.fields[field])) sayMidnight(field, say);
    sayMeasures(reading, column, factor, field, say, isEnergy(field, dataset) ? "kWh" : "kr");
    if (isByValues) sayCodes(column.heading, field, dataset, say);
  }
}

/** Is an instant read from dates alone? */
function isWithoutClock({ spelling, zone }: FieldReading, field: Field | undefined): boolean {
  return (
    field?.kind === "instant" &&
    zone !== undefined &&
    typeof spelling === "string" &&
    /^[^h]*Y[^h]*$/.test(spelling)
  );
}

/** Where a dataset is no series, a date and a clock in two columns are the first instant that no column holds. */
function readDateAndClock(
  rest: readonly SurveyedColumn[],
  { survey, dataset, chosen }: ProposalSetting,
  draft: Draft,
): void {
  const { fields, roles } = draft;
  if (timeFieldsOf(dataset)) return;
  const free = rest.filter(({ index }) => !roles.has(index) && chosen[index] === undefined);
  const found = instantOfTwo(dataset, free, survey.sample, (name) => fields.has(name));
  if (!found) return;
  takeClockTime(draft, found.field, found.reading, found.columns);
  const date = free.find(({ index }) => index === found.columns[0]);
  const others = free.filter(({ index }) => !roles.has(index));
  if (!date) return;
  for (const { field, reading, clock } of clocksOfDate(date, dataset, others, survey.sample, (name) =>
    fields.has(name),
  ))
    takeClockTime(draft, field, reading, [clock]);
}

/** Takes note that an instant is read from a date and a clock, which say no zone, in some columns. */
function takeClockTime(
  { fields, roles, suggestions }: Draft,
  field: string,
  reading: FieldReading,
  columns: readonly number[],
): void {
  fields.set(field, reading);
  suggestions.set(`fields.${field}.zone`, "Europe/Oslo");
  for (const index of columns) roles.set(index, { field });
}

/** Is a word for a total what a code is called? «Totalt» is everybody then, in a row that is as full as others. */
function isWordOfCodes(field: Field | undefined, pattern: string): boolean {
  return field?.kind === "code" && [...codeWords(field.list).keys()].some(likeAny([pattern]));
}

/** Rows that are no rows of values: units below the headings, totals. */
function leftOut(
  survey: Survey,
  time: FoundTime | undefined,
  language: Language,
  isCode: (index: number, pattern: string) => boolean,
): readonly RowCondition[] {
  const place = (index: number) => {
    const heading = survey.columns[index]?.heading ?? "";
    return heading === "" ? { letter: columnLetter(index) } : { column: heading };
  };
  return [
    ...(survey.units && (time?.choices || !time?.hours?.includes(survey.units.index))
      ? [{ ...place(survey.units.index), like: [asPattern(survey.units.text)], because: units[language] }]
      : []),
    ...survey.totals
      .filter(({ index, pattern, isFull }) => !(isFull && isCode(index, pattern)))
      .map(({ index, pattern }) => ({
        ...place(index),
        like: [pattern],
        because: totals[language],
      })),
  ];
}
