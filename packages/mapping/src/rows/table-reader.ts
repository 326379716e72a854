import type { AnyRow } from "@samapne/core";
import { type Cell, cellAsText, columnLetter, type GridRow, isBlankCell } from "@samapne/tabular/reading";
import { isLabelAlone } from "../table/blocks.ts";
import { type CutRows, cutRows } from "./cut-rows.ts";
import { abovePlace, isNoName } from "../table/indented.ts";
import type { Ledger } from "./ledger.ts";
import type { LeaveCause } from "../times/leave-causes.ts";
import { columnsOfRow, type Plan } from "../plan/plan.ts";
import type { SourceRow } from "../plan/plan-field.ts";
import { RowWriter, type WriterSetting } from "./row-writer.ts";
import { ThingsOfDays } from "./things-of-days.ts";
import { TimedRows } from "./timed-rows.ts";

/** What all tables of a file share. */
export interface TableSetting extends WriterSetting {
  readonly ledger: Ledger;
}

/** Reads the rows of one table: each is used or left out, and counted. */
export class TableReader {
  readonly #plan: Plan;
  readonly #ledger: Ledger;
  readonly #writer: RowWriter;
  readonly #timed: TimedRows | undefined;
  readonly #carried = new Map<number, Cell>();
  readonly #cut: CutRows | undefined;
  readonly #isUsed: ReadonlySet<number>;
  readonly #unused = new Map<number, number>();
  readonly #things: ThingsOfDays | undefined;

  /** `sheet`: the name of the table's sheet, where several are read. */
  constructor(plan: Plan, sheet: string | undefined, setting: TableSetting) {
    const { ledger } = setting;
    this.#plan = plan;
    this.#ledger = ledger;
    this.#isUsed = new Set(plan.used);
    const { cells = 0, headings } = plan;
    this.#cut =
      cells > 2 ? cutRows(cells, headings.row, (row) => plan.time?.read(row) !== undefined) : undefined;
    ledger.begin(plan.columns.length, sheet);
    const writer = (this.#writer = new RowWriter(plan, ledger, setting));
    if (plan.time) {
      const now = Date.parse(setting.now?.instant ?? "");
      this.#timed = new TimedRows(plan, plan.time, { ...setting, writer, now });
    }
    this.#things = plan.days && new ThingsOfDays(plan.days);
    this.#makeOfHeadings();
  }

  /** Takes rows of the file; gives the rows of the dataset that are made by now. */
  take(batch: readonly GridRow[]): readonly AnyRow[] {
    for (const row of batch)
      if (this.#cut) for (const known of this.#cut.take(row)) this.#takeKnown(known);
      else this.#take(row);
    return this.#writer.take();
  }

  /** Ends the table; gives the rows that still waited. */
  end(): readonly AnyRow[] {
    for (const known of this.#cut?.end() ?? []) this.#takeKnown(known);
    this.#timed?.end();
    this.#make(this.#things?.end() ?? []);
    const { headings, leftOutColumns } = this.#plan;
    for (const [index, cells] of this.#unused) {
      const because = leftOutColumns.get(index);
      this.#ledger.addUnused({
        letter: columnLetter(index),
        heading: headings.headings[index] ?? "",
        cells,
        ...(because === undefined ? {} : { because }),
      });
    }
    return this.#writer.take();
  }

  /** Rows made of columns, or of the file as a whole, need no row below the headings. */
  #makeOfHeadings(): void {
    const { each, columns, headings } = this.#plan;
    const source: SourceRow = { row: headings.row, cells: [], carried: this.#carried };
    if (each === "column") for (const column of columns) this.#writer.make(source, column, undefined);
    if (each === "file") this.#writer.make(source, undefined, undefined);
  }

  #takeKnown({ row, isCut }: ReturnType<CutRows["take"]>[number]): void {
    if (!isCut) return this.#take(row);
    this.#ledger.table.read++;
    this.#ledger.fileLeftOut.add("cut", row.row);
  }

  #take({ row, cells, fault, isWithoutItems }: GridRow): void {
    const { headings, carried, blocks, indented, each, used, only, leaveOut, width } = this.#plan;
    if (row === 0) return;
    this.#ledger.table.read++;
    const leave = (cause: LeaveCause, more?: { readonly key?: string; readonly detail?: string }) =>
      this.#ledger.fileLeftOut.add(cause, row, more);
    if (fault) return leave("record");
    if (isWithoutItems) return leave("no_items");
    const isBlock = this.#meetBlock(cells);
    if (row < headings.row) return leave(isBlankRow(cells) ? "blank" : isBlock ? "block" : "above");
    if (row === headings.row) return leave("headings");
    if (each === "column") return leave("only_headings");
    if (each === "file") return leave("only_cells");
    if (isBlock || (blocks.size > 0 && isLabelAlone(cells))) return leave("block");
    if (this.#areHeadings(cells)) return leave("headings");
    for (const index of carried) if (!isBlankCell(cells[index])) this.#carried.set(index, cells[index]);
    if (isBlankRow(cells)) return leave("blank");
    if (used.every((index) => isBlankCell(cells[index]))) return leave("beside");
    const source = {
      row,
      cells: this.#withDate(cells),
      carried: carried.length + blocks.size + indented.length > 0 ? new Map(this.#carried) : this.#carried,
    };
    if (only && !only.test(source)) return leave("only", because(only));
    for (const [index, rule] of leaveOut.entries())
      if (rule.test(source)) return leave("rule", { key: String(index), ...because(rule) });
    if (width !== undefined && !isBlankCell(cells[width])) return leave("wider");
    if (indented.length > 0 && this.#meetAbove(cells)) return leave("block");
    this.#countUnused(cells);
    if (this.#timed) return this.#timed.take(source);
    this.#ledger.table.used++;
    if (this.#things?.takesOn(source)) this.#ledger.table.joined++;
    else this.#make(this.#things?.begin(source) ?? [source]);
  }

  #make(sources: readonly SourceRow[]): void {
    for (const source of sources)
      for (const column of columnsOfRow(this.#plan)) this.#writer.make(source, column, undefined);
  }

  /** The cells of a row with the date of the one above, where it has a clock and no date. */
  #withDate(cells: readonly Cell[]): readonly Cell[] {
    const { carriedDate: date } = this.#plan;
    if (!date || isBlankCell(cells[date.clock])) return cells;
    const empty = date.indexes.filter((index) => isBlankCell(cells[index]));
    return empty.reduce((filled, index) => filled.with(index, this.#carried.get(index)), cells);
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

  /** Takes note of what the rows beneath are of, where a row has no time but a name; of rows without times, where it has nothing but the name. */
  #meetAbove(cells: readonly Cell[]): boolean {
    const { indented, time } = this.#plan;
    const names = indented.filter((index) => {
      const cell = cells[index];
      return typeof cell !== "object" && !isBlankCell(cell) && !isNoName(cellAsText(cell));
    });
    if (names.length === 0 || (time ? time.read(cells) !== undefined : !standsAlone(cells))) return false;
    for (const index of names) this.#carried.set(abovePlace(index), cells[index]);
    return true;
  }

  /** Do the headings stand here once more, as above each block, or at the top of each page? */
  #areHeadings(cells: readonly Cell[]): boolean {
    const { headings, used } = this.#plan;
    const [first, second] = used;
    if (first === undefined || second === undefined || typeof cells[first] !== "string") return false;
    return used.every((index) => cellAsText(cells[index]).trim() === (headings.headings[index] ?? ""));
  }

  #countUnused(cells: readonly Cell[]): void {
    const unused = this.#unused;
    for (let index = 0; index < cells.length; index++)
      if (!this.#isUsed.has(index) && !isBlankCell(cells[index]))
        unused.set(index, (unused.get(index) ?? 0) + 1);
  }
}

/** The reason a mapping gives, as the tally shows it. */
function because(rule: { readonly because: string | undefined }): { readonly detail?: string } {
  return rule.because === undefined ? {} : { detail: rule.because };
}

function standsAlone(cells: readonly Cell[]): boolean {
  let filled = 0;
  for (const cell of cells) if (!isBlankCell(cell)) filled++;
  return filled === 1;
}

function isBlankRow(cells: readonly Cell[]): boolean {
  for (let index = 0; index < cells.length; index++) if (!isBlankCell(cells[index])) return false;
  return true;
}
