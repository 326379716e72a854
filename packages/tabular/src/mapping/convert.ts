import { type AnyRow, type Dataset, type Finding, found, type Now, rowJudge, toIssue } from "@samapne/core";
import { cellAsText, isBlankCell } from "../formats/sheet/sheet-cell.ts";
import type { Cell } from "../formats/cell.ts";
import type { GridRow } from "../formats/table.ts";
import type { Input } from "../input.ts";
import { accountOf } from "./account.ts";
import { isLabelAlone } from "./blocks.ts";
import { findTable, type FoundTable, signOf } from "./find-table.ts";
import { gridOf } from "./grid.ts";
import { type Interval, intervalsOf, missingIntervals } from "./intervals.ts";
import { type RowParts, rowMaker } from "./make-row.ts";
import type { Mapping } from "./mapping.ts";
import type { Outcome } from "./outcome.ts";
import type { Plan } from "./plan.ts";
import type { PlannedColumn, SourceRow } from "./plan-field.ts";
import type { PlannedTime } from "./plan-time.ts";
import { tooManyKeys } from "./problems.ts";
import type { LeaveCause } from "./leave-causes.ts";
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

/** Opens a file and makes its mapping ready. Throws a `ReadError` when the file is no table, or not one of the mapping's kind. */
export async function openConversion(request: ConversionRequest): Promise<Conversion> {
  const work = new Work(request, await findTable(request));
  return { rows: work.rows(), outcome: () => work.outcome() };
}

/** What has a time: a row, or a cell of it where the headings of columns are clocks. */
interface Timed {
  readonly source: SourceRow;
  readonly column?: PlannedColumn;
}

interface Series {
  readonly line: Timeline<Timed>;
  lastEnd?: number;
  last?: Timed;
}

class Work {
  readonly #request: ConversionRequest;
  readonly #found: FoundTable;
  readonly #plan: Plan;
  readonly #fileLeftOut = new LeftOutTally();
  readonly #madeLeftOut = new LeftOutTally();
  readonly #repairs: RepairTally;
  readonly #judge;
  readonly #readsKey: readonly ReadKey[];
  readonly #valuesOf: (parts: RowParts) => AnyRow;
  readonly #series = new Map<string, Series>();
  readonly #keys: Set<string> | undefined;
  readonly #carried = new Map<number, Cell>();
  readonly #isUsed: ReadonlySet<number>;
  readonly #unused = new Map<number, number>();
  readonly #counts = { read: 0, used: 0, made: 0, filled: 0, written: 0 };
  #batch: AnyRow[] = [];

  constructor(request: ConversionRequest, found: FoundTable) {
    this.#request = request;
    this.#found = found;
    this.#plan = found.plan;
    this.#isUsed = new Set(found.plan.used);
    this.#readsKey = keyReaders(found.plan, request.dataset);
    this.#repairs = new RepairTally(request.dataset);
    this.#valuesOf = rowMaker(found.plan, request.dataset, this.#repairs);
    const { now, classificationDate } = request;
    this.#judge = rowJudge(request.dataset, { now, classificationDate });
    this.#keys = request.mapping.rows?.repeated === "first" ? new Set() : undefined;
  }

  async *rows(): AsyncGenerator<readonly AnyRow[]> {
    const { input, mapping, progress } = this.#request;
    this.#makeOfHeadings();
    for await (const batch of gridOf(this.#found.table, signOf(mapping.table?.delimiter))) {
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
    const { headings, carried, blocks, each, used, only, leaveOut } = this.#plan;
    if (row === 0) return;
    this.#counts.read++;
    const leave = (
      ...[cause, ...more]: [Parameters<LeftOutTally["add"]>[0], Parameters<LeftOutTally["add"]>[2]?]
    ) => this.#fileLeftOut.add(cause, row, ...more);
    if (fault) return leave("record");
    const isBlock = this.#meetBlock(cells);
    if (row < headings.row) return leave(isBlankRow(cells) ? "blank" : isBlock ? "block" : "above");
    if (row === headings.row) return leave("headings");
    if (each === "column") return leave("only_headings");
    if (each === "file") return leave("only_cells");
    if (isBlock || (blocks.size > 0 && isLabelAlone(cells))) return leave("block");
    if (blocks.size > 0 && this.#areHeadings(cells)) return leave("headings");
    for (const index of carried) if (!isBlankCell(cells[index])) this.#carried.set(index, cells[index]);
    if (isBlankRow(cells)) return leave("blank");
    if (used.every((index) => isBlankCell(cells[index]))) return leave("beside");
    const source = {
      row,
      cells,
      carried: carried.length + blocks.size > 0 ? new Map(this.#carried) : this.#carried,
    };
    if (only && !only.test(source)) return leave("only", because(only));
    for (const [index, rule] of leaveOut.entries())
      if (rule.test(source)) return leave("rule", { key: String(index), ...because(rule) });
    this.#countUnused(cells);
    const { time } = this.#plan;
    if (time?.isInHeadings) this.#takeTimedCells(source, time);
    else if (time) this.#takeTimed(source, time);
    else this.#use(source, undefined);
  }

  /** Takes note of what the rows below are about, where a row says it. */
  #meetBlock(cells: readonly Cell[]): boolean {
    let isBlock = false;
    for (const [place, read] of this.#plan.blocks) {
      const value = read(cells);
      if (isBlankCell(value)) continue;
      this.#carried.set(place, value);
      isBlock = true;
    }
    return isBlock;
  }

  /** Do the headings stand here once more, as above each block? */
  #areHeadings(cells: readonly Cell[]): boolean {
    const { headings, used } = this.#plan;
    return used.every((index) => cellAsText(cells[index]).trim() === (headings.headings[index] ?? ""));
  }

  #countUnused(cells: readonly Cell[]): void {
    for (let index = 0; index < cells.length; index++)
      if (!this.#isUsed.has(index) && !isBlankCell(cells[index]))
        this.#unused.set(index, (this.#unused.get(index) ?? 0) + 1);
  }

  #takeTimed(source: SourceRow, time: PlannedTime): void {
    const leave = (cause: "time_unreadable" | "time_never" | "time_length") =>
      this.#fileLeftOut.add(cause, source.row, { detail: timeOf({ source }, time) });
    const reading = time.read(source.cells);
    if (!reading) return leave("time_unreadable");
    const candidates = intervalsOf(reading, time);
    if (typeof candidates === "string") return leave(candidates);
    this.#takeIn(this.#seriesOf(source), { source }, candidates, time);
  }

  /** Every cell of a row has a time of its own. A row none of whose times can be read is no row of days. */
  #takeTimedCells(source: SourceRow, time: PlannedTime): void {
    const { columns } = this.#plan;
    // Where only headings say when, every row has its times: one without a value is a title between rows, or a meter that says nothing.
    if (time.isOutsideRows && columns.every(({ index }) => isBlankCell(source.cells[index])))
      return this.#fileLeftOut.add("no_values", source.row);
    const cells = columns.map((column) => ({ column, reading: time.read(source.cells, column) }));
    if (cells.every(({ reading }) => reading === undefined))
      return this.#fileLeftOut.add("time_unreadable", source.row, { detail: timeOf({ source }, time) });
    this.#counts.used++;
    for (const { column, reading } of cells) {
      const candidates = reading === undefined ? "time_unreadable" : intervalsOf(reading, time);
      if (isBlankCell(source.cells[column.index]) && this.#isToCome(candidates))
        this.#leaveCell("to_come", { source, column }, time);
      else if (typeof candidates !== "string")
        this.#takeIn(this.#seriesOf(source, column), { source, column }, candidates, time);
      else if (candidates === "time_never" && isBlankCell(source.cells[column.index]))
        this.#leaveCell("never_empty", { source, column }, time);
      else this.#leaveCell(candidates, { source, column }, time);
    }
  }

  /** Is an interval not over yet? The months of a year that are left stand there empty. */
  #isToCome(candidates: readonly Interval[] | LeaveCause): boolean {
    const now = Date.parse(this.#request.now?.instant ?? "");
    return typeof candidates !== "string" && candidates.some(({ end }) => end > now);
  }

  #leaveCell(cause: LeaveCause, cell: Timed, time: PlannedTime): void {
    this.#counts.made++;
    this.#madeLeftOut.add(cause, cell.source.row, { detail: timeOf(cell, time) });
  }

  #takeIn(key: string, timed: Timed, candidates: readonly Interval[], time: PlannedTime): void {
    let series = this.#series.get(key);
    if (!series) this.#series.set(key, (series = { line: timeline(time.autumn) }));
    this.#place(series, series.line.take(timed, candidates));
  }

  /** Rows of different meters in one long table are series of their own; in a wide one all columns share their times. */
  #seriesOf(source: SourceRow, column?: PlannedColumn): string {
    if (this.#plan.each !== "row" && !column) return "";
    return this.#readsKey.map((read) => String(read(source, column))).join("\u0000");
  }

  #place(series: Series, placed: ReturnType<Timeline<Timed>["take"]>): void {
    const { time } = this.#plan;
    if (!time) return;
    for (const one of placed) {
      const { source, column } = one.item;
      if ("fault" in one) {
        if (column) this.#leaveCell(one.fault, one.item, time);
        else this.#fileLeftOut.add(one.fault, source.row, { detail: timeOf(one.item, time) });
        continue;
      }
      if (time.isFilled) this.#fill(series, one.interval.start, time);
      if (column) this.#makeRow(source, column, one.interval);
      else this.#use(source, one.interval);
      series.last = one.item;
      series.lastEnd = Math.max(series.lastEnd ?? -Infinity, one.interval.end);
    }
  }

  /** Rows for the intervals between the last one and this. */
  #fill({ lastEnd, last }: Series, until: number, time: PlannedTime): void {
    if (lastEnd === undefined || last === undefined) return;
    for (const interval of missingIntervals(lastEnd, until, time))
      for (const column of last.column ? [last.column] : this.#columnsOfRow()) {
        this.#counts.filled++;
        this.#makeRow(last.source, column, interval, true);
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
    const row = this.#valuesOf({ source, column, interval, isFilled });
    const { needed } = this.#plan;
    if (column && needed !== undefined && row[needed] === undefined)
      return this.#madeLeftOut.add("empty_cell", source.row);
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

  outcome(): Outcome {
    return accountOf(this.#found, this.#request.dataset, {
      ...this.#counts,
      fileLeftOut: this.#fileLeftOut,
      madeLeftOut: this.#madeLeftOut,
      repairs: this.#repairs,
      unused: this.#unused,
    });
  }
}

/** Reads a value that tells series apart. */
type ReadKey = (source: SourceRow, column: PlannedColumn | undefined) => unknown;

function keyReaders({ fields, time, columns }: Plan, { key }: Dataset): readonly ReadKey[] {
  const inColumns = key.filter((name) => columns.some(({ values }) => values.has(name)));
  const ofColumns = inColumns.map(
    (name): ReadKey =>
      (_, column) =>
        column?.values.get(name),
  );
  const ofCells = fields.flatMap(({ name, source: from }) =>
    from.kind === "cell" && key.includes(name) && name !== time?.start
      ? [(source: SourceRow, column: PlannedColumn | undefined) => from.read(from.find(source, column)).value]
      : [],
  );
  return [...ofColumns, ...ofCells];
}

/** The reason a mapping gives, as the tally shows it. */
function because(rule: { readonly because: string | undefined }): { readonly detail?: string } {
  return rule.because === undefined ? {} : { detail: rule.because };
}

function isBlankRow(cells: readonly Cell[]): boolean {
  for (let index = 0; index < cells.length; index++) if (!isBlankCell(cells[index])) return false;
  return true;
}

/** What a row or cell says of its time, as people are shown it. */
function timeOf({ source, column }: Timed, time: PlannedTime) {
  const said = cellAsText(source.cells[time.index]);
  return found(column ? `${said} ${column.heading}`.trim() : said);
}
