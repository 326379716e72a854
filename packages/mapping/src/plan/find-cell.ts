import { type Cell, cellAsText, type GridRow, isBlankCell, type Table } from "@samapne/tabular/reading";
import { blockPlace } from "../table/blocks.ts";
import { cellAt, cellBeside } from "../table/grid.ts";
import { likePattern } from "../file/like.ts";
import type { ColumnPlace, FieldReading, PartReading } from "../file/mapping.ts";
import type { PlannedColumn, SourceRow } from "./plan-field.ts";
import { abovePlace } from "../table/indented.ts";
import { longestPart, slug } from "./slug.ts";
import { weekFinder } from "./week-of-rows.ts";
import { clockFinder, withClock } from "../times/read-time.ts";

/** Finds the cell of a row, or of a column of it, that a field is read from. */
export type FindCell = (row: SourceRow, column: PlannedColumn | undefined) => Cell;

/** What is known of the file where cells are to be found. */
export interface FindSetting {
  readonly table: Table;
  readonly rows: readonly GridRow[];
  /** The labels whose values are carried to the rows below them. */
  readonly labels: readonly string[];
  place(at: ColumnPlace): number;
}

/** Makes what finds the cell of a field, with the unit that is said beside it. */
export function cellFinder(reading: FieldReading, setting: FindSetting): FindCell {
  const { parts, between = "-", week, codes } = reading;
  if (week) return weekFinder(week, codes, setting.place);
  return withUnitOf(reading, parts ? joined(parts, between, setting) : finder(reading, setting), setting);
}

/** Several parts as one text. Without one of them there is none: another meter may be called like the rest of it. */
function joined(parts: readonly PartReading[], between: string, setting: FindSetting): FindCell {
  const finds = parts.map((part) => partFinder(part, setting));
  return (row, column) => {
    const texts: string[] = [];
    for (const find of finds) {
      const text = find(row, column);
      if (text === undefined) return undefined;
      if (text !== null) texts.push(text);
    }
    return texts.join(between);
  };
}

/** The texts of the parts that a row has of those its own cells say. */
export function partsThere(
  parts: readonly PartReading[],
  setting: FindSetting,
): (...at: Parameters<FindCell>) => readonly string[] {
  const finds = parts
    .filter(({ value, heading, sheet }) => value === undefined && !heading && !sheet)
    .map((part) => partFinder(part, setting));
  return (row, column) => finds.flatMap((find) => find(row, column) ?? []);
}

/** A part as text: null where it is left out, undefined where it is missing. */
function partFinder(
  part: PartReading,
  setting: FindSetting,
): (...at: Parameters<FindCell>) => string | null | undefined {
  const { value, take, codes = {}, as_id: isId } = part;
  if (value !== undefined) return () => value;
  const find = finder(part, setting);
  const patterns = take === undefined ? [] : [take].flat().map(likePattern);
  const known = Object.entries(codes).map(([pattern, code]) => ({ ...likePattern(pattern), code }));
  return (row, column) => {
    const cell = find(row, column);
    if (isBlankCell(cell)) return codes[""];
    const whole = cellAsText(cell).trim();
    const text = take === undefined ? whole : patterns.reduce(first(whole), undefined);
    if (text === undefined || text === "") return undefined;
    const code = known.find(({ matches }) => matches(text));
    if (code) return code.code;
    return isId ? slug(text, longestPart) || undefined : text;
  };
}

function first(text: string) {
  return (found: string | undefined, { take }: ReturnType<typeof likePattern>) => found ?? take(text);
}

/** Puts the unit that stands in another column, or is said of the column, behind a number. */
function withUnitOf(
  { units, unit_column: unit }: FieldReading,
  find: FindCell,
  { place }: FindSetting,
): FindCell {
  if (!units) return find;
  const index = unit === undefined ? -1 : place({ column: unit });
  return (row, column) => {
    const cell = find(row, column);
    const said = index < 0 ? column?.unit : cellAsText(row.cells[index]).trim();
    return isBlankCell(cell) || !said ? cell : `${cellAsText(cell).trim()} ${said}`;
  };
}

function finder(reading: FieldReading, { table, rows, labels, place }: FindSetting): FindCell {
  if (reading.sheet) return () => table.sheet;
  if (reading.heading) return (_, column) => column?.heading;
  if (reading.cell) return ({ cells }, column) => (column ? cells[column.index] : undefined);
  const { cell_after: after } = reading;
  if (after !== undefined) return ({ cells }, column) => (column ? cells[column.index + after] : undefined);
  if (reading.beside !== undefined && reading.carry) {
    const at = blockPlace(labels.indexOf(reading.beside));
    return ({ carried }) => carried.get(at);
  }
  if (reading.beside !== undefined || reading.at !== undefined) {
    const cell = reading.at === undefined ? cellBeside(rows, reading.beside ?? "") : cellAt(rows, reading.at);
    return () => cell;
  }
  const index = place(reading);
  if (reading.above) return ({ carried }) => carried.get(abovePlace(index));
  const { clock_column: clock, am_pm_column: half, carry: isCarried = false } = reading;
  if (clock === undefined) return (row) => cellOf(row, index, isCarried);
  const clockOf = clockFinder(place({ column: clock }), half === undefined ? -1 : place({ column: half }));
  return (row) => withClock(cellOf(row, index, isCarried), clockOf(row.cells));
}

/** A cell of a row; where it is empty and carried, the nearest above that is not. */
export function cellOf({ cells, carried }: SourceRow, index: number, isCarried: boolean): Cell {
  return isCarried && isBlankCell(cells[index]) ? carried.get(index) : cells[index];
}
