import type { Dataset } from "@samapne/core";
import { LeftOutTally, PlaceTally, RepairTally } from "./tally.ts";

/** What is counted while a file is converted: its rows, and the rows of the dataset that are made of them. */
export class Ledger {
  /** Rows of the file. */
  read = 0;
  used = 0;
  readonly fileLeftOut = new LeftOutTally();
  /** Rows of the dataset. */
  made = 0;
  filled = 0;
  written = 0;
  readonly madeLeftOut = new LeftOutTally();
  /** Rows of the dataset whose key another has too. */
  readonly repeated = new PlaceTally();
  readonly repairs: RepairTally;
  /** Cells of each column that were not used. */
  readonly unused = new Map<number, number>();

  constructor(dataset: Dataset) {
    this.repairs = new RepairTally(dataset);
  }
}
