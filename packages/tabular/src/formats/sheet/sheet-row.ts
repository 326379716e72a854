import type { Cell } from "../cell.ts";

/** A row of a sheet that has cells. */
export interface SheetRow {
  /** Its number as the spreadsheet shows it, from 1. */
  readonly row: number;
  /** Its cells by column from 0 (A); holes where there is none. */
  readonly cells: readonly Cell[];
}
