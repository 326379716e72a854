import { encodingNames } from "../formats/text/encoding-names.ts";
import { ReadError } from "../read-error.ts";
import { type FileWork, noteFile, takeHeadings } from "./work/file-work.ts";
import { noteHeadings } from "./work/note-headings.ts";
import type { JudgeFileSetting } from "./work/judge-file-setting.ts";
import { searchHeadings } from "./rows/search-elsewhere.ts";
import { objectTaker, recordTaker, takeRest } from "./rows/take-record.ts";
import { walkTable } from "./walk-table.ts";

/** Reads a file to its end and hands its rows to the judge. A file that cannot be read on gets its `problem`. */
export async function judgeFile(work: FileWork, setting: JudgeFileSetting): Promise<void> {
  const { table } = work.file;
  if (!table.keyed) noteAllHeadings(work);
  try {
    if (setting.door) await walkTable(work, setting, setting.door);
    else await readRecords(work, setting);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    work.problem = error;
  }
  if (table.keyed) noteKeys(work);
  noteEncoding(work);
  if (work.rows === 0 && !work.problem) noteFile(work, "file.no_rows", {});
}

/** Takes the records of a table one by one. */
async function readRecords(work: FileWork, setting: JudgeFileSetting): Promise<void> {
  const { table } = work.file;
  const takeRecord = table.keyed ? objectTaker(work, setting) : recordTaker(work, setting);
  for await (const batch of table.read()) {
    const { records, headings, bytes } = batch;
    if (headings && headings.length > work.headings.length) takeHeadings(work, headings);
    for (const record of records) takeRecord(record);
    takeRest(work, batch);
    await setting.progress(work.rows, work.file.input.readSoFar?.() ?? bytes);
  }
}

function noteAllHeadings(work: FileWork): void {
  noteHeadings(work);
  searchHeadings(work);
}

/** Which keys are missing in all rows is known at the end only; that is one fault then, and not one a row. */
function noteKeys(work: FileWork): void {
  noteAllHeadings(work);
  for (const { field } of work.matching.missing) work.causes.drop("field.missing", field);
}

function noteEncoding(work: FileWork): void {
  const { encoding = "utf-8" } = work.file.table.text ?? {};
  if (encoding === "utf-8") return;
  if (encoding === "utf-8 (broken)") noteFile(work, "file.encoding_broken", {});
  else noteFile(work, "file.encoding_not_utf8", { encoding: encodingNames[encoding] });
}
