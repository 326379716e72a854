import type { Input } from "../input.ts";
import type { Table } from "./table.ts";

/** How a table stands in its file, for rows of it that are to be written as the file has them. */
export interface Layout {
  readonly input: Input;
  readonly table: Pick<Table, "sheet" | "firstColumn" | "headerRow">;
  /** The columns that hold fields, in their order; `index` counts the headings from 0. */
  readonly columns: readonly { readonly index: number; readonly field: string }[];
}

/** A file written as another is laid out. */
export interface WrittenLike {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** The sheets of the other file that are not in it. */
  readonly otherSheets: readonly string[];
}
