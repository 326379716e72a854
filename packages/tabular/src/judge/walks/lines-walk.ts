import { fieldJudges, type Finding, type RegisterDoor } from "@samapne/core";
import { keyedRecords } from "../../formats/json/keyed-records.ts";
import { LineCutter } from "../../formats/json/line-cutter.ts";
import { isBlank, type LinesTable } from "../../formats/json/lines-table.ts";
import { RowWindow } from "../../formats/row-window.ts";
import { arraysFor } from "../../kernel/program/walk-program.ts";
import { jsonPlan } from "../../kernel/json-plan.ts";
import { type JsonColumn, type JsonSink, startJsonWalk } from "../../kernel/json-walk.ts";
import { type FileWork, noteFile, takeHeadings } from "../work/file-work.ts";
import type { JudgeFileSetting } from "../work/judge-file-setting.ts";
import { quietSink } from "../rows/quiet-sink.ts";
import { isFine, loneCells } from "../rows/lone-cell.ts";
import { rowReader } from "../rows/row-reader.ts";
import { type FieldColumn, fieldColumns } from "../work/field-columns.ts";
import { objectTaker } from "../rows/take-record.ts";
import type { TextWalk } from "./text-walk.ts";
import { timeFieldOf } from "../rows/time-field.ts";

/**
 * Prepares the walk over a file of JSON objects, each on a line. Lines that are right are walked over, the others are parsed and
 * taken as records; when one of them brings a new key, the walk is planned anew.
 */
export function linesWalk(
  table: LinesTable,
  work: FileWork,
  setting: JudgeFileSetting,
  door: RegisterDoor,
): TextWalk {
  const { program } = setting;
  const rows = new RowWindow(table.openSource(), table.size, program?.forWindow());
  const cutter = new LineCutter(rows);
  const keep = keyedRecords(table.headings);
  const takeRecord = objectTaker(work, setting);
  const time = timeFieldOf(work.file.dataset);
  const { spread } = work.causes;
  const lineOf = rows.source.lineOf?.bind(rows.source);

  const takeLine = (line: string): void => {
    const row = cutter.row - 1;
    if (isBlank(line)) return noteFile(work, "file.blank_row", {}, row);
    const record = keep.record(line, cutter.placeOf(row));
    if (keep.headings.length > work.headings.length) takeHeadings(work, keep.headings);
    takeRecord(record);
  };

  const plan = () => {
    const { matching } = work;
    const read = rowReader(work, setting);
    const columns = fieldColumns(work);
    const absent = absences(work, setting);
    const makeRow = () => read(keep.record(cutter.peek() as string, cutter).cells, cutter.row);
    const areAlike = absent.length === 0 && lineOf === undefined;
    const sink: JsonSink = {
      quiet: areAlike ? quietSink({ work, door, rows, counter: cutter }) : undefined,
      isOver: () => work.matching !== matching,
      text: (column, from, to) => {
        const text = alone.textOf(from, to);
        if (text === undefined || alone.isDated(planned.columns[column] as JsonColumn)) return false;
        const judged = alone.judge(columns[column] as FieldColumn, text);
        return judged !== undefined && isFine(judged);
      },
      row: (base, start) => {
        rows.from = start;
        if (!door.take(base, setting.place(cutter.row), makeRow)) return false;
        if (time !== undefined && !spread.isTimed(cutter.row)) spread.meet(cutter.row, makeRow()[time]);
        for (const finding of absent) setting.report(finding, cutter.row);
        if (lineOf) work.lines.note(cutter.row, lineOf(cutter.row));
        work.rows += 1;
        cutter.row += 1;
        cutter.line += 1;
        return true;
      },
      slow: (start) => {
        rows.from = start;
        const line = cutter.next();
        if (line === undefined) return -1;
        takeLine(line);
        return rows.from;
      },
    };
    const facts = {
      dataset: work.file.dataset,
      matched: matching.matched,
      classificationDate: setting.classificationDate,
      registers: door.registers,
      reads: door.reads,
      onLetter: () => {
        rows.source.isWide = true;
      },
      window: rows.window,
      ...arraysFor(program, matching.matched.length),
    };
    const planned = jsonPlan(facts);
    const alone = loneCells({ work, setting, door, rows, values: planned.values });
    return { walk: startJsonWalk(planned, sink), slots: planned.slots, isOver: sink.isOver };
  };

  let planned = plan();
  rows.onMove = (by) => planned.slots.moved(by);
  return {
    rows,
    counter: cutter,
    step: (until) => {
      rows.from = planned.walk(rows.from, rows.end, rows.isLast, until);
      while (planned.isOver()) {
        planned = plan();
        rows.from = planned.walk(rows.from, rows.end, rows.isLast, until);
      }
      cutter.requireProgress();
    },
    cellsAt: (bytes, at) => {
      const end = bytes.indexOf(lineFeed, at);
      if (end < 0) return undefined;
      return keep.record(decoder.decode(bytes.subarray(at, end)), { row: cutter.row }).cells;
    },
  };
}

/** What is to be said of a row that has none of the keys that no row had so far. */
function absences({ matching, file }: FileWork, setting: JudgeFileSetting): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [name, { judge }] of fieldJudges(file.dataset, setting))
    if (matching.missing.some(({ field }) => field === name)) judge(undefined, {}, findings);
  return findings;
}

const lineFeed = 0x0a;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
