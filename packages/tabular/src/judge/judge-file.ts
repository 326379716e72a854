import type { TableJudge } from "@samapne/core";
import type { Cell } from "../formats/cell.ts";
import type { TableRecord } from "../formats/table.ts";
import { ReadError } from "../read-error.ts";
import { type FileWork, noteFile } from "./file-work.ts";
import { noteHeadings } from "./note-headings.ts";
import { rowReader } from "./row-reader.ts";

/** What a file is judged with. */
export interface JudgeFileSetting {
  readonly table: TableJudge;
  place(row: number): number;
  progress(rows: number, bytes: number): void;
}

/** Reads a file to its end and hands its rows to the judge. A file that cannot be read on gets its `problem`. */
export async function judgeFile(work: FileWork, setting: JudgeFileSetting): Promise<void> {
  const takeRecord = recordTaker(work, setting);
  noteHeadings(work);
  try {
    for await (const { records, bytes } of work.file.table.read()) {
      for (const record of records) takeRecord(record);
      setting.progress(work.rows, bytes);
    }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    work.problem = error;
  }
  noteEncoding(work);
  if (work.rows === 0 && !work.problem) noteFile(work, "file.no_rows", {});
}

type TakeRecord = (record: TableRecord) => void;

function recordTaker(work: FileWork, { table, place }: JudgeFileSetting): TakeRecord {
  const columns = work.file.table.headings.length;
  const read = rowReader(work);
  return ({ cells, row, line }) => {
    if (line !== undefined) work.lines.note(row, line);
    if (cells.length !== columns || isBlank(cells[0])) {
      if (cells.every(isBlank)) return noteFile(work, "file.blank_row", {}, row);
      if (cells.length !== columns && !noteShape(work, cells, row)) return undefined;
    }
    work.rows++;
    table.judge(read(cells, row), place(row));
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
