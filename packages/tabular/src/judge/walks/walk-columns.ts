import type { AnyRow, RegisterDoor } from "@samapne/core";
import { cellsAt, type ColumnBatch, type ColumnTable } from "../../formats/column-table.ts";
import { columnJudges } from "./column-judges.ts";
import type { FileWork } from "../work/file-work.ts";
import type { JudgeFileSetting } from "../work/judge-file-setting.ts";
import { rowReader } from "../rows/row-reader.ts";
import { recordTaker } from "../rows/take-record.ts";
import { timeFieldOf } from "../rows/time-field.ts";

/**
 * Reads a table that is stored in columns to its end. Cells are judged column by column, some rows at a time; rows whose
 * cells are all right are not made, and the others are taken as records. Throws a `ReadError` when the file cannot be
 * read on.
 */
export async function walkColumns(
  work: FileWork,
  setting: JudgeFileSetting,
  door: RegisterDoor,
): Promise<void> {
  const table = work.file.table as ColumnTable;
  const take = batchTaker(work, setting, door);
  for await (const batch of table.columns()) {
    take(batch);
    await setting.progress(work.rows, work.file.input.readSoFar?.() ?? batch.bytes);
  }
}

/** Makes what takes the rows of batches. */
export function batchTaker(
  work: FileWork,
  setting: JudgeFileSetting,
  door: RegisterDoor,
): (batch: ColumnBatch) => void {
  const judges = columnJudges(work, setting, door);
  const read = rowReader(work, setting);
  const takeRecord = recordTaker(work, setting);
  const time = timeFieldOf(work.file.dataset);
  const { spread } = work.causes;
  const { rows: room, width } = door.registers;
  // The last row of registers is for rows that are made.
  const rowsAtOnce = room - 1;
  const isDoubtful = new Uint8Array(rowsAtOnce);
  let batch: ColumnBatch = { columns: [], rows: 0, first: 0, bytes: 0 };
  let index = 0;
  const makeRow = (): AnyRow => read(cellsAt(batch, index), batch.first + index + 1);

  const takeRow = (at: number): void => {
    const row = batch.first + index + 1;
    if (isDoubtful[at] === 0 && door.take(at * width, setting.place(row), makeRow)) {
      if (time !== undefined && !spread.isTimed(row)) spread.meet(row, makeRow()[time]);
      work.rows += 1;
    } else takeRecord({ cells: cellsAt(batch, index), row });
  };

  return (next) => {
    batch = next;
    for (let from = 0; from < batch.rows; from += rowsAtOnce) {
      const to = Math.min(batch.rows, from + rowsAtOnce);
      isDoubtful.fill(0);
      for (const judge of judges) judge({ batch, from, to, isDoubtful });
      for (index = from; index < to; index++) takeRow(index - from);
    }
  };
}
