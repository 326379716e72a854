import type { Cell } from "./cell.ts";
import type { Batch, Table } from "./table.ts";

/** A table that is stored column by column. A faster reader may take its columns instead of records. */
export interface ColumnTable extends Table {
  readonly typing: "typed";
  columns(): AsyncIterable<ColumnBatch>;
}

/** Some rows of all columns. */
export interface ColumnBatch {
  /** The cells of each column, in the order of the headings: one a row. */
  readonly columns: readonly ArrayLike<Cell>[];
  readonly rows: number;
  /** How many rows stand before them. */
  readonly first: number;
  /** Bytes of the file read so far. */
  readonly bytes: number;
}

/** The cells of one of the rows. */
export function cellsAt({ columns }: ColumnBatch, index: number): Cell[] {
  return columns.map((column) => column[index]);
}

/** The records of some rows. */
export function recordsOf(batch: ColumnBatch): Batch {
  const records = Array.from({ length: batch.rows }, (_, index) => {
    return { cells: cellsAt(batch, index), row: batch.first + index + 1 };
  });
  return { records, bytes: batch.bytes };
}
