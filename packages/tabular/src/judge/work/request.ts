import type { AnyRow, Dataset, JudgedPart, Now } from "@samapne/core";
import type { KnownDataset } from "../../headings/known-dataset.ts";
import type { Input } from "../../input.ts";
import type { OpenMachineCode } from "../../kernel/program/machine-code.ts";
import type { Mode } from "../../report/report.ts";
import type { NoteTaker } from "./note-taker.ts";
import type { SecondThread } from "./stretch.ts";

/** Takes the rows of a delivery as they are read, good and bad, in no promised order of tables. */
export interface RowTaker {
  take(dataset: Dataset, row: AnyRow): void;
  /**
   * Opens a second door for the rows of a large CSV file that are right as they stand: they come as bytes, twenty times
   * as fast, between those of `take` and in the order of the file. `fields` tells what each column holds, if anything.
   */
  cells?(dataset: Dataset, fields: readonly (string | undefined)[]): TakeCells;
  /** Waited for after each batch of rows, so that memory stays bounded. */
  ready(): Promise<void> | void;
}

/**
 * Takes a row as the UTF-8 bytes of its cells: that of a column begins at `from` and ends before `to`, quotation marks
 * left out and none within; an empty one is a missing value. False when the row must be made, and given to `take`.
 */
export type TakeCells = (bytes: Uint8Array, from: Int32Array, to: Int32Array) => boolean;

/** What is to be judged, and with what knowledge. */
export interface JudgeRequest {
  /** All known datasets: headings are recognised among them. Those that are not loaded are when a file follows them. */
  readonly datasets: readonly KnownDataset[];
  /** The files; `dataset` when the user named it. */
  readonly inputs: readonly { readonly input: Input; readonly dataset?: Dataset }[];
  /** Files of the last delivery, to compare with: they are read, and not reported on. */
  readonly previous?: readonly { readonly input: Input; readonly dataset?: Dataset }[];
  readonly mode: Mode;
  /** The clock that rules may ask; without it they are left unchecked, and the report says so. */
  readonly now?: Now;
  /** The date (YYYY-MM-DD) that dated codes in the files follow (DOMAIN C2). */
  readonly classificationDate?: string;
  /** All files are one delivery, wherever they lie; otherwise a dataset in several folders makes several. */
  readonly together?: boolean;
  /** Where the rows go besides, after repairs; what the verdict will be is not known yet. */
  readonly rows?: RowTaker;
  /** Takes note of every fault in its place, for copies of the files with the notes written in. */
  readonly notes?: NoteTaker;
  /** Another thread, to judge large CSV files with; the report is the same. */
  readonly second?: SecondThread;
  /** Machine code that walks over large CSV and NDJSON files (`machineCode`), where the platform allows any; the report is the same. */
  readonly machineCode?: OpenMachineCode;
  /** Makes a row of every record, also of those that could be judged without; the report is the same. As the size of a file has it when left out. */
  readonly everyRow?: boolean;
  readonly versions: { readonly validator: string };
  /** Called after each batch of rows; `bytes` read of the input so far. */
  readonly progress?: (event: {
    readonly input: string;
    readonly rows: number;
    readonly bytes: number;
  }) => void;
  /** Called after each table that disclosure control has judged for itself, and now and then in a long one, and waited for. */
  readonly partJudged?: (event: JudgedPart) => Promise<void> | void;
}
