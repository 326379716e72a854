import type { Note } from "../table.ts";
import type { Merge } from "./merges.ts";
import type { SheetRow } from "./sheet-row.ts";

/** A sheet of a workbook, read row by row as often as asked. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Its merged cells. */
  merges(): Promise<readonly Merge[]>;
  /** Its rows that have cells, in order. Whoever stops early does not pay for the rest. */
  rows(): AsyncIterable<SheetBatch>;
}

/** Rows of a sheet that arrived together. */
export interface SheetBatch {
  readonly rows: readonly SheetRow[];
  readonly notes?: readonly Note[];
  /** Bytes of the file read so far, as well as it is known. */
  readonly bytes: number;
}
