import type { Params } from "@samapne/core";
import type { Moment } from "../cells/read-cell.ts";
import type { FileIssueCode } from "../issues/catalogue.ts";
import type { Cell, Typing } from "./cell.ts";
import type { ReadFormatId } from "./format-id.ts";
import type { DamagedLetters } from "./text/damaged-letters.ts";
import type { SingleByte } from "./text/single-byte.ts";

/** How a text file is written. Final when the table has been read: the letter that tells the encoding may come late. */
export interface TextForm {
  readonly encoding: Encoding;
  readonly byteOrderMark: boolean;
  /** What separates the cells, where something does. */
  readonly delimiter?: string;
}

/** How a file writes its letters. `utf-8 (broken)`: UTF-8 with bytes that are not. */
export type Encoding = "utf-8" | "utf-8 (broken)" | "utf-16le" | "utf-16be" | SingleByte;

/** A table found in a file: what was learnt by looking, and its records, from the first, as often as asked. */
export interface Table {
  readonly format: ReadFormatId;
  readonly typing: Typing;
  /** The sheet of a workbook. */
  readonly sheet?: string;
  readonly isHidden?: boolean;
  /**
   * Records are objects: each may lack keys, and later ones may bring new headings, told by `Batch.headings`. What is
   * wrong is told as of an object: an unknown key is an error, a missing one is the row's.
   */
  readonly keyed?: true;
  /** The list in the records of the file whose objects are the records of this table, for a mapping. */
  readonly list?: string;
  /** The spreadsheet column of the first heading, from 0, where columns have letters. */
  readonly firstColumn?: number;
  /** The headings in order. Empty texts where a column has none. */
  readonly headings: readonly string[];
  /** How many empty cells end the row of the headings and no other row; they are no headings. */
  readonly emptyEnd?: number;
  /** Does each row begin with its number, which has no heading? The table begins in the column after it. */
  readonly hasRowNumbers?: true;
  /**
   * The same table, should the first cell of each row be such a number: where rows that are numbered have one cell more
   * than there are headings. Which of the two it is the values tell.
   */
  readonly afterRowNumbers?: Table;
  /** The row of the headings as people see it, from 1; rows before it are a preamble. 0 when headings take no row. */
  readonly headerRow: number;
  /** The cells of the rows above the headings, from the first; they are no records. */
  readonly above?: readonly (readonly Cell[])[];
  readonly text?: TextForm;
  /** Does the file begin with more than one byte order mark? */
  readonly isMarkedTwice?: true;
  /** Letters of the first part of the file that were damaged before it was written. */
  readonly damaged?: DamagedLetters;
  /**
   * How large the table is, when all of it was looked at: the bytes of a file, the rows of a sheet. Of formats whose rows
   * can be judged without being made.
   */
  readonly size?: number | undefined;
  /** What a day number means in this workbook. */
  readonly momentOf?: (serial: number) => Moment | undefined;
  /**
   * Every row of the file from the first, whole: what stands above, beside and below the table too. Where rows are
   * objects there is none. A delimiter may be given where text has another than was found.
   */
  readonly grid?: (delimiter?: string) => AsyncIterable<readonly GridRow[]>;
  /** The records below the headings, blank ones included. Throws a `ReadError` when the bytes cannot be read on. */
  read(): AsyncIterable<Batch>;
}

/** Records that arrived together. */
export interface Batch {
  readonly records: readonly TableRecord[];
  /** All headings met so far, of a keyed table. */
  readonly headings?: readonly string[];
  /** What stands in their rows beside the table; it is told, and not part of them. */
  readonly beside?: readonly BesideRecord[];
  /** What is to be said of the file as a whole, or of one of its rows. */
  readonly notes?: readonly Note[];
  /** Bytes of the file read so far. */
  readonly bytes: number;
}

/** A record as it was read. `cells` answer to the headings by position; there may be too few or too many. */
export interface TableRecord {
  readonly cells: readonly Cell[];
  /** The row as people see it: what a spreadsheet or an editor shows beside it, from 1. */
  readonly row: number;
  /** The line of the file it begins at, from 1, where that may be another number than `row`. */
  readonly line?: number;
  /** Why it is no row; it is counted, and not judged. */
  readonly fault?: RecordFault;
  /** The list whose objects are rows has none here. */
  readonly isWithoutItems?: true;
}

/** What stands in a row beside the table: cells that are not empty, and the column of each, from 0. */
export interface BesideRecord extends TableRecord {
  readonly columns: readonly number[];
}

/** A row of a file as it stands there: `cells` from its first column. `row` as people see it, from 1. */
export type GridRow = Pick<TableRecord, "cells" | "row" | "fault" | "isWithoutItems">;

/** An issue of the file that a format has found; `row` when it has a place. */
export interface Note {
  readonly code: FileIssueCode;
  readonly params: Params;
  readonly row?: number;
}

/** An issue of a record that cannot be judged. */
export interface RecordFault {
  readonly code: FileIssueCode | "row.not_object";
  readonly params: Params;
}
