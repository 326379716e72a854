import { type Dataset, found, offsetAt } from "@samapne/core";
import { type Cell, cellAsText, isBlankCell } from "@samapne/tabular/reading";
import { changeDays, type Fill, fillOf, HeldDay } from "../times/counted-days.ts";
import type { CoveredTime } from "../times/covered-time.ts";
import { beginOfDay, elapsed, type Interval, intervalsOf, missingIntervals } from "../times/intervals.ts";
import type { Ledger } from "./ledger.ts";
import type { LeaveCause } from "../times/leave-causes.ts";
import { columnsOfRow, type Plan } from "../plan/plan.ts";
import type { PlannedColumn, SourceRow } from "../plan/plan-field.ts";
import type { PlannedTime } from "../plan/plan-time.ts";
import type { RowWriter } from "./row-writer.ts";
import type { SeenKeys, YearsOfSeries } from "./seen-keys.ts";
import type { ClockReading } from "../times/spelling.ts";
import { timeline, type Timeline } from "../times/timeline.ts";

/** What has a time: a row, or a cell of it where the headings of columns are clocks. */
interface Timed {
  readonly source: SourceRow;
  readonly column?: PlannedColumn;
}

/** A cell with a time of its own, and what that can mean. */
interface TimedCell {
  readonly column: PlannedColumn;
  readonly reading: ClockReading | undefined;
  readonly candidates: readonly Interval[] | LeaveCause;
}

interface Series {
  readonly line: Timeline<Timed>;
  /** The time that the rows of each column of a wide table cover; a series of rows, or of cells with a time each, has one. */
  readonly covered: readonly CoveredTime[];
  lastEnd?: number;
  readonly ofYears: YearsOfSeries;
  last?: Timed;
  /** The rows of a day on which the clock changes, until it is known what their hours are. */
  held: HeldDay<Timed> | undefined;
  /** The end of the last such day whose rows say the clock. */
  clockDay: number | undefined;
}

/** From the end of a year to the beginning of the same: eleven months. */
const leapOverYear = 330 * 86_400_000;

/** So many rows of all series wait at most; those of a day that are more are left out. */
const mostHeld = 100_000;

/** What the rows of a series are made with. */
export interface TimedSetting {
  readonly dataset: Dataset;
  readonly ledger: Ledger;
  readonly writer: RowWriter;
  readonly seen: SeenKeys;
  /** Epoch milliseconds; intervals that end later are not over yet. */
  readonly now: number;
}

/** Gives the rows of a table their intervals, series by series, and has rows of the dataset made of them. */
export class TimedRows {
  readonly #plan: Plan;
  readonly #time: PlannedTime;
  readonly #ledger: Ledger;
  readonly #writer: RowWriter;
  readonly #seen: SeenKeys;
  readonly #now: number;
  readonly #readsKey: readonly ReadKey[];
  readonly #series = new Map<string, Series>();
  readonly #changeDay: ReturnType<typeof changeDays>;
  readonly #measures: readonly ReadMeasure[];
  /** Has a day told that hours say the clock? */
  #isClockTold = false;
  /** How many rows of all series wait for the end of their day. */
  #held = 0;

  constructor(plan: Plan, time: PlannedTime, { dataset, ledger, writer, seen, now }: TimedSetting) {
    this.#plan = plan;
    this.#time = time;
    this.#ledger = ledger;
    this.#writer = writer;
    this.#seen = seen;
    this.#now = now;
    this.#readsKey = keyReaders(plan, dataset);
    this.#changeDay =
      elapsed[time.length] !== undefined && time.hours === undefined ? changeDays(time) : () => undefined;
    this.#measures = measuresOf(plan, dataset);
  }

  /** Takes a row of the table. */
  take(source: SourceRow): void {
    if (this.#time.isInHeadings) this.#takeCells(source);
    else this.#takeRow(source);
  }

  /** Places the rows that still waited. */
  end(): void {
    for (const series of this.#series.values()) {
      this.#release(series);
      this.#place(series, series.line.end());
    }
  }

  #takeRow(source: SourceRow): void {
    const time = this.#time;
    const item = { source };
    const reading = this.#read(item);
    const candidates = reading ? intervalsOf(reading, time) : "time_unreadable";
    const past = time.hours === undefined ? this.#pastOf(item, reading) : undefined;
    const pastDay = past === undefined ? undefined : this.#changeDay(beginOfDay(time.zone, past));
    const isPast = pastDay?.hours === 25;
    const day = isPast ? pastDay : this.#dayOf(reading, candidates);
    if (!day && (this.#held === 0 || typeof candidates === "string")) return this.#settle(item, candidates);
    const series = this.#seriesOf(source, undefined);
    if (series.held && series.held.day.end !== day?.end) this.#release(series);
    if (!day || series.clockDay === day.end) return this.#settle(item, candidates);
    if (this.#held >= mostHeld) return this.#leave("hours_counted", item, String(day.end));
    this.#held++;
    const held = (series.held ??= new HeldDay<Timed>(day, time));
    const isTold = reading?.pass !== undefined;
    held.take({ item, candidates, isPast, isTold, fill: this.#fillOf(source) });
    if (!held.isOfClock) return;
    series.clockDay = day.end;
    this.#release(series);
  }

  /** The time of a row or cell. Of those that do not say their year, one that is nearly a year before the last one of its series is of the next year, and one that is nearly a year behind it of the one before. */
  #read({ source, column }: Timed): ClockReading | undefined {
    const time = this.#time;
    if (!time.goesPastYear) return time.read(source.cells, column);
    const { ofYears } = this.#seriesOf(source, column);
    const read = () => time.read(source.cells, column, ofYears.years);
    const alike = read();
    if (!alike) return undefined;
    const leap = Date.parse(`${alike.from}Z`) - Date.parse(`${ofYears.lastFrom ?? alike.from}Z`);
    if (Math.abs(leap) > leapOverYear) ofYears.years -= Math.sign(leap);
    const reading = Math.abs(leap) > leapOverYear ? read() : alike;
    if (reading) ofYears.lastFrom = reading.from;
    return reading;
  }

  #pastOf({ source }: Timed, reading: ClockReading | undefined): string | undefined {
    const years = this.#time.goesPastYear ? this.#seriesOf(source, undefined).ofYears.years : 0;
    return this.#time.pastOf(source.cells, reading, years);
  }

  /** The day of a time, where the clock changes on it and hours may be counted. */
  #dayOf(reading: ClockReading | undefined, candidates: readonly Interval[] | LeaveCause) {
    if (reading === undefined || reading.instant !== undefined || this.#time.hours !== undefined)
      return undefined;
    return this.#changeDay(instantOf(reading, this.#time, candidates));
  }

  /** Takes in the rows of a day that waited; those that may be of another hour than they say are left out. */
  #release(series: Series): void {
    const { held } = series;
    if (!held) return;
    series.held = undefined;
    this.#held -= held.rows.length;
    const isInDoubt = this.#mayBeCounted(held);
    for (const row of held.rows)
      if (isInDoubt && held.isDoubtful(row)) this.#leave("hours_counted", row.item, String(held.day.end));
      else this.#settle(row.item, row.candidates);
  }

  /** May the hours of a day be counted? What one day tells of the clock holds for those that do not. */
  #mayBeCounted<T>(held: HeldDay<T>): boolean {
    if (held.tellsClock) this.#isClockTold = true;
    return held.mayBeCounted(this.#isClockTold);
  }

  /** Takes in a row whose time is known, or leaves it out. */
  #settle(item: Timed, candidates: readonly Interval[] | LeaveCause): void {
    if (typeof candidates !== "string") return this.#takeIn(item, candidates);
    this.#noteNever(candidates);
    this.#leave(candidates, item);
  }

  #fillOf(source: SourceRow): Fill {
    const columns = columnsOfRow(this.#plan);
    let most: Fill = 0;
    for (const column of columns)
      for (const find of this.#measures) {
        const fill = fillOf(find(source, column));
        if (fill > most) most = fill;
      }
    return most;
  }

  /** Every cell of a row has a time of its own. A row none of whose times can be read is no row of days. */
  #takeCells(source: SourceRow): void {
    const time = this.#time;
    const { columns } = this.#plan;
    // Where only headings say when, every row has its times: one without a value is a title between rows, or a meter that says nothing.
    if (time.isOutsideRows && columns.every(({ index }) => isBlankCell(source.cells[index])))
      return this.#ledger.fileLeftOut.add("no_values", source.row);
    const cells = columns.map((column) => ({ column, reading: this.#read({ source, column }) }));
    if (cells.every(({ reading }) => reading === undefined))
      return this.#ledger.fileLeftOut.add("time_unreadable", source.row, {
        detail: timeOf({ source }, time),
      });
    this.#ledger.table.used++;
    const made = cells.map(({ column, reading }) => ({
      column,
      reading,
      candidates: reading === undefined ? ("time_unreadable" as const) : intervalsOf(reading, time),
    }));
    const doubtful = this.#doubtfulCells(source, made);
    for (const [at, { column, candidates }] of made.entries()) {
      if (doubtful.has(at)) {
        this.#leaveCell("hours_counted", { source, column });
        continue;
      }
      if (isBlankCell(source.cells[column.index]) && this.#isToCome(candidates))
        this.#leaveCell("to_come", { source, column });
      else if (typeof candidates !== "string") this.#takeIn({ source, column }, candidates);
      else if (candidates === "time_never" && isBlankCell(source.cells[column.index]))
        this.#leaveCell("never_empty", { source, column });
      else if (candidates === "time_unreadable" && isBlankCell(source.cells[column.index]))
        this.#leaveCell("no_day", { source, column });
      else {
        this.#noteNever(candidates);
        this.#leaveCell(candidates, { source, column });
      }
    }
  }

  /** The cells of a row that are of another hour than their headings say, where columns may count the hours of the day. */
  #doubtfulCells({ cells }: SourceRow, made: readonly TimedCell[]): ReadonlySet<number> {
    const known = made.find(({ candidates }) => typeof candidates !== "string");
    const day = known && this.#dayOf(known.reading, known.candidates);
    if (!day) return new Set();
    const held = new HeldDay<number>(day, this.#time);
    for (const [item, { column, reading, candidates }] of made.entries()) {
      const fill = fillOf(cells[column.index]);
      const isUnread = candidates === "time_unreadable";
      // An empty one may be of an hour that has its value in another column.
      if (isUnread && fill === 0) continue;
      const isTold = reading?.pass !== undefined && fill > 0;
      held.take({ item, candidates, isPast: isUnread && fill === 2, isTold, fill });
    }
    if (!this.#mayBeCounted(held)) return new Set();
    return new Set(held.rows.flatMap((row) => (held.isDoubtful(row) ? [row.item] : [])));
  }

  /** Somebody who has decided on the autumn hour knows how the clock goes. */
  #noteNever(cause: LeaveCause): void {
    if (cause === "time_never" && this.#time.autumn === "by_order")
      this.#ledger.clock.isSpringHourThere = true;
  }

  /** Is an interval not over yet? The months of a year that are left stand there empty. */
  #isToCome(candidates: readonly Interval[] | LeaveCause): boolean {
    return typeof candidates !== "string" && candidates.some(({ end }) => end > this.#now);
  }

  #leaveCell(cause: LeaveCause, cell: Timed): void {
    this.#ledger.table.made++;
    this.#ledger.madeLeftOut.add(cause, cell.source.row, { detail: timeOf(cell, this.#time) });
  }

  /** `key` tells those apart that are told one by one. */
  #leave(cause: LeaveCause, item: Timed, key?: string): void {
    const more = { detail: timeOf(item, this.#time), ...(key === undefined ? {} : { key }) };
    if (item.column) this.#leaveCell(cause, item);
    else this.#ledger.fileLeftOut.add(cause, item.source.row, more);
  }

  /** Does the row before say just the same? */
  #isSame({ source, column }: Timed, last: Timed | undefined): boolean {
    const places = column ? [column.index] : this.#plan.used;
    return (
      last !== undefined &&
      last.column === column &&
      places.every((index) => cellAsText(source.cells[index]) === cellAsText(last.source.cells[index]))
    );
  }

  #takeIn({ source, column }: Timed, candidates: readonly Interval[]): void {
    const series = this.#seriesOf(source, column);
    this.#place(series, series.line.take({ source, ...(column && { column }) }, candidates));
  }

  #seriesOf(source: SourceRow, column: PlannedColumn | undefined): Series {
    const key = this.#keyOf(source, column ?? columnsOfRow(this.#plan)[0]);
    let series = this.#series.get(key);
    if (!series) {
      const columns = column ? [column] : columnsOfRow(this.#plan);
      const covered = columns.map((one) => this.#seen.coveredBy(this.#keyOf(source, one)));
      const ofYears = this.#seen.yearsOf(key);
      const line = timeline<Timed>(this.#time.autumn);
      this.#series.set(key, (series = { line, covered, ofYears, held: undefined, clockDay: undefined }));
    }
    return series;
  }

  /** What tells series apart. Rows of different meters in one long table are series of their own; in a wide one all columns of a row share their times. */
  #keyOf(source: SourceRow, column: PlannedColumn | undefined): string {
    return this.#readsKey.map((read) => String(read(source, column))).join("\u0000");
  }

  #place(series: Series, placed: ReturnType<Timeline<Timed>["take"]>): void {
    for (const one of placed) {
      const { source, column } = one.item;
      if ("fault" in one) {
        if (column) this.#leaveCell(one.fault, one.item);
        else this.#ledger.fileLeftOut.add(one.fault, source.row, { detail: timeOf(one.item, this.#time) });
        continue;
      }
      if (one.isSecond) this.#ledger.clock.isAutumnHourTwice = true;
      if (this.#isPastYear(series.ofYears, one.interval.start)) {
        this.#leave("year_turns", one.item);
        continue;
      }
      const { covered } = series;
      const isRepeated = covered[0]?.take(one.interval) ?? false;
      if (isRepeated && this.#isSame(one.item, series.last)) {
        this.#leave("time_repeated", one.item);
        continue;
      }
      if (this.#time.isFilled) this.#fill(series, one.interval.start);
      if (!column) this.#ledger.table.used++;
      const columns = column ? [column] : columnsOfRow(this.#plan);
      for (let index = 0; index < columns.length; index++) {
        const isTaken = index === 0 ? isRepeated : covered[index]?.take(one.interval);
        if (this.#writer.make(source, columns[index], one.interval) && isTaken)
          this.#ledger.addRepeated(source.row);
      }
      series.last = one.item;
      series.lastEnd = Math.max(series.lastEnd ?? -Infinity, one.interval.end);
    }
  }

  /** Has a series gone past New Year, where all its dates have got one year? Then it seems to leap by nearly one. */
  #isPastYear(series: YearsOfSeries, start: number): boolean {
    if (!this.#time.isOfOneYear || this.#time.goesPastYear) return false;
    const leap = Math.abs(start - (series.lastStart ?? start));
    series.lastStart = start;
    series.isPastYear ||= leap > leapOverYear;
    return series.isPastYear;
  }

  /** Rows for the intervals between the last one and this. */
  #fill({ lastEnd, last }: Series, until: number): void {
    if (lastEnd === undefined || last === undefined) return;
    for (const interval of missingIntervals(lastEnd, until, this.#time))
      for (const column of last.column ? [last.column] : columnsOfRow(this.#plan))
        this.#writer.make(last.source, column, interval, true);
  }
}

/** An instant on the day of a time. The hour that never was lies on the day the clock leaves it out. */
function instantOf(
  reading: ClockReading,
  time: PlannedTime,
  candidates: readonly Interval[] | LeaveCause = intervalsOf(reading, time),
): number {
  if (typeof candidates !== "string" && candidates[0]) return candidates[0].start;
  const wallTime = Date.parse(`${reading.from}Z`);
  return wallTime - offsetAt(time.zone, wallTime) * 60_000;
}

/** Finds a number that is measured. */
type ReadMeasure = (source: SourceRow, column: PlannedColumn | undefined) => Cell;

function measuresOf({ fields }: Plan, { key }: Dataset): readonly ReadMeasure[] {
  return fields.flatMap(({ name, field: { kind }, source }) =>
    source.kind === "cell" && (kind === "decimal" || kind === "integer") && !key.includes(name)
      ? [source.find]
      : [],
  );
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

/** What a row or cell says of its time, as people are shown it. */
function timeOf({ source, column }: Timed, time: PlannedTime) {
  const said = cellAsText(source.cells[time.index]);
  return found(column ? `${said} ${column.heading}`.trim() : said);
}
