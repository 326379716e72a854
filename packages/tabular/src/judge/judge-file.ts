import type { TableJudge } from "@samapne/core";
import { decoderFor } from "../formats/csv/decode.ts";
import { type Batch, records } from "../formats/csv/records.ts";
import { ReadError } from "../read-error.ts";
import { type FileWork, noteFile } from "./file-work.ts";
import { guarded } from "./guarded.ts";
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
  const { input, dialect, start } = work.file;
  const decoder = decoderFor(start);
  const takeRecord = recordTaker(work, setting);
  noteHeadings(work);
  try {
    for await (const batch of records(guarded(input), decoder, dialect.delimiter)) {
      takeBatch(batch, work, takeRecord);
      setting.progress(work.rows, batch.bytes);
    }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    work.problem = error;
  }
  work.encoding = decoder.encoding;
  work.byteOrderMark = decoder.byteOrderMark;
  noteEncoding(work);
  if (work.rows === 0 && !work.problem) noteFile(work, "file.no_rows", {});
}

type TakeRecord = (cells: readonly string[], row: number) => void;

function takeBatch(
  { records: found, row: firstRow, line: firstLine }: Batch,
  work: FileWork,
  take: TakeRecord,
) {
  let line = firstLine;
  for (const [index, { cells, lines }] of found.entries()) {
    const row = firstRow + index;
    line += lines;
    if (lines > 1) work.lines.note(row, line - row - 1);
    if (row > work.file.dialect.headerRow) take(cells, row);
  }
}

function recordTaker(work: FileWork, { table, place }: JudgeFileSetting): TakeRecord {
  const columns = work.file.dialect.headings.length;
  const read = rowReader(work);
  return (cells, row) => {
    if (cells.length !== columns || cells[0] === "") {
      if (cells.every(isBlank)) return noteFile(work, "file.blank_row", {}, row);
      if (cells.length !== columns && !noteShape(work, cells, row)) return undefined;
    }
    work.rows++;
    table.judge(read(cells, row), place(row));
  };
}

function isBlank(cell: string): boolean {
  return cell.trim() === "";
}

/** Reports a row with too many or too few cells; true when the row can still be judged. */
function noteShape(work: FileWork, cells: readonly string[], row: number): boolean {
  const columns = work.file.dialect.headings.length;
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
  const { encoding } = work;
  if (encoding === "utf-8") return;
  if (encoding === "utf-8 (broken)") noteFile(work, "file.encoding_broken", {});
  else noteFile(work, "file.encoding_not_utf8", { encoding: encodingNames[encoding] });
}
