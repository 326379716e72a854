import type { Text } from "@samapne/core";
import type { Loss, Repair, TextForm } from "@samapne/tabular/reading";
import type { LeaveCause } from "../times/leave-causes.ts";
import type { RowsEach } from "../file/mapping.ts";
import type { Change } from "../plan/mapped-value.ts";

/** Rows that are not in the result, for one reason. */
export interface LeftOut {
  readonly cause: LeaveCause;
  /** Something is wrong with them; otherwise the mapping says they are no rows. */
  readonly isFault: boolean;
  readonly count: number;
  /** The first rows of the file it holds for, as people see them, from 1. */
  readonly places: readonly number[];
  /** The sheet of the places, where several are read. */
  readonly sheet?: string;
  readonly detail?: Text | string;
  /** The issue, for rows that break the dataset's own rules. */
  readonly code?: string;
  readonly field?: string;
}

/** A value before and after. */
export interface RepairExample {
  readonly row: number;
  /** The sheet of the row, where several are read. */
  readonly sheet?: string;
  readonly found: Text | string;
  readonly written: Text | string;
}

/** How often something was done to the values of a field, and the first of them. */
export interface RepairCount extends RepairExample {
  readonly repair: Change | Repair | Loss;
  readonly field: string;
  readonly count: number;
  /** Other texts that were taken away, a few of them. */
  readonly others?: readonly RepairExample[];
}

/** A column nothing was read from; `cells` of it had something in them. */
export interface UnusedColumn {
  readonly letter: string;
  readonly heading: string;
  readonly cells: number;
  /** Why, where the mapping says. */
  readonly because?: string;
}

/** Numbers with a sign before three digits that were read as decimals, though nothing else in the field says that they are. */
export interface DoubtfulSign {
  readonly field: string;
  readonly sign: "." | ",";
  readonly count: number;
  /** The first of them. */
  readonly row: number;
  readonly sheet?: string;
  readonly found: string;
}

/** Percentages that were read as they stand, and may be shares of one (`0.05`) or hundredths of a per cent (`1033`). */
export interface DoubtfulScale {
  readonly field: string;
  readonly kind: "shares" | "hundredths";
  readonly count: number;
  /** The first of them. */
  readonly row: number;
  readonly sheet?: string;
  readonly found: string;
}

/** Two years for the same times. */
export interface OtherYear {
  readonly mapping: string;
  readonly file: string;
}

/**
 * What became of every row. Two sums hold, or something was lost: `file.read = file.used + file.leftOut` and
 * `made.rows + made.filled = made.written + made.leftOut`.
 */
export interface Outcome {
  readonly dataset: string;
  readonly each: RowsEach;
  /** How a text file was read. */
  readonly text?: TextForm;
  /** The sheets that were read, where these are several: the rows of each, and the columns that rows were made of. */
  readonly sheets?: readonly {
    readonly sheet: string;
    readonly columns: number;
    readonly read: number;
    readonly used: number;
  }[];
  /** The other sheets of the workbook, or files of the archive: nothing is read from them. */
  readonly unread: readonly string[];
  /** Files of an archive among them with the same headings as what was read: a fault, since their rows are missed. */
  readonly unreadAlike?: readonly string[];
  /** The mapping has one year for all times; titles, sheet or file name another. */
  readonly otherYear?: OtherYear;
  /** The file is one page of the answer of a service that has more: a fault, since their rows are missed. */
  readonly morePages?: true;
  /** The file has the hour that clocks leave out in spring, and never the one they show twice in autumn: its clock may keep winter time. */
  readonly mayKeepWinterTime: boolean;
  /** The rows of the file, headings and what stands above included. */
  readonly file: { readonly read: number; readonly used: number; readonly leftOut: readonly LeftOut[] };
  /** The rows of the dataset: as many as were used, times the columns of a wide table. */
  readonly made: {
    /** The most that a sheet has. */
    readonly columns: number;
    readonly rows: number;
    /** Used rows of the file that say another day of a thing, whose row is made of several. */
    readonly joined?: number;
    /** Rows that say a value is missing, for intervals the file does not have. */
    readonly filled: number;
    readonly written: number;
    readonly leftOut: readonly LeftOut[];
  };
  /** Rows that were written although another has the same key: which of them is right, or what tells them apart, only people know. */
  readonly repeated: {
    readonly count: number;
    readonly places: readonly number[];
    readonly sheet?: string;
    /** There are so many keys that later rows were held against the first 4 000 000 only. */
    readonly isPartly?: true;
  };
  /** Numbers such as `1.250` that may be thousands. */
  readonly doubtfulSigns: readonly DoubtfulSign[];
  /** Percentages such as `0.05` or `1033` that may be a hundred times more or less. */
  readonly doubtfulScales: readonly DoubtfulScale[];
  readonly repairs: readonly RepairCount[];
  readonly unusedColumns: readonly UnusedColumn[];
  /** Do the two sums hold? */
  readonly addsUp: boolean;
  /** Was a row left out because something is wrong with it, has one the key of another, may numbers be thousands or hundreds of what was written, or a hundredth, or were letters lost (bytes that are no UTF-8)? */
  readonly hasFaults: boolean;
}
