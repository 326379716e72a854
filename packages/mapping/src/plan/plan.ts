import type { Dataset, Field } from "@samapne/core";
import { cellAsText, type GridRow, isBlankCell, type Table } from "@samapne/tabular/reading";
import { blockPlace, blockReader, type ReadBlock } from "../table/blocks.ts";
import { cellFinder, cellOf, type FindSetting } from "./find-cell.ts";
import { findHeadings, type HeadingRow, indexOf, letterIndex, withHeadingsAbove } from "../table/grid.ts";
import { isPercent } from "./is-percent.ts";
import { likeAny, likePattern } from "../file/like.ts";
import { onTheWay } from "./lost-on-the-way.ts";
import { type PlannedTime, plannedTime } from "./plan-time.ts";
import type { ColumnPlace, FieldReading, Mapping, RowCondition, RowsEach } from "../file/mapping.ts";
import { onNextDay } from "../times/next-day.ts";
import { tableMissing } from "../file/problems.ts";
import type { PlannedColumn, PlannedField, Test } from "./plan-field.ts";
import { plannedPosition } from "./plan-position.ts";
import { conditionsOf, labelsOf, placesOf, sourcesOf, weekColumnsOf } from "../table/places-of.ts";
import { constantValue } from "./constant-value.ts";
import { valueReader } from "./values.ts";
import { writtenZone } from "../times/written-zone.ts";

/** A mapping made ready for one table. */
export interface Plan {
  readonly each: RowsEach;
  readonly headings: HeadingRow;
  /** Rows with something right behind so many cells were cut within one of them. */
  readonly width?: number;
  /** How many cells the rows of a text file have, where few have less: lines with fewer may be parts of a row. */
  readonly cells?: number;
  readonly only?: { readonly test: Test; readonly because: string | undefined };
  readonly leaveOut: readonly { readonly test: Test; readonly because: string | undefined }[];
  readonly time?: PlannedTime;
  readonly columns: readonly PlannedColumn[];
  /** In the order they are worked out: those that ask about others last. */
  readonly fields: readonly PlannedField[];
  /** Where dates stand in the first of their rows only: their columns, and the one of the clocks. */
  readonly carriedDate?: { readonly indexes: readonly number[]; readonly clock: number };
  /** The columns that empty cells take from above. */
  readonly carried: readonly number[];
  /** What finds in a row what those below it are about, by the place it is carried at. */
  readonly blocks: ReadonlyMap<number, ReadBlock>;
  /** The columns where rows without a time say what the rows below them are of. */
  readonly indented: readonly number[];
  /** Every column something is read from. */
  readonly used: readonly number[];
  /** The field that each row made of a cell must have, and takes from it. */
  readonly needed?: string;
  /** Where rows say one day of a week each: the other columns that are read, in which the rows of one thing are the same. */
  readonly days?: readonly number[];
  /** Columns the mapping leaves out, with the reason. */
  readonly leftOutColumns: ReadonlyMap<number, string>;
}

/** Makes a mapping ready for a table whose first rows are known. Throws a `ReadError` when the file is not of its kind. */
export function planFor(mapping: Mapping, dataset: Dataset, table: Table, rows: readonly GridRow[]): Plan {
  const headings = headingRow(mapping, rows);
  const place = (at: ColumnPlace) => indexOf(at, headings);
  const test = (condition: RowCondition): Test => testOf(condition, place(condition));
  const { each = "row", only, leave_out: leaveOut = [] } = mapping.rows ?? {};
  const named = placesOf(mapping).map(place);
  const conditions = new Set(conditionsOf(mapping).map(place));
  const sources = new Set(sourcesOf(mapping).map(place));
  const { columns, leftOut } = columnsOf(
    mapping,
    dataset,
    headings,
    (index, heading) =>
      // A column that rows are chosen by is one of values only where it is named, not where many are meant.
      // Where headings say when, they are told apart by that.
      sources.has(index) ||
      (conditions.has(index) && mapping.time?.clock_heading !== true && /(?<!\\)[*#]/.test(heading)),
  );
  for (const reading of Object.values(mapping.fields)) requireBehind(reading, columns, headings);
  const readings = Object.entries(mapping.fields).sort(([a], [b]) => order(dataset, a) - order(dataset, b));
  const fields = readings.map(([name, reading]) =>
    plannedField(name, reading, { dataset, table, rows, place, test, labels: labelsOf(mapping) }),
  );
  const needed = Object.keys(mapping.fields).find(
    (name) => mapping.fields[name]?.cell === true && dataset.fields[name]?.required === true,
  );
  const { position } = mapping;
  const placed = position ? plannedPosition(position, dataset, table, place) : [];
  const used = [
    ...new Set([
      ...named.filter((at) => at >= 0),
      ...columns.flatMap(({ index }) => placesAt(index, mapping)),
    ]),
  ];
  const weeks = new Set(weekColumnsOf(mapping).map((column) => place({ column })));
  const isPresence = ({ source }: PlannedField) => source.kind === "presence";
  return {
    each,
    headings,
    ...widthOf(mapping, table, headings, rows),
    ...cellsOf(mapping, table, headings, rows),
    ...(only ? { only: { test: test(only), because: only.because } } : {}),
    leaveOut: leaveOut.map((condition) => ({ test: test(condition), because: condition.because })),
    ...(mapping.time ? { time: plannedTime(mapping.time, table, rows, headings) } : {}),
    ...(mapping.time?.carry ? { carriedDate: carriedDate(mapping.time, place) } : {}),
    columns,
    fields: [...fields.filter((one) => !isPresence(one)), ...placed, ...fields.filter(isPresence)],
    carried: placesOf(mapping)
      .filter((one) => "carry" in one && one.carry === true)
      .map(place)
      .filter((at) => at >= 0),
    blocks: new Map(labelsOf(mapping).map((label, index) => [blockPlace(index), blockReader(label)])),
    indented: Object.values(mapping.fields).flatMap((one) => (one.above ? [place(one)] : [])),
    used,
    ...(needed === undefined ? {} : { needed }),
    ...(weeks.size > 0 ? { days: used.filter((index) => !weeks.has(index)) } : {}),
    leftOutColumns: leftOut,
  };
}

/** The columns of dates that are carried to the rows below them, and the one that every row has: the clock, or else the last of those that say the date. */
function carriedDate(
  time: NonNullable<Mapping["time"]>,
  place: (at: ColumnPlace) => number,
): NonNullable<Plan["carriedDate"]> {
  const dates = time.date_columns?.map((column) => place({ column })) ?? [place(time)];
  if (time.clock_column !== undefined) return { indexes: dates, clock: place({ column: time.clock_column }) };
  return { indexes: dates.slice(0, -1), clock: dates.at(-1) ?? -1 };
}

/** Throws where the cells behind those of columns stand under other headings than the mapping says: another figure would be taken for theirs. */
function requireBehind(
  { cell_after: after, after_heading: wanted }: FieldReading,
  columns: readonly PlannedColumn[],
  { row, headings }: HeadingRow,
): void {
  if (after === undefined || wanted === undefined) return;
  const patterns = [wanted].flat();
  const isLike = likeAny(patterns);
  if (columns.some(({ index }) => !isLike(headings[index + after] ?? ""))) throw tableMissing(patterns, row);
}

const few = 0.2;

/** How wide rows of a text file are, where few of the first ones are wider than the headings and nobody said what stands there. */
function widthOf(
  { table: place, rows: choice }: Mapping,
  { text }: Table,
  { row: headingsAt, headings }: HeadingRow,
  rows: readonly GridRow[],
): Pick<Plan, "width"> {
  const width = headings.findLastIndex((heading) => heading !== "") + 1;
  const isOfRows = choice?.each === undefined || choice.each === "row" || choice.each === "cell";
  if (!text || place?.beyond !== undefined || width === 0 || !isOfRows) return {};
  const below = rows.filter(({ row, cells }) => row > headingsAt && !cells.every(isBlankCell));
  // A side table stands behind an empty column.
  const wider = below.filter(({ cells }) => !isBlankCell(cells[width]));
  return wider.length <= below.length * few ? { width } : {};
}

/** How many cells the rows of a text file have, by its headings. Where many have fewer, the program leaves out empty ones. */
function cellsOf(
  { rows: choice }: Mapping,
  { text }: Table,
  { row: headingsAt, headings }: HeadingRow,
  rows: readonly GridRow[],
): Pick<Plan, "cells"> {
  const isOfRows = choice?.each === undefined || choice.each === "row" || choice.each === "cell";
  if (!text || !isOfRows || headingsAt === 0) return {};
  const width = headings.findLastIndex((one) => one !== "") + 1;
  const below = rows.filter(({ row, cells }) => row > headingsAt && cells.length > 1);
  const shorter = below.filter(({ cells }) => cells.length < width);
  return shorter.length <= Math.max(3, below.length * few) ? { cells: width } : {};
}

/** What rows are made of in one row of the file: its columns of values, or the row itself. */
export function columnsOfRow({ each, columns }: Plan): readonly (PlannedColumn | undefined)[] {
  return each === "cell" ? columns : [undefined];
}

/** The columns that are read for one of values: itself, and those so far behind it. */
function placesAt(index: number, { fields }: Mapping): readonly number[] {
  return [index, ...Object.values(fields).flatMap(({ cell_after: after }) => (after ? [index + after] : []))];
}

function order({ fields }: Dataset, name: string): number {
  return Object.keys(fields).indexOf(name);
}

function headingRow(mapping: Mapping, rows: readonly GridRow[]): HeadingRow {
  const row = mapping.table?.heading_row;
  const wanted = placesOf(mapping).flatMap((place) =>
    place.column === undefined || (place as FieldReading).optional ? [] : [place.column],
  );
  const patterns = (mapping.columns ?? [])
    .filter(({ leave_out: out }) => out === undefined)
    .map(({ heading }) => heading);
  const depth = mapping.table?.heading_rows ?? 1;
  const isLike = likeAny(patterns);
  const fits = (headings: readonly string[]) =>
    patterns.length === 0 || headings.some((heading) => heading !== "" && isLike(heading));
  if (row === 0 || (row === undefined && wanted.length === 0 && patterns.length === 0))
    return { row: 0, headings: [] };
  const among = depth === 1 ? rows : withHeadingsAbove(rows, depth);
  if (row !== undefined)
    return findHeadings(
      among.filter((one) => one.row === row),
      wanted,
      fits,
    );
  if (mapping.time?.clock_heading !== true) return findHeadings(among, wanted, fits);
  // A date above the table is like a heading that is one: the row with most of them is that of the headings.
  const counted = among.map((one) => ({
    one,
    count: one.cells.filter((cell) => isLike(cellAsText(cell).trim())).length,
  }));
  const ordered = counted.sort((a, b) => b.count - a.count).map(({ one }) => one);
  return findHeadings(ordered, wanted, fits);
}

function testOf({ like = [], empty, carry = false }: RowCondition, index: number): Test {
  const isLike = likeAny(like);
  return (row) => {
    const cell = cellOf(row, index, carry);
    return isBlankCell(cell) ? empty === true : isLike(cellAsText(cell));
  };
}

function columnsOf(
  mapping: Mapping,
  dataset: Dataset,
  { headings }: HeadingRow,
  isOther: (index: number, heading: string) => boolean,
) {
  const choices = (mapping.columns ?? []).map((choice) => ({
    ...choice,
    pattern: likePattern(choice.heading),
  }));
  const columns: PlannedColumn[] = [];
  const leftOut = new Map<number, string>();
  for (const [index, heading] of headings.entries()) {
    const isMeant = ({ pattern, letter }: (typeof choices)[number]) =>
      pattern.matches(heading) && (letter === undefined || letterIndex(letter) === index);
    const choice = heading === "" ? undefined : choices.find(isMeant);
    if (!choice || isOther(index, choice.heading)) continue;
    if (choice.leave_out !== undefined) leftOut.set(index, choice.leave_out);
    else
      columns.push({
        index,
        heading,
        time: choice.pattern.take(heading) ?? heading,
        values: columnValues(choice.values ?? {}, dataset),
        unit: choice.unit,
      });
  }
  return { columns, leftOut };
}

function columnValues(
  values: NonNullable<NonNullable<Mapping["columns"]>[number]["values"]>,
  { fields }: Dataset,
) {
  return new Map(
    Object.entries(values).map(([name, value]) => [name, constantValue(value, fields[name] as Field)]),
  );
}

function nextDayOf(
  { next_day_after: of, zone }: FieldReading,
  field: Field,
): Pick<Extract<PlannedField["source"], { kind: "cell" }>, "nextDay"> {
  if (of === undefined || zone === undefined) return {};
  const written = writtenZone(field, zone);
  return { nextDay: { of, move: (value, other) => onNextDay(value, other, zone, written) } };
}

interface FieldSetting extends FindSetting {
  readonly dataset: Dataset;
  test(condition: RowCondition): Test;
}

function plannedField(name: string, reading: FieldReading, setting: FieldSetting): PlannedField {
  const { dataset, table, test } = setting;
  const field = dataset.fields[name] as Field;
  if (reading.value !== undefined)
    return { name, field, source: { kind: "constant", value: constantValue(reading.value, field) } };
  const { presence_of: of, present, absent } = reading;
  if (of !== undefined) {
    const valueOf = (constant: typeof present) =>
      constant === undefined ? undefined : constantValue(constant, field);
    return {
      name,
      field,
      source: { kind: "presence", of, present: valueOf(present), absent: valueOf(absent) },
    };
  }
  if (reading.percent_of) return { name, field, source: { kind: "percent", ...reading.percent_of } };
  const isNumber = field.kind === "decimal" || field.kind === "integer";
  const find = cellFinder(reading, setting);
  const when = reading.when && test(reading.when);
  const lost = onTheWay(reading, setting, when);
  const read = valueReader(reading, field, dataset, table);
  return {
    name,
    field,
    source: {
      kind: "cell",
      find,
      read,
      ...(when ? { when } : {}),
      ...(lost ? { onTheWay: lost } : {}),
      ...nextDayOf(reading, field),
      ...(isNumber && reading.thousands_sign === undefined ? { mayBeThousands: true } : {}),
      ...(isPercent(field) && reading.units === undefined && reading.factor === undefined
        ? { mayBeOtherScale: true }
        : {}),
    },
  };
}
