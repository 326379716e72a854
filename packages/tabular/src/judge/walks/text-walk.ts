import type { Cell } from "../../formats/cell.ts";
import type { RowWindow } from "../../formats/row-window.ts";

/** A walk over the rows of a text file as they pass through a window. */
export interface TextWalk {
  readonly rows: RowWindow;
  /** The number of the next row, and of its line, from 1. */
  readonly counter: { row: number; line: number };
  /**
   * Takes the rows in the window that begin before a place in it: those that are right are walked over, the others are
   * cut out and taken as records. Throws a `ReadError` when the file cannot be read on.
   */
  step(until?: number): void;
  /** The cells of the row that begins at a place in some bytes of the file; undefined when its end is not among them. */
  cellsAt(bytes: Uint8Array, at: number): readonly Cell[] | undefined;
}
