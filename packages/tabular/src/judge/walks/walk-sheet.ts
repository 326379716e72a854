import type { RegisterDoor } from "@samapne/core";
import { asIs, type Column, type ColumnBatch } from "../../formats/column-table.ts";
import type { TableRecord } from "../../formats/table.ts";
import type { FileWork } from "../work/file-work.ts";
import type { JudgeFileSetting } from "../work/judge-file-setting.ts";
import { takeRest } from "../rows/take-record.ts";
import { batchTaker } from "./walk-columns.ts";

/**
 * Reads the table of a sheet to its end. Its records come as rows; their cells are judged column by column, as those of a
 * table that is stored in columns are. Throws a `ReadError` when the file cannot be read on.
 */
export async function walkSheet(
  work: FileWork,
  setting: JudgeFileSetting,
  door: RegisterDoor,
): Promise<void> {
  const { table, input } = work.file;
  const width = table.headings.length;
  const take = batchTaker(work, setting, door);
  for await (const batch of table.read()) {
    for (const run of runsOf(batch.records)) take(columnsOf(run, width, batch.bytes));
    takeRest(work, batch);
    await setting.progress(work.rows, input.readSoFar?.() ?? batch.bytes);
  }
}

/** Records whose rows follow each other. */
function* runsOf(records: readonly TableRecord[]): Generator<readonly TableRecord[]> {
  let from = 0;
  for (let at = 1; at <= records.length; at++) {
    if (records[at]?.row === (records[at - 1] as TableRecord).row + 1) continue;
    yield records.slice(from, at);
    from = at;
  }
}

function columnsOf(records: readonly TableRecord[], width: number, bytes: number): ColumnBatch {
  const columns = Array.from({ length: width }, (_, column): Column => {
    return { values: records.map(({ cells }) => cells[column]), toCell: asIs, areInstants: false };
  });
  return { columns, rows: records.length, first: (records[0] as TableRecord).row - 1, bytes };
}
