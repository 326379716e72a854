import { type Cell, cellAsText } from "@samapne/tabular/reading";
import { likePattern } from "../file/like.ts";
import type { ColumnPlace, FieldReading, WeekReading } from "../file/mapping.ts";
import { clockText } from "../times/read-time.ts";
import { dayNamed, inOrderOfDays, weeklyHoursIn } from "../times/weekly-hours.ts";
import type { SourceRow } from "./plan-field.ts";

/** Finds the hours of a week that stand in a row for each day, or in lists of one row, and writes them as one text. What is not understood stays as the file has it: it is a fault of its row then. */
export function weekFinder(
  week: WeekReading,
  codes: FieldReading["codes"],
  place: (at: ColumnPlace) => number,
): (row: SourceRow) => Cell {
  const at = (column: string | undefined) => (column === undefined ? -1 : place({ column }));
  const [day, hours, opens, closes] = [at(week.day), at(week.hours), at(week.opens), at(week.closes)];
  const nothing = Object.entries(codes ?? {}).flatMap(([pattern, code]) =>
    code === null ? [likePattern(pattern)] : [],
  );
  const isNothing = (text: string) => nothing.some(({ matches }) => matches(text));
  return ({ cells, days = [cells] }) => {
    const all = days.flatMap((row) => {
      const [of = [], both = [], from = [], to = []] = [day, hours, opens, closes].map((at) =>
        listOf(row[at]),
      );
      return of.map((one, item) =>
        hoursOn(one, { hours: both[item], opens: from[item], closes: to[item] }, isNothing),
      );
    });
    const texts = inOrderOfDays(all.flat());
    return texts.length === 0 ? undefined : texts.join("|");
  };
}

/** Finds the words of a row that are no hours of its days, as the mapping says: «Etter avtale». */
export function wordsLeftOut(
  { hours }: WeekReading,
  codes: FieldReading["codes"],
  place: (at: ColumnPlace) => number,
): (row: SourceRow) => readonly string[] {
  const at = hours === undefined ? -1 : place({ column: hours });
  const nothing = Object.entries(codes ?? {}).flatMap(([pattern, code]) =>
    code === null ? [likePattern(pattern)] : [],
  );
  return ({ cells, days = [cells] }) =>
    nothing.length === 0
      ? []
      : days
          .flatMap((row) => listOf(row[at]).map((cell) => cellAsText(cell).trim()))
          .filter((text) => nothing.some(({ matches }) => matches(text)));
}

function listOf(cell: Cell): readonly Cell[] {
  return Array.isArray(cell) ? cell : [cell];
}

interface HoursCells {
  readonly hours: Cell;
  readonly opens: Cell;
  readonly closes: Cell;
}

/** The hours of one row: of one day, or of several. */
function hoursOn(
  day: Cell,
  { hours, opens, closes }: HoursCells,
  isNothing: (text: string) => boolean,
): readonly string[] {
  const days = itemsOfDays(day);
  const both = cellAsText(hours).trim();
  const [open, close] = [clockOf(opens), clockOf(closes)];
  const ends = [open, ...(close === open ? [] : [close])].filter((text) => text !== "").join("-");
  const text = both === "" ? ends : both;
  if (text === "" || isNothing(text)) return [];
  const whole = `${days.join(", ")} ${text}`.trim();
  return weeklyHoursIn(whole) ?? [whole];
}

/** A day as people and as schema.org write it: `https://schema.org/Monday`. */
function dayText(text: string): string {
  return text.trim().replace(/^https?:\/\/schema\.org\//, "");
}

/** A clock as hours have it: `09:00` of `09:00:00`, of a time of a workbook, and of `0900`. */
function clockOf(cell: Cell): string {
  const text = clockText(cell).trim();
  return text.replace(/^(\d{1,2}[:.]\d{2})[:.]00$/, "$1").replace(/^(\d{1,2})(\d{2})$/, "$1:$2");
}

/** The items of a cell, also of lists in lists, as texts; days as people write them. */
export function itemsOfDays(cell: Cell): readonly string[] {
  const items: readonly Cell[] = Array.isArray(cell) ? cell.flat(2) : [cell];
  return items.map((one) => dayText(clockText(one))).filter((text) => text !== "");
}

/** Does a text name a day of the week, or several? */
export function namesDays(text: string): boolean {
  return dayNamed(text) !== undefined || weeklyHoursIn(`${text} 10-16`) !== undefined;
}
