import { isInstant } from "@samapne/core";
import { unanswered } from "../../file/mapping.ts";
import { firstOfTwoYears } from "../../table/titles.ts";
import { idOf } from "../columns/ids/id-of.ts";
import { namedColumns } from "../columns/names/named-columns.ts";
import type { Draft, ProposalSetting } from "../draft/draft.ts";
import { monthsOfSheets } from "../sheets/months-of-sheets.ts";
import { withCarriedDates } from "./carried-dates.ts";
import type { FoundTime } from "./found-time.ts";
import { hoursOfDay } from "./hours-of-day.ts";
import { goesOverNewYear } from "./over-new-year.ts";
import { findTime, timeFieldsOf } from "./propose-time.ts";
import { timesNotRead } from "./times-not-read.ts";
import { unfitPeriods } from "./unfit-periods.ts";

/** When the rows of a file are: its times, past New Year or not, and what numbers of hours mean. Undefined where the dataset is no series, or nothing says it. */
export function timeOfFile(setting: ProposalSetting, draft: Draft): FoundTime | undefined {
  return withHours(overNewYear(timeOf(setting), setting), setting, draft);
}

/** The times of a series, unless a column of instants says when its intervals begin. */
function timeOf({ survey, dataset, chosen, sheets }: ProposalSetting): FoundTime | undefined {
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
  // «Til» may stand before «Fra»: what is named as the end is no beginning where another column may be it.
  const ends = new Set(all.flatMap(({ column, field }) => (field === timeFields.end ? [column] : [])));
  const inOrder = [...free.filter((one) => !ends.has(one)), ...free.filter((one) => ends.has(one))];
  const columns = first.length > 0 ? [...first, ...inOrder] : inOrder;
  const id = all.find(({ field }) => field === idOf(dataset))?.column;
  const carried = first.length > 0 ? undefined : withCarriedDates({ ...survey, columns });
  const found = carried && findTime(carried.survey, timeFields);
  if (found?.time.clock_column !== undefined && found.columns[0] === carried?.place)
    return { ...found, time: { ...found.time, carry: true } };
  return (
    findTime({ ...survey, columns }, timeFields) ??
    (first.length > 0 ? undefined : monthsOfSheets(sheets, { ...survey, columns }, id, timeFields)) ??
    (unfitPeriods(survey.columns) ? undefined : timesNotRead({ ...survey, columns }, timeFields))
  );
}

/** Times without a year that go on past New Year: no title tells which of two years it names. */
function overNewYear(
  found: FoundTime | undefined,
  { survey, sheets }: ProposalSetting,
): FoundTime | undefined {
  if (!found || !goesOverNewYear(found, survey, sheets)) return found;
  const { year: _, ...rest } = found;
  const first = firstOfTwoYears(survey.titles);
  return {
    ...rest,
    time: { ...found.time, over_new_year: true },
    ...(first === undefined ? {} : { year: first }),
  };
}

/** Times with what their numbers of hours are, where the days of the file on which the clock changes tell it, or ask it. */
function withHours(
  found: FoundTime | undefined,
  { survey }: ProposalSetting,
  { suggestions }: Draft,
): FoundTime | undefined {
  const said = found && hoursOfDay(found, survey);
  if (!said) return found;
  if (said.suggestion !== undefined) suggestions.set("time.hours", said.suggestion);
  return { ...found, time: { ...found.time, hours: said.hours } };
}

/** «Til» says that its times are ends, and «Fra» that they are beginnings. */
export function suggestLabels(
  { time }: FoundTime,
  columns: ProposalSetting["survey"]["columns"],
  suggestions: Draft["suggestions"],
): void {
  if (time.labels !== unanswered) return;
  const heading = columns.find((one) => one.heading === time.column)?.heading ?? "";
  if (/^(?:til|to|slutt|interval_end)(?!\p{L})/iu.test(heading)) suggestions.set("time.labels", "end");
  if (/^(?:fra|frå|from|start|interval_start)(?!\p{L})/iu.test(heading))
    suggestions.set("time.labels", "start");
}
