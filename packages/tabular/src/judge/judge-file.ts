import type { Dataset, TableJudge } from "@samapne/core";
import type { Cell } from "../formats/cell.ts";
import type { RecordFault, TableRecord } from "../formats/table.ts";
import { matchHeadings } from "../headings/match.ts";
import { ReadError } from "../read-error.ts";
import { type FileWork, noteFile } from "./file-work.ts";
import { noteHeadings } from "./note-headings.ts";
import { rowReader } from "./row-reader.ts";
import { rowSearch, searchHeadings } from "./search-elsewhere.ts";

/** What a file is judged with. */
export interface JudgeFileSetting {
  readonly table: TableJudge;
  place(row: number): number;
  /** Called after each batch, and waited for. */
  progress(rows: number, bytes: number): Promise<void> | void;
}

/** Reads a file to its end and hands its rows to the judge. A file that cannot be read on gets its `problem`. */
export async function judgeFile(work: FileWork, setting: JudgeFileSetting): Promise<void> {
  const { table } = work.file;
  const takeRecord = table.keyed ? objectTaker(work, setting) : recordTaker(work, setting);
  if (!table.keyed) noteAllHeadings(work);
  try {
    for await (const { records, beside = [], notes = [], headings, bytes } of table.read()) {
      if (headings && headings.length > work.headings.length) takeHeadings(work, headings);
      for (const record of records) takeRecord(record);
      for (const record of beside) noteBeside(work, record);
      for (const { code, params, row } of notes) noteFile(work, code, params, row);
      await setting.progress(work.rows, work.file.input.readSoFar?.() ?? bytes);
    }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    work.problem = error;
  }
  if (table.keyed) noteKeys(work);
  noteEncoding(work);
  if (work.rows === 0 && !work.problem) noteFile(work, "file.no_rows", {});
}

function noteAllHeadings(work: FileWork): void {
  noteHeadings(work);
  searchHeadings(work);
}

/** Later records of a keyed table bring new keys. */
function takeHeadings(work: FileWork, headings: readonly string[]): void {
  work.headings = [...headings];
  work.matching = matchHeadings(work.headings, work.file.dataset);
}

/** Which keys are missing in all rows is known at the end only; that is one fault then, and not one a row. */
function noteKeys(work: FileWork): void {
  noteAllHeadings(work);
  for (const { field } of work.matching.missing) work.causes.drop("field.missing", field);
}

/** The field that says when a row is about: of the key if it can be, the finest first. */
function timeFieldOf({ fields, key }: Dataset): string | undefined {
  const names = [...key, ...Object.keys(fields)];
  return (["instant", "date", "period"] as const)
    .map((kind) => names.find((name) => fields[name]?.kind === kind))
    .find((name) => name !== undefined);
}

type TakeRecord = (record: TableRecord) => void;

/** Takes records that are objects. */
function objectTaker(work: FileWork, { table, place }: JudgeFileSetting): TakeRecord {
  const time = timeFieldOf(work.file.dataset);
  let [read, search, known] = [rowReader(work), rowSearch(work), work.matching];
  return ({ cells, row, line, fault }) => {
    if (line !== undefined) work.lines.note(row, line);
    work.rows++;
    if (fault) return noteFault(work, fault, row);
    if (known !== work.matching) [read, search, known] = [rowReader(work), rowSearch(work), work.matching];
    search.row(cells, row);
    const values = read(cells, row);
    if (time !== undefined) work.causes.spread.meet(row, values[time]);
    table.judge(values, place(row));
  };
}

/** What stands beside the table is published with the file, so it is searched for personal data. */
function noteBeside(work: FileWork, { cells, row }: TableRecord): void {
  noteFile(work, "file.beside_table", {}, row);
  rowSearch(work).beside(cells, row);
}

function noteFault(work: FileWork, { code, params }: RecordFault, row: number): void {
  if (code !== "row.not_object") return noteFile(work, code, params, row);
  work.causes.add({ code, kind: code, severity: "error", params }, row);
}

function recordTaker(work: FileWork, { table, place }: JudgeFileSetting): TakeRecord {
  const { headings, typing } = work.file.table;
  const columns = headings.length;
  const time = timeFieldOf(work.file.dataset);
  const [read, search] = [rowReader(work), rowSearch(work)];
  return ({ cells, row, line }) => {
    if (line !== undefined) work.lines.note(row, line);
    if (cells.length !== columns || isBlank(cells[0])) {
      if (typing !== "typed" && cells.every(isBlank)) return noteFile(work, "file.blank_row", {}, row);
      if (cells.length !== columns && !noteShape(work, cells, row)) return search.oddRow(cells, row);
    }
    work.rows++;
    search.row(cells, row);
    const values = read(cells, row);
    if (time !== undefined) work.causes.spread.meet(row, values[time]);
    table.judge(values, place(row));
  };
}

function isBlank(cell: Cell): boolean {
  return (
    cell === undefined || cell === null || cell === "" || (typeof cell === "string" && cell.trim() === "")
  );
}

/** Reports a row with too many or too few cells; true when the row can still be judged. */
function noteShape(work: FileWork, cells: readonly Cell[], row: number): boolean {
  const columns = work.file.table.headings.length;
  const onlyBlank = cells.length > columns && cells.slice(columns).every(isBlank);
  noteFile(
    work,
    onlyBlank ? "file.trailing_cells" : "file.ragged_row",
    { cells: cells.length, columns },
    row,
  );
  if (!onlyBlank) work.rows++;
  return onlyBlank;
}

const encodingNames = {
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252 (ISO-8859-1)",
} as const;

function noteEncoding(work: FileWork): void {
  const { encoding = "utf-8" } = work.file.table.text ?? {};
  if (encoding === "utf-8") return;
  if (encoding === "utf-8 (broken)") noteFile(work, "file.encoding_broken", {});
  else noteFile(work, "file.encoding_not_utf8", { encoding: encodingNames[encoding] });
}
