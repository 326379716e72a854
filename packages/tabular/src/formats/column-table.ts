import type { Cell } from "./cell.ts";
import type { Batch, Table } from "./table.ts";

/** A table that is stored column by column. A faster reader may take its columns instead of records. */
export interface ColumnTable extends Table {
  readonly typing: "typed";
  columns(): AsyncIterable<ColumnBatch>;
}

/** Makes a value of a column a cell. */
export type ToCell = (value: unknown) => Cell;

/** For columns whose values are cells already. */
export const asIs: ToCell = (value) => value;

/** A column of some rows. */
export interface Column {
  /** Its values, one a row, as they are stored. */
  readonly values: ArrayLike<unknown>;
  /** Makes a value the cell it stands for. */
  toCell(value: unknown): Cell;
  /** True when its numbers are points in time, in milliseconds: to make texts of them takes longer than to judge them. */
  readonly areInstants: boolean;
}

/** Some rows of all columns. */
export interface ColumnBatch {
  /** The columns, in the order of the headings. */
  readonly columns: readonly Column[];
  readonly rows: number;
  /** How many rows stand before them. */
  readonly first: number;
  /** Bytes of the file read so far. */
  readonly bytes: number;
}

/** The cells of one of the rows. */
export function cellsAt({ columns }: ColumnBatch, index: number): Cell[] {
  return columns.map(({ values, toCell }) => toCell(values[index]));
}

/** The records of some rows. */
export function recordsOf(batch: ColumnBatch): Batch {
  const records = Array.from({ length: batch.rows }, (_, index) => {
    return { cells: cellsAt(batch, index), row: batch.first + index + 1 };
  });
  return { records, bytes: batch.bytes };
}
