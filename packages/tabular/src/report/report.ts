import type { Fixer, Lifecycle, Severity, Text } from "@samapne/core";
import type { ReadFormatId } from "../formats/format-id.ts";
import type { TextForm } from "../formats/table.ts";

/** `conformant`: no errors (warnings allowed). `not_judged`: something could not be read or recognised. */
export type ReportVerdict = "conformant" | "not_conformant" | "not_judged";

/** How files were judged: `strict` as they stand, `import` after safe repairs. */
export type Mode = "strict" | "import";

/** The verdict on some files, as plain JSON. Keys stand in the order given here; texts are in all languages. */
export interface Report {
  /** The address of the JSON Schema that describes this report. */
  readonly schema: string;
  readonly verdict: ReportVerdict;
  readonly mode: Mode;
  /** When the files were judged, RFC 3339; absent when there was no clock. */
  readonly judgedAt?: string;
  /** The date the codes of the files were said to follow (DOMAIN C2). */
  readonly classificationDate?: string;
  readonly deliveries: readonly DeliveryReport[];
  /** Names of inputs that were given more than once, and judged once. */
  readonly repeatedInputs: readonly string[];
  readonly versions: Versions;
}

/** What the verdict rests on. */
export interface Versions {
  readonly validator: string;
  readonly specifications: readonly {
    readonly dataset: string;
    readonly version: string;
    readonly status: Lifecycle["status"];
  }[];
  readonly codeLists: readonly { readonly id: string; readonly version: string }[];
}

/** Files judged together. `folder` stands only when the call was split into several deliveries, one a folder. */
export interface DeliveryReport {
  readonly verdict: ReportVerdict;
  readonly folder?: string;
  readonly files: readonly FileReport[];
  readonly notChecked: readonly NotChecked[];
}

/** A rule, check or reference that could not be judged, and why. */
export interface NotChecked {
  readonly dataset: string;
  /** The id of the rule or check, or `reference:<name>`. */
  readonly id: string;
  /** The fields of the reference. */
  readonly fields?: readonly string[];
  /** `table_not_read`: the file with the table could not be read to its end. */
  readonly reason: "no_related_table" | "no_previous" | "no_clock" | "missing_values" | "table_not_read";
  readonly needs?: { readonly dataset: string; readonly title: Text };
  readonly rows?: number;
}

/** One file. `problem` stands when it could not be judged. */
export interface FileReport {
  readonly name: string;
  readonly verdict: ReportVerdict;
  readonly problem?: { readonly code: string; readonly text: Text };
  readonly table?: TableFacts;
  /** Causes of errors and warnings: errors first, personal data before all; those of the whole file, then by count. At most 140 errors and 60 warnings. */
  readonly causes: readonly Cause[];
  /** What import mode put right; empty in strict mode. */
  readonly repairs: readonly Cause[];
  /** What values and rows that cannot be used bring with them. Absent when there is nothing. */
  readonly explained?: readonly Explained[];
  /** Cases of causes that are not listed, because there were too many. */
  readonly further?: { readonly errors: number; readonly warnings: number };
  /** Where in the file the cases stand; absent when no row has any. */
  readonly spread?: SpreadFacts;
}

/**
 * Findings of one check or rule that other causes explain: the hole that unread rows leave in a series, a sum that lacks
 * just what they hold, a rule that misses a value nobody can read, what refers to a row with a fault.
 */
export interface Explained {
  readonly code: string;
  readonly kind: string;
  readonly severity: Severity;
  readonly count: number;
  /** The dataset in whose file those causes stand, when it is another. */
  readonly from?: { readonly dataset: string; readonly title: Text };
}

/** Cases along the file, in stretches of rows of equal length, the first from row 0. */
export interface SpreadFacts {
  readonly rowsPerStretch: number;
  readonly errors: readonly number[];
  readonly warnings: readonly number[];
  /** When the first row of each stretch is about, for files with a time; empty where it is not known. */
  readonly times?: readonly string[];
}

/** What was found out about a file before judging its rows. */
export interface TableFacts {
  readonly dataset: {
    readonly id: string;
    readonly version: string;
    readonly title: Text;
    readonly lifecycle: Lifecycle;
  };
  readonly recognisedBy: "headings" | "name";
  readonly format: ReadFormatId;
  /** How a text file is written. */
  readonly text?: TextForm;
  /** The sheet of a workbook that holds the table. */
  readonly sheet?: string;
  /** Other sheets of the workbook with tables that fit no dataset, or are hidden: not read. */
  readonly unreadSheets?: readonly string[];
  /** The row of the headings, from 1; rows before it are a preamble. 0 when headings take no row. */
  readonly headerRow: number;
  /** Rows below the headings that are not blank. */
  readonly rows: number;
  /** Rows with an error of their own; what is wrong with the file as a whole is not counted. */
  readonly faultyRows: number;
  readonly columns: readonly ColumnFacts[];
  /** Fields of the dataset that no column holds. */
  readonly missingFields: readonly { readonly field: string; readonly required: boolean }[];
}

/** A column of a file; without `field` it belongs to no field of the dataset. */
export interface ColumnFacts {
  /** The letter a spreadsheet shows above it, where the format has such. */
  readonly letter?: string;
  readonly heading: string;
  readonly field?: string;
}

/** One cause: all cases of a fault that have the same reason. */
export interface Cause {
  /** Stable: a code of the catalogues, or the id of the dataset's rule or check. */
  readonly code: string;
  readonly kind: string;
  /** `info` for what import mode repaired. */
  readonly severity: Severity | "info";
  readonly fixer: Fixer;
  /** The convention or rule behind it, such as `C9`. */
  readonly basis?: string;
  readonly columns: readonly ColumnFacts[];
  readonly count: number;
  readonly title: Text;
  /** The first case in words; that there are many, where further values than twenty have the same fault. */
  readonly message: Text;
  /** What to do; absent when the message says it. */
  readonly advice?: Text;
  /** The first five places; none when the fault is the file's or the table's as a whole. */
  readonly places: readonly Place[];
}

/** Where a case is. `line` stands when it differs from the row because cells hold line breaks. */
export interface Place {
  /** The row as a spreadsheet shows it, from 1. */
  readonly row: number;
  readonly line?: number;
  /** The value as messages show it; never a sensitive one. */
  readonly found?: Text | string;
}
