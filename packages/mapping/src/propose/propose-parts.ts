import type { Text } from "@samapne/core";
import { columnLetter } from "@samapne/tabular/reading";
import { type FieldReading, type Mapping, unanswered } from "../file/mapping.ts";
import { addRest } from "./add-rest.ts";
import { askId } from "./columns/ids/ask-id.ts";
import { idOf } from "./columns/ids/id-of.ts";
import { asOne } from "./seen/columns-by-values.ts";
import type { ColumnRole } from "./draft/column-role.ts";
import type { Draft, ProposalSetting } from "./draft/draft.ts";
import type { FoundTime } from "./times/found-time.ts";
import { guessColumns } from "./columns/guess-columns.ts";
import { takeAboveRows } from "./columns/several/above-rows.ts";
import { takeRowsOfWeekdays } from "./columns/several/rows-of-weekdays.ts";
import { flagOfCode } from "./columns/several/flag-of-code.ts";
import { columnsOfFeatures } from "./columns/several/columns-of-features.ts";
import { readOnlyWhere } from "./columns/several/empty-where.ts";
import { degreesOfAxes } from "./columns/several/degrees-of-axes.ts";
import { takeStretch } from "./columns/several/dates-of-stretch.ts";
import { sayRowsSideBySide } from "./columns/several/rows-side-by-side.ts";
import { sayMonthsNotTaken } from "./columns/several/months-not-taken.ts";
import { cadastralParts } from "./columns/several/cadastral-parts.ts";
import { streetParts } from "./columns/several/street-parts.ts";
import { askOrderOfDates } from "./columns/ask-order-of-dates.ts";
import { askScales } from "./columns/ask-scales.ts";
import { askYears } from "./columns/ask-years.ts";
import { askHowGood, askWithoutWord } from "./columns/how-good.ts";
import { hoursOfWeekdays } from "./columns/several/hours-of-weekdays.ts";
import { idsOfRowsAndColumns } from "./columns/ids/ids-of-rows-and-columns.ts";
import { takeIdOfItems } from "./lists/id-of-items.ts";
import { leftOutRows } from "./left-out-rows.ts";
import { leaveFiguresOfWhole } from "./columns/wide/figures-of-whole.ts";
import { measureColumns } from "./columns/wide/measure-columns.ts";
import { nameColumns, readDateAndClock } from "./columns/name-columns.ts";
import { namedBlocks } from "./named-blocks.ts";
import { type Remark, type Say, sayTime, sayZone } from "./draft/notes.ts";
import { endOfYears } from "./columns/several/end-of-years.ts";
import { namesOfPersons } from "./columns/several/names-of-persons.ts";
import { periodOfDays } from "./columns/several/period-of-days.ts";
import { periodOfTwo } from "./columns/several/period-of-two.ts";
import { priceRanges } from "./columns/several/price-ranges.ts";
import { proposeField } from "./columns/one/propose-field.ts";
import { endOfRange, endOnNextDay } from "./times/ends-of-beginnings.ts";
import { suggestLabels, timeOfFile } from "./times/time-of-file.ts";
import { takeTimeOfHeadings } from "./columns/names/time-of-headings.ts";
import { freeOfPrice } from "./columns/several/free-of-price.ts";
import { suggestId } from "./columns/ids/suggest-id.ts";
import { timeFieldsOf } from "./times/propose-time.ts";
import { percentOfOthers } from "./percent-of-others.ts";
import { isSpeltWithoutYear, withYears } from "./times/dates-without-year.ts";
import { columnsAsAnswer } from "./draft/questions.ts";
import { rowsOfFlows, sayRowsOfFlows } from "./rows-of-flows.ts";
import { standsInFirst, takeCarried, takeCarriedDates, takeCarriedKeys } from "./columns/ids/take-carried.ts";
import type { SurveyedColumn } from "./seen/survey.ts";
import { sayRecurring } from "./columns/several/recurring.ts";
import { sayCodesInTexts } from "./columns/several/codes-in-texts.ts";
import { takeTwoCodes } from "./columns/several/two-codes.ts";
import { splitColumns } from "./columns/several/split-columns.ts";
import { suggestFromTitles } from "./suggest-from-titles.ts";
import { suggestReason } from "./suggest-reason.ts";
import { unfitPeriods } from "./times/unfit-periods.ts";
import { zoneSaid } from "./times/zone-said.ts";
import { withZoneColumn } from "./times/zone-column.ts";
import { utmColumns } from "./columns/several/utm-columns.ts";

/** The parts of a mapping that a file tells, what is suggested for those it does not, and which columns are left. */
export function proposeParts(given: ProposalSetting): {
  readonly parts: Omit<Mapping, "mapping" | "dataset" | "table">;
  readonly notes: readonly Remark[];
  readonly suggestions: Map<string, string>;
  readonly unused: readonly string[];
  readonly roles: ReadonlyMap<number, ColumnRole>;
  readonly guesses: ReadonlyMap<number, string>;
  readonly obstacle: Text | undefined;
  /** The columns nothing is read from, nor suggested for anything. */
  readonly leftOver: readonly SurveyedColumn[];
  /** Do the empty cells of a column mean the same as the one above? */
  isCarried(index: number): boolean;
} {
  const isOfTimes = timeFieldsOf(given.dataset) !== undefined;
  const setting = isOfTimes
    ? given
    : { ...given, survey: withYears(given.survey, isSpeltWithoutYear) ?? given.survey };
  const { survey, dataset, chosen, language } = setting;
  const notes: Remark[] = [];
  const say: Say = (path, text, kind) => notes.push({ path, text, ...(kind && { kind }) });
  const draft: Draft = {
    fields: new Map(),
    roles: new Map(),
    suggestions: new Map(),
    doubted: new Set(),
    say,
  };
  const { fields, roles, suggestions } = draft;
  const alone = timeOfFile(setting, draft);
  const time = alone && withZoneColumn(alone, survey.columns);
  const obstacle = !time && timeFieldsOf(dataset) ? unfitPeriods(survey.columns) : undefined;
  if (obstacle) say(["fields"], obstacle);
  const rest = survey.columns.filter(({ index }) => !time?.columns.includes(index));
  const unchosen = rest.filter(({ index }) => chosen[index] === undefined);
  /** The columns that nobody has chosen and nothing is read from so far. */
  const untaken = () => unchosen.filter(({ index }) => !roles.has(index));
  const untakenNamed = () => untaken().filter(({ heading }) => heading !== "");
  nameColumns(rest, time, setting, draft);
  for (const [field, reading] of namedBlocks(survey, dataset, (name) => fields.has(name)))
    fields.set(field, reading);
  takeIndented(time, setting, draft);
  if (time && alone) {
    sayTime(time, say, suggestions);
    sayZone(zoneSaid(alone, survey), say, suggestions);
    suggestLabels(time, survey.columns, suggestions);
  } else readDateAndClock(rest, setting, draft);
  if (!isOfTimes) takeStretch(untakenNamed(), setting, draft);
  endOnNextDay(dataset, fields);
  endOfRange(dataset, draft);
  if (!isOfTimes) askYears(given.survey, draft);
  askOrderOfDates(survey, draft);
  takeTwoCodes(unchosen, dataset, draft);
  periodOfTwo(unchosen, dataset, draft);
  periodOfDays(untakenNamed(), dataset, draft);
  degreesOfAxes(untakenNamed(), setting, draft);
  sayMonthsNotTaken(untaken(), dataset, draft);
  cadastralParts(unchosen, dataset, draft);
  streetParts(unchosen, dataset, draft);
  namesOfPersons(unchosen, dataset, draft);
  endOfYears(dataset, draft);
  splitColumns(unchosen, dataset, draft);
  hoursOfWeekdays(untaken(), dataset, draft);
  takeRowsOfWeekdays(untakenNamed(), dataset, draft);
  columnsOfFeatures(untakenNamed(), dataset, draft);
  flagOfCode(untakenNamed(), setting, draft);
  sayRowsSideBySide(untakenNamed(), dataset, draft);
  const measured = measureColumns(rest, time, setting, draft);
  const words = untaken();
  const ofBoth = time?.hours ? undefined : idsOfRowsAndColumns(measured, words, time, setting, draft);
  const columns = ofBoth?.columns ?? measured;
  if (!isOfTimes) leaveFiguresOfWhole(columns, dataset, draft);
  takeTimeOfHeadings(rest, dataset, draft);
  priceRanges(unchosen, dataset, draft);
  freeOfPrice(survey.columns, survey.sample.length, dataset, draft);
  addRest(dataset, fields, {
    inColumns: new Set(columns.flatMap(({ values = {} }) => Object.keys(values))),
    time,
    above: survey.above,
    columnOf: (field) => {
      const of = survey.columns.filter(({ index }) => roles.get(index)?.field === field);
      const [first] = of;
      const isEach = first !== undefined && roles.get(first.index)?.each === true;
      return first && { column: isEach ? asOne(of) : first, isEach };
    },
    suggestions,
  });
  sayCodesInTexts(unchosen, dataset, draft);
  percentOfOthers(dataset, draft);
  askScales(setting, draft);
  suggestReason(dataset, draft);
  const nobodys = untakenNamed();
  if (timeFieldsOf(dataset)) takeCarried(time, setting, draft);
  else {
    takeCarriedKeys(setting, draft);
    takeCarriedDates(setting, draft);
  }
  askHowGood(nobodys, time, setting, draft);
  askWithoutWord(survey, dataset, draft);
  const utm = utmColumns(untaken(), dataset, survey.titles, draft);
  if (utm) {
    const { position, columns: both } = utm;
    for (const [at, name] of [position.longitude, position.latitude].entries()) {
      fields.delete(name);
      const column = both[at];
      if (column) roles.set(column.index, { field: name });
    }
  }
  const free = untaken();
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
    if (!draft.doubted.has(index))
      suggestions.set(`fields.${field}.value`, columnsAsAnswer([survey.columns[index]?.heading ?? ""]));
  suggestFromTitles(dataset, survey.titles, draft);
  takeIdOfItems(setting, draft);
  suggestId(time, setting, draft);
  const carried = new Set<number>();
  sayRecurring(unused, dataset, draft.say);
  const telling = askId({ free, guesses, flow: flows?.column, carried }, time, setting, draft);
  // Where no column has the id, only the rows of one direction are read.
  const only = flows && !telling.includes(flows.column) ? flows.only : undefined;
  if (flows && only) {
    suggestions.set("rows.only.like.0", flows.words[0] ?? "");
    sayRowsOfFlows(flows.column, say);
  }
  for (const index of time?.columns ?? []) roles.set(index, { field: time?.time.start ?? "" });
  const fieldIn = (index: number) => dataset.fields[roles.get(index)?.field ?? ""];
  readOnlyWhere(setting, draft);
  const groups = takeAboveRows(setting, draft) ? undefined : survey.groups;
  const asked = Object.entries(dataset.fields).flatMap(([name, field]) =>
    fields.get(name)?.value === unanswered ? [field] : [],
  );
  const leaveOut = leftOutRows(survey, time, language, { fieldIn, asked }, groups);
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
  const isCarried = (index: number) =>
    carried.has(index) ||
    (time !== undefined && time.columns.length > 0 && standsInFirst(index, time, survey));
  return {
    parts,
    notes,
    suggestions,
    unused: names,
    roles,
    guesses,
    obstacle,
    leftOver: unused.filter((one) => !telling.includes(one) && !ofBoth?.telling.includes(one)),
    isCarried,
  };
}

/** The id that stands in a row of its own above the rows of times. */
function takeIndented(
  time: FoundTime | undefined,
  { survey, table, dataset }: ProposalSetting,
  { fields, suggestions }: Draft,
): void {
  const { indented } = survey;
  const id = idOf(dataset);
  if (!indented || id === undefined || fields.has(id) || !time?.columns.includes(indented.index)) return;
  fields.set(id, { ...proposeField(indented, id, dataset, table, survey, suggestions), above: true });
}
