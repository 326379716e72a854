import {
  type AnyRow,
  type Dataset,
  type Finding,
  found,
  instantText,
  type Now,
  rowJudge,
  toIssue,
} from "@samapne/core";
import { lookInto } from "../formats/look-into.ts";
import { noTable } from "../formats/not-a-table.ts";
import { isBlankCell } from "../formats/sheet/sheet-cell.ts";
import type { Cell } from "../formats/cell.ts";
import type { GridRow, Table } from "../formats/table.ts";
import { fold } from "../headings/fold.ts";
import type { Input } from "../input.ts";
import { ReadError } from "../read-error.ts";
import { columnLetter } from "../report/column-letter.ts";
import { firstRows, gridOf } from "./grid.ts";
import { type Interval, intervalsOf, moved } from "./intervals.ts";
import type { Mapping } from "./mapping.ts";
import type { Outcome } from "./outcome.ts";
import {
  type Plan,
  type PlannedColumn,
  type PlannedTime,
  placesOf,
  planFor,
  type SourceRow,
} from "./plan.ts";
import { noSheet, tooManyKeys } from "./problems.ts";
import { LeftOutTally, RepairTally } from "./tally.ts";
import { timeline, type Timeline } from "./timeline.ts";

/** What is to be converted, and with what knowledge. The mapping has been checked (`checkMapping`). */
export interface ConversionRequest {
  readonly input: Input;
  readonly mapping: Mapping;
  readonly dataset: Dataset;
  readonly now?: Now | undefined;
  readonly classificationDate?: string | undefined;
  readonly progress?: (event: {
    readonly input: string;
    readonly rows: number;
    readonly bytes: number;
  }) => void;
}

/** A conversion: rows as they are made, in bounded memory, and what became of all of them when they have been read. */
export interface Conversion {
  readonly rows: AsyncIterable<readonly AnyRow[]>;
  /** What happened to every row; complete when `rows` has ended. */
  outcome(): Outcome;
}

const mostKeys = 2_000_000;
/** A hole longer than this is no hole: a year of hours is less. */
const mostFilled = 20_000;

/** Opens a file and makes its mapping ready. Throws a `ReadError` when the file is no table, or not one of the mapping's kind. */
export async function openConversion(request: ConversionRequest): Promise<Conversion> {
  const work = new Work(request, await findTable(request));
  return { rows: work.rows(), outcome: () => work.outcome() };
}

/** What a conversion reads, and the names of what lies beside it in the workbook or archive. */
interface FoundTable {
  readonly table: Table;
  readonly plan: Plan;
  readonly unread: readonly string[];
}

async function findTable({ input, mapping, dataset }: ConversionRequest): Promise<FoundTable> {
  const known = new Set(placesOf(mapping).flatMap(({ column = [] }) => [column].flat().map(fold)));
  const looked = await lookInto(input, { isHeading: (text) => known.has(fold(text)) });
  const found = looked.flatMap((one): readonly { readonly name: string; readonly table?: Table }[] => {
    const { name } = one.input;
    return "problem" in one ? [{ name }] : one.tables.map((table) => ({ name: table.sheet ?? name, table }));
  });
  const tables = found.flatMap(({ table }) => table ?? []);
  const [problem] = looked.flatMap((one) => ("problem" in one ? [one.problem] : []));
  const { sheet, delimiter } = mapping.table ?? {};
  const named = sheet === undefined ? tables : tables.filter((table) => table.sheet === sheet);
  if (named.length === 0 && tables.length > 0)
    throw noSheet(
      sheet ?? "",
      found.map(({ name }) => name),
    );
  const shownFirst = [
    ...named.filter(({ isHidden }) => !isHidden),
    ...named.filter(({ isHidden }) => isHidden),
  ];
  let refused: ReadError | undefined = problem;
  for (const table of shownFirst) {
    try {
      const plan = planFor(mapping, dataset, table, await firstRows(table, signOf(delimiter)));
      return { table, plan, unread: found.filter((one) => one.table !== table).map(({ name }) => name) };
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      refused ??= error;
    }
  }
  throw refused ?? noTable();
}

function signOf(delimiter: string | undefined): string | undefined {
  return delimiter === "tab" ? "\t" : delimiter;
}

interface Series {
  readonly line: Timeline<SourceRow>;
  lastEnd?: number;
  lastRow?: SourceRow;
}

class Work {
  readonly #request: ConversionRequest;
  readonly #table: Table;
  readonly #plan: Plan;
  readonly #unread: readonly string[];
  readonly #fileLeftOut = new LeftOutTally();
  readonly #madeLeftOut = new LeftOutTally();
  readonly #repairs: RepairTally;
  readonly #judge;
  readonly #series = new Map<string, Series>();
  readonly #keys: Set<string> | undefined;
  readonly #carried = new Map<number, Cell>();
  readonly #unused = new Map<number, number>();
  readonly #counts = { read: 0, used: 0, made: 0, filled: 0, written: 0 };
  #batch: AnyRow[] = [];

  constructor(request: ConversionRequest, { table, plan, unread }: FoundTable) {
    this.#request = request;
    this.#table = table;
    this.#plan = plan;
    this.#unread = unread;
    this.#repairs = new RepairTally(request.dataset);
    const { now, classificationDate } = request;
    this.#judge = rowJudge(request.dataset, { now, classificationDate });
    this.#keys = request.mapping.rows?.repeated === "first" ? new Set() : undefined;
  }

  async *rows(): AsyncGenerator<readonly AnyRow[]> {
    const { input, mapping, progress } = this.#request;
    this.#makeOfHeadings();
    for await (const batch of gridOf(this.#table, signOf(mapping.table?.delimiter))) {
      for (const row of batch) this.#take(row);
      progress?.({ input: input.name, rows: this.#counts.read, bytes: input.readSoFar?.() ?? 0 });
      yield* this.#made();
    }
    for (const series of this.#series.values()) this.#place(series, series.line.end());
    yield* this.#made();
  }

  *#made(): Generator<readonly AnyRow[]> {
    if (this.#batch.length === 0) return;
    yield this.#batch;
    this.#batch = [];
  }

  /** Rows made of columns, or of the file as a whole, need no row below the headings. */
  #makeOfHeadings(): void {
    const { each, columns, headings } = this.#plan;
    const source: SourceRow = { row: headings.row, cells: [], carried: this.#carried };
    if (each === "column") for (const column of columns) this.#makeRow(source, column, undefined);
    if (each === "file") this.#makeRow(source, undefined, undefined);
  }

  #take({ row, cells, fault }: GridRow): void {
    const { headings, carried, each, used, only, leaveOut } = this.#plan;
    if (row === 0) return;
    this.#counts.read++;
    const leave = (
      ...[cause, ...more]: [Parameters<LeftOutTally["add"]>[0], Parameters<LeftOutTally["add"]>[2]?]
    ) => this.#fileLeftOut.add(cause, row, ...more);
    if (fault) return leave("record");
    if (row < headings.row) return leave(isBlankRow(cells) ? "blank" : "above");
    if (row === headings.row) return leave("headings");
    if (each === "column") return leave("only_headings");
    if (each === "file") return leave("only_cells");
    for (const index of carried) if (!isBlankCell(cells[index])) this.#carried.set(index, cells[index]);
    if (isBlankRow(cells)) return leave("blank");
    if (used.every((index) => isBlankCell(cells[index]))) return leave("beside");
    const source = { row, cells, carried: carried.length > 0 ? new Map(this.#carried) : this.#carried };
    if (only && !only.test(source)) return leave("only", because(only));
    for (const [index, rule] of leaveOut.entries())
      if (rule.test(source)) return leave("rule", { key: String(index), ...because(rule) });
    this.#countUnused(cells);
    if (this.#plan.time) this.#takeTimed(source, this.#plan.time);
    else this.#use(source, undefined);
  }

  #countUnused(cells: readonly Cell[]): void {
    const { used } = this.#plan;
    for (let index = 0; index < cells.length; index++)
      if (!used.includes(index) && !isBlankCell(cells[index]))
        this.#unused.set(index, (this.#unused.get(index) ?? 0) + 1);
  }

  #takeTimed(source: SourceRow, time: PlannedTime): void {
    const leave = (cause: "time_unreadable" | "time_never" | "time_length") =>
      this.#fileLeftOut.add(cause, source.row, { detail: found(shown(source.cells[time.index])) });
    const reading = time.read(source.cells);
    if (!reading) return leave("time_unreadable");
    const candidates = intervalsOf(reading, time);
    if (typeof candidates === "string") return leave(candidates);
    const key = this.#seriesOf(source);
    let series = this.#series.get(key);
    if (!series) this.#series.set(key, (series = { line: timeline(time.autumn) }));
    this.#place(series, series.line.take(source, candidates));
  }

  /** Rows of different meters in one long table are series of their own; in a wide one all columns share their times. */
  #seriesOf(source: SourceRow): string {
    const { each, time, fields } = this.#plan;
    if (each !== "row") return "";
    const { key } = this.#request.dataset;
    return fields
      .filter(({ name, source: { kind } }) => kind === "cell" && key.includes(name) && name !== time?.start)
      .map(({ source: from }) =>
        from.kind === "cell" ? String(from.read(from.find(source, undefined)).value) : "",
      )
      .join("\u0000");
  }

  #place(series: Series, placed: ReturnType<Timeline<SourceRow>["take"]>): void {
    const { time } = this.#plan;
    if (!time) return;
    for (const one of placed) {
      if ("fault" in one) {
        this.#fileLeftOut.add(one.fault, one.item.row, { detail: found(shown(one.item.cells[time.index])) });
        continue;
      }
      if (time.isFilled) this.#fill(series, one.interval.start, time);
      this.#use(one.item, one.interval);
      series.lastRow = one.item;
      series.lastEnd = Math.max(series.lastEnd ?? -Infinity, one.interval.end);
    }
  }

  /** Rows for the intervals between the last one and this. */
  #fill(series: Series, until: number, { length, zone }: PlannedTime): void {
    const { lastEnd, lastRow } = series;
    if (lastEnd === undefined || lastRow === undefined) return;
    const missing: Interval[] = [];
    for (let start = lastEnd; start < until && missing.length <= mostFilled;) {
      const end = moved(start, length, zone, 1);
      if (end > until) break;
      missing.push({ start, end });
      start = end;
    }
    if (missing.length > mostFilled) return;
    for (const interval of missing)
      for (const column of this.#columnsOfRow()) {
        this.#counts.filled++;
        this.#makeRow(lastRow, column, interval, true);
      }
  }

  #columnsOfRow(): readonly (PlannedColumn | undefined)[] {
    return this.#plan.each === "cell" ? this.#plan.columns : [undefined];
  }

  #use(source: SourceRow, interval: Interval | undefined): void {
    this.#counts.used++;
    for (const column of this.#columnsOfRow()) this.#makeRow(source, column, interval);
  }

  #makeRow(
    source: SourceRow,
    column: PlannedColumn | undefined,
    interval: Interval | undefined,
    isFilled = false,
  ): void {
    if (!isFilled) this.#counts.made++;
    const row = this.#valuesOf(source, column, interval, isFilled);
    const fault = this.#judge.judge(row).findings.find(({ severity }) => severity === "error");
    if (fault) return this.#leaveInvalid(fault, source.row);
    if (this.#keys && !this.#isNew(row, this.#keys)) return this.#madeLeftOut.add("repeated_key", source.row);
    this.#counts.written++;
    this.#batch.push(row);
  }

  #leaveInvalid(fault: Finding, row: number): void {
    const { text } = toIssue(fault, this.#request.dataset);
    this.#madeLeftOut.add("invalid", row, {
      key: `${fault.code} ${fault.kind} ${fault.field ?? ""}`,
      detail: text,
      finding: fault,
    });
  }

  #isNew(row: AnyRow, keys: Set<string>): boolean {
    const key = JSON.stringify(this.#request.dataset.key.map((name) => row[name] ?? null));
    if (keys.has(key)) return false;
    if (keys.size >= mostKeys) throw tooManyKeys(mostKeys);
    keys.add(key);
    return true;
  }

  #valuesOf(
    source: SourceRow,
    column: PlannedColumn | undefined,
    interval: Interval | undefined,
    isFilled: boolean,
  ): AnyRow {
    const values = new Map<string, unknown>(column?.values);
    const { fields, time } = this.#plan;
    if (interval && time) {
      values.set(time.start, instantText(interval.start, time.zone));
      if (time.end !== undefined) values.set(time.end, instantText(interval.end, time.zone));
    }
    const measures = new Set(
      fields.flatMap(({ source: from }) => (isFilled && from.kind === "presence" ? [from.of] : [])),
    );
    for (const { name, source: from } of fields) {
      if (values.has(name) || measures.has(name)) continue;
      if (from.kind === "constant") values.set(name, from.value);
      else if (from.kind === "presence")
        values.set(name, values.get(from.of) === undefined ? from.absent : from.present);
      else if (!from.when || from.when(source)) {
        const cell = from.find(source, column);
        const { value, used } = from.read(cell);
        values.set(name, value);
        if (!isFilled) for (const repair of used) this.#repairs.add(repair, name, source.row, cell, value);
      }
    }
    const row: Record<string, unknown> = {};
    for (const name of Object.keys(this.#request.dataset.fields)) {
      const value = values.get(name);
      if (value !== undefined) row[name] = value;
    }
    return row;
  }

  outcome(): Outcome {
    const { each, columns, headings, leftOutColumns } = this.#plan;
    const { text } = this.#table;
    const { read, used, made, filled, written } = this.#counts;
    const file = { read, used, leftOut: this.#fileLeftOut.list() };
    const rest = { columns: columns.length, rows: made, filled, written, leftOut: this.#madeLeftOut.list() };
    const unusedColumns = [...this.#unused]
      .sort(([a], [b]) => a - b)
      .map(([index, cells]) => {
        const because = leftOutColumns.get(index);
        return {
          letter: columnLetter(index),
          heading: headings.headings[index] ?? "",
          cells,
          ...(because === undefined ? {} : { because }),
        };
      });
    const isWhole =
      each === "column"
        ? made === columns.length
        : each === "file"
          ? made === 1
          : made === used * (each === "cell" ? columns.length : 1);
    return {
      dataset: this.#request.dataset.id,
      each,
      ...(text ? { text: { ...text } } : {}),
      unread: this.#unread,
      file,
      made: rest,
      repairs: this.#repairs.list(),
      unusedColumns,
      addsUp:
        isWhole &&
        read === used + this.#fileLeftOut.total &&
        made + filled === written + this.#madeLeftOut.total,
      hasFaults:
        text?.encoding === "utf-8 (broken)" ||
        [...file.leftOut, ...rest.leftOut].some(({ isFault }) => isFault),
    };
  }
}

/** The reason a mapping gives, as the tally shows it. */
function because(rule: { readonly because: string | undefined }): { readonly detail?: string } {
  return rule.because === undefined ? {} : { detail: rule.because };
}

function isBlankRow(cells: readonly Cell[]): boolean {
  return Array.from(cells).every(isBlankCell);
}

function shown(cell: Cell): unknown {
  return typeof cell === "object" && cell !== null ? Object.values(cell).slice(1).join(" ") : cell;
}
