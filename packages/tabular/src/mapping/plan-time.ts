import type { Cell } from "../formats/cell.ts";
import { cellAsText, isBlankCell } from "../formats/sheet/sheet-cell.ts";
import type { GridRow, Table } from "../formats/table.ts";
import { cellAt, cellBeside, columnOf, type HeadingRow, indexOf } from "./grid.ts";
import type { ClockSetting } from "./intervals.ts";
import type { AutumnChoice, TimeReading } from "./mapping.ts";
import { clockFinder, clockOfDay, timeReader } from "./read-time.ts";
import type { ClockReading } from "./spelling.ts";

/** How times are read. */
export interface PlannedTime extends ClockSetting {
  /** The time of a row, or of a cell of it where the headings of columns are clocks. */
  read(cells: readonly Cell[], column?: { readonly time: string }): ClockReading | undefined;
  /** The last hour of a day, where a row says the one behind it, as a count of 25 hours does. `reading` is what the row was read as. */
  readPast(cells: readonly Cell[], reading: ClockReading | undefined): ClockReading | undefined;
  readonly index: number;
  /** Does each cell of a row have a time of its own? */
  readonly isInHeadings: boolean;
  /** Does no cell of a row say anything of its time? */
  readonly isOutsideRows: boolean;
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
  const index = indexOf(time, headings);
  const columnNamed = (name: string | undefined) =>
    name === undefined ? -1 : columnOf(headings.headings, name);
  const [clockIndex, endIndex] = [columnNamed(time.clock_column), columnNamed(time.end_column)];
  const clockOf = clockFinder(clockIndex, columnNamed(time.am_pm_column));
  const read = timeReader({
    spellings: typeof spelling === "string" ? [spelling] : spelling,
    momentOf: table.momentOf,
  });
  const said = saidOnce(time, table, rows);
  const isInHeadings = time.clock_heading === true;
  const isByMinutes = [spelling].flat().some((one) => !/hh/.test(one) || /mm/.test(one));
  return {
    read(cells, column) {
      const day = index < 0 ? said : { cell: cells[index] };
      const beside = clockIndex < 0 ? undefined : (clockOf(cells) ?? "");
      const heading = isInHeadings ? column?.time : undefined;
      // A year, a month in a column beside it, and the day in the heading.
      const clock =
        beside !== undefined && heading !== undefined
          ? `${cellAsText(beside)} ${heading}`
          : (beside ?? heading);
      const begin = day ? read(day.cell, clock) : read(clock);
      return endIndex < 0 || !begin ? begin : withEnd(begin, cells[endIndex], read);
    },
    readPast(cells, reading) {
      // What begins at 24:00 was read as the beginning of the next day.
      const isRead = reading !== undefined && (labels === "end" || !reading.from.endsWith("T00:00:00"));
      if (isRead || isInHeadings) return undefined;
      const day = index < 0 ? said : { cell: cells[index] };
      const clock = clockIndex < 0 ? undefined : clockOf(cells);
      const last = hourBefore(clock ?? day?.cell, labels === "end" ? "25" : "24");
      if (last === undefined || !day) return undefined;
      return clock === undefined ? read(last) : read(day.cell, last);
    },
    index,
    isInHeadings,
    namesHours: isInHeadings || !isByMinutes,
    isOutsideRows: index < 0 && clockIndex < 0,
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

/** The text of a time whose last hour is one too many for a clock, with the hour before: 25 becomes 24, and 24-25 becomes 23-24. */
function hourBefore(cell: Cell, tooMany: "24" | "25"): string | undefined {
  const text = cellAsText(cell).trim();
  const range = text.replace(
    /(?<!\d)24((?:[:.]00)* ?[-\u2013] ?)25(?=(?:[:.]00)*$)/,
    (_, sign) => `23${sign}24`,
  );
  if (range !== text) return range;
  const [last, before] =
    tooMany === "25" ? [/(?<!\d)25(?=(?:[:.]00)*$)/, "24"] : [/(?<!\d)24(?=(?:[:.]00)*$)/, "23"];
  return last.test(text) ? text.replace(last, before) : undefined;
}

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
