import { type Dataset, type Field, isInstant } from "@samapne/core";
import { type FieldReading, unanswered } from "../../file/mapping.ts";
import {
  clocksFor,
  clocksOfDate,
  dateBefore,
  instantOfTwo,
  withClockBeside,
} from "../times/date-and-clock.ts";
import { isMoney } from "../../plan/is-money.ts";
import { idOf } from "./ids/id-of.ts";
import { codesBeside, holdsNoCodes, holdsNone, isOneOfMany } from "../seen/columns-by-values.ts";
import { doubtOf } from "./wide/doubtful-measures.ts";
import type { Draft, ProposalSetting } from "../draft/draft.ts";
import { otherFlow } from "./wide/flow-columns.ts";
import type { FoundTime } from "../times/found-time.ts";
import { dayStretchesIn } from "../words/day-stretches.ts";
import { isEnergyUnit, moneyFactor, unitOf } from "../words/units.ts";
import { momentsIn, spellingsOf } from "../words/time-spellings.ts";
import { measureOf } from "../seen/wide-columns.ts";
import { namedColumns } from "./names/named-columns.ts";
import { type Say, sayAbout, sayByValues, sayHoldsNone, sayMeasures, sayMidnight } from "../draft/notes.ts";
import { timeFieldsOf } from "../times/propose-time.ts";
import { mayBeAbout } from "./one/may-be-about.ts";
import { isEnergy, readingOf } from "./one/read-column.ts";
import { endOfDay } from "./one/times-of-field.ts";
import type { SurveyedColumn } from "../seen/survey.ts";

/** Takes the columns whose headings, or whose values, say which field they hold. */
export function nameColumns(
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
  const isForEach = (column: SurveyedColumn, field: string) =>
    timeFieldsOf(dataset) !== undefined &&
    chosen[column.index] === undefined &&
    dataset.fields[field]?.kind === "code" &&
    isOneOfMany(column, rest);
  const ids = named.find(({ field }) => field === idOf(dataset))?.column.index;
  const isDoubtful = (column: SurveyedColumn, field: string) =>
    chosen[column.index] === undefined &&
    field === measureOf(dataset, fields) &&
    (doubtOf(column, dataset, survey, ids) !== undefined || isVolumeBesideEnergy(column, rest));
  for (const { column: called, field, byValues } of named) {
    const other =
      chosen[called.index] === undefined && !byValues
        ? codesBeside(called, nobodys, dataset, field)
        : undefined;
    const column = other ?? called;
    if (time && (field === time.time.start || field === time.time.end)) continue;
    // Where each month has a column, a column of values beside them is their sum.
    if (time?.choices && field === measureOf(dataset, fields)) continue;
    if (isOneOfTwo(column, field)) continue;
    // The status behind the value of each meter is that of its own value.
    if (isForEach(column, field)) continue;
    // An amount is no code, whatever it is called.
    if (isAmount(column, dataset.fields[field])) continue;
    // Figures that may be no energy are asked about by measureColumns.
    if (isDoubtful(column, field)) continue;
    // Many words of which none is a code say something else, as where a thing stands: nobody wants to be asked of each.
    if (chosen[column.index] === undefined && !byValues && holdsNoCodes(column, dataset.fields[field])) {
      draft.doubted.add(column.index);
      continue;
    }
    if (chosen[column.index] === undefined && holdsNone(column, dataset.fields[field])) {
      draft.doubted.add(column.index);
      sayHoldsNone(column.heading, field, dataset, say);
      continue;
    }
    roles.set(column.index, { field });
    const free = rest.filter(
      ({ index }) => !roles.has(index) && !named.some((one) => one.column.index === index),
    );
    const clocks =
      dataset.fields[field]?.kind === "instant" ? clocksFor(column, field, dataset, free, rest) : [];
    const two = withClockBeside(column, clocks, survey.sample);
    if (two) {
      takeClockTime(draft, field, two.reading, two.columns, dataset);
      continue;
    }
    const dated =
      dataset.fields[field]?.kind === "instant" ? dateBefore(column, rest, survey.sample, field) : undefined;
    if (dated) {
      takeClockTime(draft, field, dated, [column.index, dates.get(dated.column) ?? column.index], dataset);
      continue;
    }
    const { reading, factor } = readingOf(column, field, { survey, table, dataset, suggestions });
    if (chosen[column.index] === undefined && isNoTime(column, reading, dataset.fields[field])) continue;
    fields.set(field, byValues ? withEmptyAsked(reading, column, dataset.fields[field], survey) : reading);
    const unit = rest.find(({ heading, index }) => heading === reading.unit_column && !roles.has(index));
    if (unit && isMoney(dataset.fields[field])) roles.set(unit.index, { field });
    if (mayBeAbout(field, dataset)) sayAbout(column.texts, field, say);
    sayWithoutClock(reading, field, dataset, say);
    sayMeasures(reading, column, factor, field, say, isEnergy(field, dataset) ? "kWh" : "kr");
    const because = other ? "codes" : byValues;
    if (because) sayByValues(column.heading, field, because, dataset, say);
  }
}

/** Where no heading says what a column is, an empty cell may say something too, as «Avslag» among remarks: what it means is asked where rows must have a value. */
function withEmptyAsked(
  reading: FieldReading,
  { filled }: SurveyedColumn,
  field: Field | undefined,
  { sample }: ProposalSetting["survey"],
): FieldReading {
  const asks = field?.kind === "code" && field.required === true && filled < sample.length;
  return asks ? { ...reading, otherwise: unanswered } : reading;
}

/** Is a column of numbers one of kroner, by its heading, where a code is named: `Vedtak (1000 kr)`? */
function isAmount(column: SurveyedColumn, field: Field | undefined): boolean {
  const isOfMoney = moneyFactor(column) !== undefined || /^(?:kr|nok)$/.test(unitOf(column) ?? "");
  return field?.kind === "code" && isOfMoney && column.numbers === column.filled;
}

/** Is nothing in a column a time, as where a clock has no date? Rows may lack what is not required, and would be left out otherwise. */
function isNoTime(
  { texts, cells }: SurveyedColumn,
  { spelling }: FieldReading,
  field: Field | undefined,
): boolean {
  if (field?.kind !== "instant" || field.required === true || spelling !== undefined) return false;
  return cells.every((cell) => typeof cell === "string") && !texts.some((text) => isInstant(text));
}

/** «Volum» is what some call energy, and in m³ what a meter of heat has beside it. */
function isVolumeBesideEnergy(column: SurveyedColumn, rest: readonly SurveyedColumn[]): boolean {
  const isEnergyColumn = (one: SurveyedColumn) => isEnergyUnit(unitOf(one) ?? "") && one.numbers > 0;
  return /^(?:n|s)?m[3³]$/i.test(unitOf(column) ?? "") && rest.some(isEnergyColumn);
}

/** Where a dataset is no series, a date and a clock in two columns are the first instant that no column holds. */
export function readDateAndClock(
  rest: readonly SurveyedColumn[],
  { survey, table, dataset, chosen }: ProposalSetting,
  draft: Draft,
): void {
  const { fields, roles } = draft;
  if (timeFieldsOf(dataset)) return;
  // The one date of a row is that of each of its clocks.
  const isDateOfClock = ({ heading }: SurveyedColumn) =>
    [...fields.values()].some(({ column, clock_column: clock }) => clock !== undefined && column === heading);
  const free = rest.filter(
    (one) => (!roles.has(one.index) || isDateOfClock(one)) && chosen[one.index] === undefined,
  );
  const found = instantOfTwo(dataset, free, survey.sample, (name) => fields.has(name));
  if (!found) return readWhen(free, { survey, table, dataset }, draft);
  takeClockTime(draft, found.field, found.reading, found.columns, dataset);
  const date = free.find(({ index }) => index === found.columns[0]);
  const others = free.filter(({ index }) => !roles.has(index));
  if (!date) return;
  for (const { field, reading, columns } of clocksOfDate(date, dataset, others, survey.sample, (name) =>
    fields.has(name),
  ))
    takeClockTime(draft, field, reading, columns, dataset);
}

/** Dates with clocks, or stretches of days, below «Dato» or «Tid» are the first instant that no column holds, where nothing else is a time. */
function readWhen(
  free: readonly SurveyedColumn[],
  { survey, table, dataset }: Pick<ProposalSetting, "survey" | "table" | "dataset">,
  { fields, roles, suggestions, say }: Draft,
): void {
  const field = Object.keys(dataset.fields).find(
    (name) => dataset.fields[name]?.kind === "instant" && dataset.fields[name].required && !fields.has(name),
  );
  const [when, other] = free.filter(
    ({ heading, texts }) =>
      saysWhen.test(heading.trim()) && (areMoments(texts) || dayStretchesIn(texts) !== undefined),
  );
  if (field === undefined || !field.startsWith("start_") || !when || other) return;
  const { reading } = readingOf(when, field, { survey, table, dataset, suggestions });
  fields.set(field, reading);
  roles.set(when.index, { field });
  sayWithoutClock(reading, field, dataset, say);
}

const saysWhen =
  /^(?:dato|datoer|datoar|dager|dagar|periode|tidsperiode|period|dates|tid|tidsrom|tidspunkt|dato (?:og|\/|&) ?tid|date|time|date (?:and|&) time|når|når\?|when)$/i;

function areMoments(texts: readonly string[]): boolean {
  const [first] = [...spellingsOf(texts), ...(momentsIn(texts) ?? [])];
  return first !== undefined && /[YM].*hh/.test(first);
}

/** Says where instants are read from dates alone. */
function sayWithoutClock(
  { spelling, zone, end_of_day: endOfDay }: FieldReading,
  field: string,
  { fields }: Dataset,
  say: Say,
): void {
  if (fields[field]?.kind !== "instant" || zone === undefined) return;
  const all = [spelling ?? []].flat();
  const dates = all.filter((one) => /^[^h]*Y[^h]*$/.test(one));
  if (dates.length > 0)
    sayMidnight(field, { isOfAll: dates.length === all.length, isEnd: endOfDay === true }, say);
}

/** Takes note that an instant is read from a date and a clock, which say no zone, in some columns. A day without a clock is all of it. */
function takeClockTime(
  { fields, roles, suggestions, say }: Draft,
  field: string,
  reading: FieldReading,
  columns: readonly number[],
  dataset: Dataset,
): void {
  const full = { ...reading, ...endOfDay(field, reading.spelling ?? []) };
  fields.set(field, full);
  suggestions.set(`fields.${field}.zone`, "Europe/Oslo");
  for (const index of columns) roles.set(index, { field });
  sayWithoutClock(full, field, dataset, say);
}
