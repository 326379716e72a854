import type { Dataset } from "@samapne/core";
import { DoubtfulScales } from "./doubtful-scales.ts";
import { DoubtfulSigns } from "./doubtful-signs.ts";
import type { UnusedColumn } from "./outcome.ts";
import { LeftOutTally, PlaceTally, RepairTally } from "./tally.ts";

/** How much there is in one table. `columns`: those that rows are made of. */
export interface TableCount {
  readonly sheet?: string;
  readonly columns: number;
  read: number;
  used: number;
  /** Rows that say more of a thing another row has begun. */
  joined: number;
  made: number;
}

/** What is counted while a file is converted: its rows, and the rows of the dataset that are made of them. */
export class Ledger {
  readonly tables: TableCount[] = [];
  /** The table that is read. */
  table: TableCount = { columns: 0, read: 0, used: 0, joined: 0, made: 0 };
  readonly fileLeftOut = new LeftOutTally();
  /** Rows of the dataset. */
  filled = 0;
  written = 0;
  readonly madeLeftOut = new LeftOutTally();
  readonly repairs: RepairTally;
  readonly signs = new DoubtfulSigns();
  readonly scales: DoubtfulScales;
  /** The file has the hour that clocks leave out in spring, and the one they show twice in autumn. */
  readonly clock = { isSpringHourThere: false, isAutumnHourTwice: false };
  /** The file is one page of several. */
  hasMorePages = false;
  readonly #repeated = new PlaceTally();
  readonly #unused = new Map<string, UnusedColumn>();

  constructor(dataset: Dataset) {
    this.repairs = new RepairTally(dataset);
    this.scales = new DoubtfulScales(dataset);
  }

  /** Begins with a table; `sheet` where several are read. */
  begin(columns: number, sheet: string | undefined): void {
    this.table = { ...(sheet === undefined ? {} : { sheet }), columns, read: 0, used: 0, joined: 0, made: 0 };
    this.tables.push(this.table);
    const tallies = [this.fileLeftOut, this.madeLeftOut, this.repairs, this.signs, this.scales];
    for (const tally of tallies) tally.sheet = sheet;
  }

  /** Rows of the dataset whose key another has too. */
  get repeated(): PlaceTally {
    return this.#repeated;
  }

  addRepeated(row: number): void {
    this.#repeated.add(row, this.table.sheet);
  }

  addUnused(column: UnusedColumn): void {
    const key = `${column.letter}\u0000${column.heading}`;
    const cells = (this.#unused.get(key)?.cells ?? 0) + column.cells;
    this.#unused.set(key, { ...column, cells });
  }

  get unused(): readonly UnusedColumn[] {
    return [...this.#unused.values()];
  }
}
