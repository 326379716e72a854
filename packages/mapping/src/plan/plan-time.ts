import { type Cell, cellAsText, type GridRow, isBlankCell, type Table } from "@samapne/tabular/reading";
import { cellAt, cellBeside, columnOf, type HeadingRow, indexOf } from "../table/grid.ts";
import type { ClockSetting } from "../times/intervals.ts";
import type { AutumnChoice, TimeReading } from "../file/mapping.ts";
import { afterYear, clockFinder, clockOfDay, dateFinder, timeReader, zoned } from "../times/read-time.ts";
import { type ClockReading, wholeDay } from "../times/spelling.ts";

/** How times are read. */
export interface PlannedTime extends ClockSetting {
  /** The time of a row, or of a cell of it where the headings of columns are clocks; so many years behind the one that is said for all. */
  read(cells: readonly Cell[], column?: { readonly time: string }, years?: number): ClockReading | undefined;
  /** The date of a row that says an hour behind the last one of a clock, as a count of 25 hours does. `reading` is what the row was read as. */
  pastOf(cells: readonly Cell[], reading: ClockReading | undefined, years?: number): string | undefined;
  /** Do hours say the clock, are they counted through the day, or has nobody said so? */
  readonly hours: "clock" | "counted" | undefined;
  /** Are hours bare numbers, which may be counts as well as clock times? */
  readonly isOfNumbers: boolean;
  readonly index: number;
  /** Does each cell of a row have a time of its own? */
  readonly isInHeadings: boolean;
  /** Does no cell of a row say anything of its time? */
  readonly isOutsideRows: boolean;
  /** Have all dates, which say none, one year? */
  readonly isOfOneYear: boolean;
  /** Do they go on past New Year? */
  readonly goesPastYear: boolean;
  readonly start: string;
  readonly end: string | undefined;
  readonly autumn: AutumnChoice;
  readonly isFilled: boolean;
}

/** Makes the reading of times ready for one table: what its rows, its headings and the cells above it say, put together in this order. */
export function plannedTime(
  time: TimeReading,
  table: Table,
  rows: readonly GridRow[],
  headings: HeadingRow,
): PlannedTime {
  const { spelling, zone, labels, length, start, end, autumn = "by_order", missing } = time;
  const columnNamed = (name: string | undefined) =>
    name === undefined ? -1 : columnOf(headings.headings, name);
  const dateIndexes = time.date_columns?.map(columnNamed) ?? [indexOf(time, headings)];
  const [index = -1] = dateIndexes;
  const dateOf = dateFinder(dateIndexes);
  const [clockIndex, endIndex] = [columnNamed(time.clock_column), columnNamed(time.end_column)];
  const zoneIndex = columnNamed(time.zone_column);
  const yearIndex = columnNamed(time.year_column);
  const clockOf = clockFinder(clockIndex, columnNamed(time.am_pm_column));
  const isInHeadings = time.clock_heading === true;
  // Somebody who has said which hour of autumn the file has knows that its hours are those of the clock.
  const hours = time.hours === "counted" ? "counted" : (time.hours ?? time.autumn) && "clock";
  const isNamed = time.hours === "named" || isInHeadings;
  const reading = {
    spellings: typeof spelling === "string" ? [spelling] : spelling,
    momentOf: table.momentOf,
  };
  const read = timeReader({ ...reading, isCounted: hours === "counted" });
  const count = timeReader({ ...reading, isCounted: true });
  const said = saidOnce(time, table, rows);
  // What is said once may be a month too, and the year that a sheet says is another in the next one.
  const isYearSaid =
    (!time.sheet || time.value !== undefined) && [spelling].flat().every((one) => /^YYYY [^-]/.test(one));
  const isByMinutes = [spelling].flat().some((one) => !/hh|qq/.test(one) || /mm/.test(one));
  const dayIn = (cells: readonly Cell[], years: number) => {
    const year = yearIndex < 0 ? moved(said?.cell, years) : cells[yearIndex];
    return yearIndex < 0 && !said ? dateOf(cells) : afterYear(year, dateOf(cells));
  };
  const readWith = (
    reader: typeof read,
    cells: readonly Cell[],
    column?: { readonly time: string },
    years = 0,
  ) => {
    const day = index < 0 ? said && { cell: moved(said.cell, years) } : { cell: dayIn(cells, years) };
    const beside = clockIndex < 0 ? undefined : (clockOf(cells) ?? "");
    const heading = isInHeadings ? column?.time : undefined;
    // A year, a month in a column beside it, and the day in the heading.
    const clock =
      beside !== undefined && heading !== undefined
        ? `${cellAsText(beside)} ${heading}`
        : (beside ?? heading);
    const [first, second] = day ? [day.cell, clock] : [clock];
    if (zoneIndex < 0) return reader(first, second);
    const zoneCell = cells[zoneIndex];
    return second === undefined ? reader(zoned(first, zoneCell)) : reader(first, zoned(second, zoneCell));
  };
  return {
    read(cells, column, years) {
      const begin = readWith(read, cells, column, years);
      return endIndex < 0 || !begin ? begin : withEnd(begin, cells[endIndex], read);
    },
    pastOf(cells, begin, years) {
      // What begins at 24:00 was read as the beginning of the next day.
      if (begin !== undefined && (labels === "end" || !begin.from.endsWith("T00:00:00"))) return undefined;
      const { date, seconds } = readWith(count, cells, undefined, years)?.count ?? { seconds: 0 };
      // What ends at 24:00 is the last of a clock's day; what begins then is one more.
      return seconds > wholeDay || (seconds === wholeDay && labels !== "end") ? date : undefined;
    },
    hours,
    isOfNumbers: areBareNumbers(spelling),
    isCounted: hours === "counted",
    index,
    isInHeadings,
    namesHours: isNamed || !isByMinutes,
    isOutsideRows: index < 0 && clockIndex < 0,
    isOfOneYear: yearIndex < 0 && said !== undefined && (index >= 0 || isYearSaid),
    goesPastYear: time.over_new_year === true,
    zone,
    // A mapping with questions left is refused before it gets here.
    labels: labels as PlannedTime["labels"],
    length: length as PlannedTime["length"],
    start,
    end,
    autumn,
    isFilled: missing === "fill",
  };
}

/** The year that is said of all times, so many years later; what says more than a year stays as it is. */
function moved(said: Cell, years: number): Cell {
  const text = cellAsText(said).trim();
  const year = years === 0 ? undefined : /^\d{4}(?=$| )/.exec(text)?.[0];
  return year === undefined ? said : `${Number(year) + years}${text.slice(year.length)}`;
}

/** Are hours numbers alone, which may be counts? What has minutes, or `kl.` before it, is a clock time. */
export function areBareNumbers(spelling: TimeReading["spelling"]): boolean {
  return [spelling].flat().every((one) => isOfNumber.test(one));
}

const isOfNumber = /^(?!.*(?:mm|hh.*hh|[Kk]l\.? ?hh)).*(?:hh|qq)$/;

/** What one cell of the file, the name of the sheet, or the mapping itself, says of all times; the year in the mapping stands before the month of the sheet. */
function saidOnce(
  { value, beside, at, sheet }: TimeReading,
  table: Table,
  rows: readonly GridRow[],
): { readonly cell: Cell } | undefined {
  const said = [value === undefined ? [] : String(value), sheet ? (table.sheet ?? "") : []].flat();
  if (said.length > 0) return { cell: said.join(" ") };
  if (beside === undefined && at === undefined) return undefined;
  const cell = beside === undefined ? cellAt(rows, at ?? "") : cellBeside(rows, beside);
  return { cell: isBlankCell(cell) ? "" : cell };
}

/** A time with the one at which its interval ends. A clock alone is of the same day, or of the next. */
function withEnd(
  begin: ClockReading,
  cell: Cell,
  read: (cell: Cell) => ClockReading | undefined,
): ClockReading | undefined {
  const end = read(cell);
  if (end) return { ...begin, to: [end.from], ...(end.instant === undefined ? {} : { until: end.instant }) };
  const to = begin.instant === undefined ? clockOfDay(begin.from.slice(0, 10), cell) : [];
  return to.length === 0 ? undefined : { ...begin, to };
}
