import type { RegisterDoor } from "@samapne/core";
import { cutRecord } from "../../formats/csv/cut-record.ts";
import { RecordCutter } from "../../formats/csv/records.ts";
import type { CsvTable } from "../../formats/csv/table.ts";
import { RowWindow } from "../../formats/row-window.ts";
import { csvPlan } from "../../kernel/csv-plan.ts";
import { arraysFor } from "../../kernel/program/walk-program.ts";
import { startWalk } from "../../kernel/walk.ts";
import type { FileWork } from "../work/file-work.ts";
import type { JudgeFileSetting } from "../work/judge-file-setting.ts";
import { rowSink } from "../rows/row-sink.ts";
import type { TextWalk } from "./text-walk.ts";

/** Prepares the walk over the rows of a CSV file. */
export function csvWalk(
  table: CsvTable,
  work: FileWork,
  setting: JudgeFileSetting,
  door: RegisterDoor,
): TextWalk {
  const { dialect } = table;
  const { program } = setting;
  const rows = new RowWindow(table.openSource(), table.size, program?.forWindow());
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
    ...arraysFor(program, table.headings.length),
  });
  const walk = startWalk(plan, rowSink({ work, setting, door, plan, rows, cutter }));
  rows.onMove = (by) => plan.slots.moved(by);
  return {
    rows,
    counter: cutter,
    step: (until) => {
      const isAbove = cutter.row <= table.headerRow;
      while (cutter.row <= table.headerRow && cutter.next());
      if (isAbove && cutter.row > table.headerRow) work.lines.note(cutter.row, cutter.line);
      if (cutter.row > table.headerRow) rows.from = walk(rows.from, rows.end, rows.isLast, until);
      cutter.requireProgress();
    },
    cellsAt: (bytes, at) => {
      const delimiter = dialect.delimiter.charCodeAt(0);
      const record = cutRecord({ bytes, end: bytes.length, isLast: false, delimiter }, at);
      return typeof record === "string" ? undefined : record.cells;
    },
  };
}
