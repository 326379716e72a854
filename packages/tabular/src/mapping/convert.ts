import type { AnyRow, Dataset, Now } from "@samapne/core";
import { cellAsText, isBlankCell } from "../formats/sheet/sheet-cell.ts";
import type { Cell } from "../formats/cell.ts";
import type { GridRow } from "../formats/table.ts";
import type { Input } from "../input.ts";
import { accountOf } from "./account.ts";
import { isLabelAlone } from "./blocks.ts";
import { findTable, type FoundTable, signOf } from "./find-table.ts";
import { gridOf } from "./grid.ts";
import { Ledger } from "./ledger.ts";
import type { LeaveCause } from "./leave-causes.ts";
import type { Mapping } from "./mapping.ts";
import type { Outcome } from "./outcome.ts";
import { columnsOfRow, type Plan } from "./plan.ts";
import type { SourceRow } from "./plan-field.ts";
import { RowWriter } from "./row-writer.ts";
import { TimedRows } from "./timed-rows.ts";

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

/** Opens a file and makes its mapping ready. Throws a `ReadError` when the file is no table, or not one of the mapping's kind. */
export async function openConversion(request: ConversionRequest): Promise<Conversion> {
  const work = new Work(request, await findTable(request));
  return { rows: work.rows(), outcome: () => work.outcome() };
}

class Work {
  readonly #request: ConversionRequest;
  readonly #found: FoundTable;
  readonly #plan: Plan;
  readonly #ledger: Ledger;
  readonly #writer: RowWriter;
  readonly #timed: TimedRows | undefined;
  readonly #carried = new Map<number, Cell>();
  readonly #isUsed: ReadonlySet<number>;

  constructor(request: ConversionRequest, found: FoundTable) {
    const { dataset, mapping, now, classificationDate } = request;
    const { plan } = found;
    this.#request = request;
    this.#found = found;
    this.#plan = plan;
    this.#isUsed = new Set(plan.used);
    const ledger = (this.#ledger = new Ledger(dataset));
    const keepsFirst = mapping.rows?.repeated === "first";
    const writer = (this.#writer = new RowWriter(plan, ledger, {
      dataset,
      now,
      classificationDate,
      keepsFirst,
    }));
    if (plan.time)
      this.#timed = new TimedRows(plan, plan.time, {
        dataset,
        ledger,
        writer,
        now: Date.parse(now?.instant ?? ""),
      });
  }

  async *rows(): AsyncGenerator<readonly AnyRow[]> {
    const { input, mapping, progress } = this.#request;
    this.#makeOfHeadings();
    for await (const batch of gridOf(this.#found.table, signOf(mapping.table?.delimiter))) {
      for (const row of batch) this.#take(row);
      progress?.({ input: input.name, rows: this.#ledger.read, bytes: input.readSoFar?.() ?? 0 });
      yield* this.#made();
    }
    this.#timed?.end();
    yield* this.#made();
  }

  *#made(): Generator<readonly AnyRow[]> {
    const rows = this.#writer.take();
    if (rows.length > 0) yield rows;
  }

  /** Rows made of columns, or of the file as a whole, need no row below the headings. */
  #makeOfHeadings(): void {
    const { each, columns, headings } = this.#plan;
    const source: SourceRow = { row: headings.row, cells: [], carried: this.#carried };
    if (each === "column") for (const column of columns) this.#writer.make(source, column, undefined);
    if (each === "file") this.#writer.make(source, undefined, undefined);
  }

  #take({ row, cells, fault }: GridRow): void {
    const { headings, carried, blocks, each, used, only, leaveOut } = this.#plan;
    if (row === 0) return;
    this.#ledger.read++;
    const leave = (cause: LeaveCause, more?: { readonly key?: string; readonly detail?: string }) =>
      this.#ledger.fileLeftOut.add(cause, row, more);
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
    if (this.#timed) return this.#timed.take(source);
    this.#ledger.used++;
    for (const column of columnsOfRow(this.#plan)) this.#writer.make(source, column, undefined);
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
    const { unused } = this.#ledger;
    for (let index = 0; index < cells.length; index++)
      if (!this.#isUsed.has(index) && !isBlankCell(cells[index]))
        unused.set(index, (unused.get(index) ?? 0) + 1);
  }

  outcome(): Outcome {
    return accountOf(this.#found, this.#request.dataset, this.#ledger);
  }
}

/** The reason a mapping gives, as the tally shows it. */
function because(rule: { readonly because: string | undefined }): { readonly detail?: string } {
  return rule.because === undefined ? {} : { detail: rule.because };
}

function isBlankRow(cells: readonly Cell[]): boolean {
  for (let index = 0; index < cells.length; index++) if (!isBlankCell(cells[index])) return false;
  return true;
}
