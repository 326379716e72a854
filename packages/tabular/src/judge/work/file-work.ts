import type { Finding } from "@samapne/core";
import { fileIssues } from "../../issues/file-issues.ts";
import type { FileIssueCode } from "../../issues/catalogue.ts";
import { Causes } from "../../report/causes.ts";
import { ExplainedFindings } from "../../report/explained-findings.ts";
import type { Mode } from "../../report/report.ts";
import { RowLines } from "../../report/row-lines.ts";
import type { ReadError } from "../../read-error.ts";
import { matchHeadings, type Matching } from "../../headings/match.ts";
import { fileRepairs } from "./repairable.ts";
import type { NoteTaker } from "./note-taker.ts";
import type { PreparedFile } from "./prepare.ts";

/** A file being judged: what it is, and what has been found so far. */
export interface FileWork {
  readonly file: PreparedFile;
  readonly mode: Mode;
  readonly causes: Causes;
  readonly lines: RowLines;
  /** What is true, and explained by other findings. */
  readonly explained: ExplainedFindings;
  /** The headings met so far and how they answer to the fields; they grow while a keyed table is read. */
  headings: readonly string[];
  matching: Matching;
  rows: number;
  /** The last row in which nobody knows the values of fields, as is told, and those fields. */
  lost?: { readonly row: number; readonly fields: string[] };
  /** The last row that was cut short, which the next may go on with. */
  shortRow: { readonly row: number; readonly cells: number } | undefined;
  problem?: ReadError;
}

/** Begins the work on a file. */
export function fileWork(file: PreparedFile, mode: Mode, notes?: NoteTaker): FileWork {
  const { table, matching } = file;
  const work: FileWork = {
    file,
    mode,
    causes: new Causes(notes?.takerFor(file, () => work)),
    lines: new RowLines(),
    explained: new ExplainedFindings(),
    headings: table.headings,
    matching,
    rows: 0,
    shortRow: undefined,
  };
  return work;
}

/** Takes the headings of a keyed table again: later records of it may bring new keys. */
export function takeHeadings(work: FileWork, headings: readonly string[]): void {
  work.headings = [...headings];
  work.matching = matchHeadings(work.headings, work.file.dataset);
}

/** Reports an issue of the file itself; in import mode some of them are repairs. */
export function noteFile(
  { causes, mode }: FileWork,
  code: FileIssueCode,
  params: Finding["params"],
  row?: number,
): void {
  const { severity } = fileIssues[code];
  const isRepair = mode === "import" && fileRepairs.has(code);
  causes.add({ code, kind: code, severity, params }, row, isRepair ? "info" : severity);
}

/** Reports an issue of the columns of some fields. */
export function noteFields(
  { causes }: Pick<FileWork, "causes">,
  code: FileIssueCode,
  fields: readonly string[],
): void {
  const { severity } = fileIssues[code];
  causes.add({ code, kind: code, fields, severity, params: {} }, undefined, severity);
}

/** Reports an issue of how a file is laid out, at a cell. */
export function noteCell(
  { causes }: Pick<FileWork, "causes">,
  code: FileIssueCode,
  field: string,
  row: number,
): void {
  const { severity } = fileIssues[code];
  causes.add({ code, kind: code, field, severity, params: {} }, row, severity);
}
