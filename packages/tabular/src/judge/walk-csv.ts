import type { RegisterDoor } from "@samapne/core";
import type { CsvTable } from "../formats/csv/table.ts";
import { guarded } from "../formats/guarded.ts";
import { RecordCutter } from "../formats/csv/records.ts";
import { RowWindow } from "../formats/row-window.ts";
import { csvPlan } from "../kernel/csv-plan.ts";
import { startWalk } from "../kernel/walk.ts";
import type { FileWork } from "./file-work.ts";
import type { JudgeFileSetting } from "./judge-file-setting.ts";
import { rowSink } from "./row-sink.ts";

/**
 * Reads a CSV file to its end. Rows that are right are walked over, the others are cut out and taken as records. Throws
 * a `ReadError` when the file cannot be read on.
 */
export async function walkCsv(work: FileWork, setting: JudgeFileSetting, door: RegisterDoor): Promise<void> {
  const table = work.file.table as CsvTable;
  const { input, dialect } = table;
  const rows = new RowWindow(table.openSource(), table.size);
  const cutter = new RecordCutter(rows, dialect.delimiter);
  const plan = csvPlan({
    dataset: work.file.dataset,
    delimiter: dialect.delimiter,
    columns: table.headings.length,
    matched: work.matching.matched,
    classificationDate: setting.classificationDate,
    registers: door.registers,
    reads: door.reads,
    onLetter: () => {
      rows.source.isWide = true;
    },
    window: rows.window,
  });
  const walk = startWalk(plan, rowSink({ work, setting, door, plan, rows, cutter }));
  rows.onMove = (by) => plan.slots.moved(by);
  for await (const _ of rows.pass(guarded(input))) {
    while (cutter.row <= table.headerRow && cutter.next()) work.lines.note(cutter.row, cutter.line);
    if (cutter.row > table.headerRow) rows.from = walk(rows.from, rows.end, rows.isLast);
    cutter.requireProgress();
    await setting.progress(work.rows, input.readSoFar?.() ?? rows.read);
  }
}
