import type { AnyRow, RegisterDoor } from "@samapne/core";
import { cellsAt, type ColumnBatch, type ColumnTable } from "../formats/column-table.ts";
import { openWindow } from "../formats/window.ts";
import { csvPlan } from "../kernel/csv-plan.ts";
import { startWalk, type WalkSink } from "../kernel/walk.ts";
import { rowRoom, rowWriter, separator } from "./column-bytes.ts";
import type { FileWork } from "./file-work.ts";
import type { JudgeFileSetting } from "./judge-file-setting.ts";
import { rowReader } from "./row-reader.ts";
import { recordTaker } from "./take-record.ts";
import { timeFieldOf } from "./time-field.ts";

const windowSize = 1024 * 1024;
const lineFeed = 0x0a;

/**
 * Reads a table that is stored in columns to its end. Its cells are written as the bytes that walks read, which takes
 * less than making rows of them; rows that are not right, or hold a cell of another type than its field's, are taken as
 * records of the cells as they were. Throws a `ReadError` when the file cannot be read on.
 */
export async function walkColumns(
  work: FileWork,
  setting: JudgeFileSetting,
  door: RegisterDoor,
): Promise<void> {
  const { file, matching } = work;
  const table = file.table as ColumnTable;
  const window = openWindow(windowSize);
  const plan = csvPlan({
    dataset: file.dataset,
    delimiter: separator,
    columns: table.headings.length,
    matched: matching.matched,
    classificationDate: setting.classificationDate,
    registers: door.registers,
    reads: door.reads,
    onLetter: () => {},
    window,
  });
  const fieldOf = new Map(matching.matched.map(({ index, field }) => [index, file.dataset.fields[field]]));
  const write = rowWriter(
    window.bytes,
    table.headings.map((_, column) => fieldOf.get(column)),
  );
  const taken = takenRows(work, setting, door, window.bytes);
  const walk = startWalk(plan, taken.sink);

  for await (const batch of table.columns()) {
    taken.begin(batch);
    for (let row = 0; row < batch.rows;) {
      let end = 0;
      const cellOf = (column: number) => batch.columns[column]?.[row];
      for (; row < batch.rows && end + rowRoom <= windowSize; row++) end = write(cellOf, end);
      window.bytes[end] = lineFeed;
      // What was walked over before is written over.
      plan.slots.moved(windowSize + 1);
      walk(0, end, true);
    }
    await setting.progress(work.rows, file.input.readSoFar?.() ?? batch.bytes);
  }
}

/** Takes the rows of a walk, which are told apart by their number in a batch. */
function takenRows(work: FileWork, setting: JudgeFileSetting, door: RegisterDoor, bytes: Uint8Array) {
  const read = rowReader(work);
  const takeRecord = recordTaker(work, setting);
  const time = timeFieldOf(work.file.dataset);
  const { spread } = work.causes;
  let batch: ColumnBatch = { columns: [], rows: 0, first: 0, bytes: 0 };
  let index = 0;
  const rowNumber = () => batch.first + index + 1;
  const makeRow = (): AnyRow => read(cellsAt(batch, index), rowNumber());
  const sink: WalkSink = {
    cell: () => "row",
    datedCode: () => "row",
    row: (base) => {
      const row = rowNumber();
      if (!door.take(base, setting.place(row), makeRow)) return false;
      if (time !== undefined && !spread.isTimed(row)) spread.meet(row, makeRow()[time]);
      work.rows += 1;
      index += 1;
      return true;
    },
    slow: (start) => {
      takeRecord({ cells: cellsAt(batch, index), row: rowNumber() });
      index += 1;
      return bytes.indexOf(lineFeed, start) + 1;
    },
  };
  return {
    sink,
    begin: (next: ColumnBatch): void => {
      batch = next;
      index = 0;
    },
  };
}
