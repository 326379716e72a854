import type { Note } from "../table.ts";
import type { Merge } from "./merges.ts";
import type { SheetRow } from "./sheet-row.ts";

/** Rows of a sheet that are looked at for its headings. */
export const mostFirstRows = 60;

/** A sheet of a workbook, read row by row as often as asked. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Its first rows that have cells, as many as `mostFirstRows`: what its headings are found in. */
  firstRows(): Promise<readonly SheetRow[]>;
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

/** The first rows of a sheet whose rows can be read from their beginning. */
export async function firstRowsOf(batches: AsyncIterable<SheetBatch>): Promise<readonly SheetRow[]> {
  const first: SheetRow[] = [];
  for await (const { rows } of batches) {
    first.push(...rows);
    if (first.length >= mostFirstRows) break;
  }
  return first.slice(0, mostFirstRows);
}
