import type { Dataset, Finding, Now, TableStretch } from "@samapne/core";
import type { Matching } from "../../headings/match.ts";
import type { Input } from "../../input.ts";
import type { Mode } from "../../report/report.ts";
import type { FileWork } from "./file-work.ts";
import type { StretchLayout } from "./stretch-table.ts";

/** Another thread that judges stretches of a large file, while this one judges those between them. */
export interface SecondThread {
  /** Begins with a file. Undefined when it is not one that another thread can read. */
  open(input: Input, job: StretchJob): StretchJudge | undefined;
  /** Milliseconds since some moment: how a file is divided depends on how long its parts take. */
  readonly clock: () => number;
  /** Milliseconds that what is left must take one thread, when it is not the usual second. */
  readonly worthwhile?: number;
  /** Bytes of a stretch, when it is not the usual. Smaller files than four of them are judged by one thread. */
  readonly stretchSize?: number;
}

/** What a file is judged with, as plain data that may go to another thread. */
export interface StretchJob {
  readonly dataset: Dataset;
  readonly layout: StretchLayout;
  readonly matching: Matching;
  readonly mode: Mode;
  readonly classificationDate?: string | undefined;
  readonly now?: Now | undefined;
}

/** A part of a file: the rows that begin at byte `from` or later, and before byte `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Judges stretches of a file, each as if there were nothing before it. */
export interface StretchJudge {
  /** What a stretch is; undefined when it cannot be judged apart. */
  judge(stretch: Stretch): Promise<JudgedStretch | undefined>;
  close(): void;
}

/** What has been found in a stretch, as plain data. Its rows are counted from 0. */
export interface JudgedStretch {
  /** The last row when it was cut short, which the row after the stretch may go on with. */
  readonly shortRow: FileWork["shortRow"];
  readonly explained: ReturnType<FileWork["explained"]["list"]>;
  /** The byte where its first row was taken to begin: after the first line feed, which may stand in quotation marks. */
  readonly begin: number;
  /** The byte where the row after its last begins. */
  readonly end: number;
  readonly records: number;
  readonly lines: number;
  /** Rows that were judged. */
  readonly rows: number;
  /** True when it has letters that are not ASCII. */
  readonly isWide: boolean;
  readonly lineChanges: readonly (readonly [row: number, ahead: number])[];
  readonly cases: Cases;
  readonly times: Times;
  readonly table: TableStretch;
}

/** Cases as plain data, in the order they were found: the key of each, how bad it is, and its row. */
export interface Cases {
  readonly keys: readonly string[];
  /** The first findings of each key: more are never shown. */
  readonly first: readonly (readonly Finding[])[];
  readonly kinds: Int32Array;
  readonly rows: Int32Array;
}

/** Where the times of a stretch's rows can be found: few of them will be asked for, and which is not known yet. */
export interface Times {
  /** The byte where each row begins that was walked over, from the beginning of the stretch; -1 for others. */
  readonly starts: Int32Array;
  /** The times of rows that were taken as records, as far as they have one. */
  readonly read: ReadonlyMap<number, string | undefined>;
}
