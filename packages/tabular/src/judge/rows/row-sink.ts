import {
  type AnyRow,
  isUnusual,
  personalDataIn,
  type RegisterDoor,
  type WrongCells,
  wrongFields,
} from "@samapne/core";
import { cutRecord } from "../../formats/csv/cut-record.ts";
import type { RecordCutter } from "../../formats/csv/records.ts";
import { cellText } from "../../formats/text/cell-text.ts";
import type { RowWindow } from "../../formats/row-window.ts";
import type { CellVerdict, WalkColumn, WalkPlan, WalkSink } from "../../kernel/walk.ts";
import { mayDescribe } from "./describing-row.ts";
import type { FileWork } from "../work/file-work.ts";
import type { JudgeFileSetting } from "../work/judge-file-setting.ts";
import { cellsOf } from "./cells-of.ts";
import { isFine, type LoneCell, loneCells } from "./lone-cell.ts";
import { mayBeginNoValues } from "./no-values.ts";
import { quietSink } from "./quiet-sink.ts";
import { shiftedRows } from "./shifted-row.ts";
import { type FieldColumn, fieldColumns } from "../work/field-columns.ts";
import { blankRow, noteRepairs } from "./row-reader.ts";
import { rowSearch } from "./search-elsewhere.ts";
import { recordTaker } from "./take-record.ts";
import { toldRepairs } from "./told-repairs.ts";
import { timeFieldOf } from "./time-field.ts";

function hasError({ findings }: LoneCell): boolean {
  return findings.some(({ severity }) => severity === "error");
}

const [quote, lineFeed, carriageReturn] = [0x22, 0x0a, 0x0d];

/** What the rows of a walk are judged with. */
export interface RowSinkParts {
  readonly work: FileWork;
  readonly setting: JudgeFileSetting;
  readonly door: RegisterDoor;
  readonly plan: WalkPlan;
  readonly rows: RowWindow;
  readonly cutter: RecordCutter;
}

/** A cell that is not right as it stands, in a row whose other cells may be. */
interface WrongCell extends LoneCell {
  readonly column: number;
  readonly text: string;
}

/**
 * Takes what a walk meets. Cells it was not sure of are read and judged by themselves; when rules hold in spite of
 * them, only what is wrong with them is reported. Everything else becomes a record, and takes the way of all records.
 */
export function rowSink({ work, setting, door, plan, rows, cutter }: RowSinkParts): WalkSink {
  const { bytes } = rows.window;
  const { dataset, table } = work.file;
  const alone = loneCells({ work, setting, door, rows, values: plan.values });
  const columns: (FieldColumn | undefined)[] = table.headings.map(() => undefined);
  for (const column of fieldColumns(work)) columns[column.index] = column;
  const blank = blankRow(columns);
  const order = Object.keys(dataset.fields);
  const time = timeFieldOf(dataset);
  const { spread } = work.causes;
  const takeRecord = recordTaker(work, setting);
  const search = rowSearch(work);
  const shifted = shiftedRows(work, setting);
  const endsCell: ReadonlySet<number> = new Set([plan.delimiter, quote, lineFeed, carriageReturn]);
  let wrong: WrongCell[] = [];

  const judgeCell = (column: FieldColumn, text: string): CellVerdict => {
    const judged = alone.judge(column, text);
    if (!judged) return "row";
    if (isFine(judged)) return "fine";
    wrong.push({ column: column.index, text, ...judged });
    return "wrong";
  };

  /** The values of the row at hand as they are read, right or wrong. */
  const readRow = (): Record<string, unknown> => {
    const source = { bytes, end: rows.end, isLast: rows.isLast, delimiter: plan.delimiter };
    const record = cutRecord(source, rows.from);
    const values = { ...blank };
    if (typeof record === "string") return values;
    for (const column of columns)
      if (column) values[column.name] = column.read(record.cells[column.index]).value;
    return values;
  };

  /** The first cell of the row at hand, or its beginning. */
  const firstCell = (): string => {
    let from = rows.from;
    if (bytes[from] === quote) from += 1;
    const longest = Math.min(from + 100, rows.end);
    let to = from;
    while (to < longest && !endsCell.has(bytes[to] as number)) to += 1;
    return cellText(bytes, from, to);
  };

  /** The fields of the row at hand that are told as wrong; undefined when there are none. */
  const wrongCells = (): WrongCells | undefined => {
    if (wrong.length === 0) return undefined;
    const [told, unread]: [string[], string[]] = [[], []];
    for (const { findings, isUsable, read } of wrong)
      if (read.value !== undefined) (isUsable ? told : unread).push(...wrongFields(findings));
    return { told, unread, isUnusual: wrong.some(({ findings }) => findings.some(isUnusual)) };
  };

  /** May the row at hand be one that holds no values? That is asked of records. */
  const mayHoldNoValues = (): boolean =>
    mayDescribe(table, cutter.row) || mayBeginNoValues(firstCell(), table.headings[0]) || mayBeLone();

  /** Are most of the cells that are wrong empty? */
  const mayBeLone = (): boolean =>
    wrong.length > 1 && wrong.filter(({ text }) => text.trim() !== "").length <= 1;

  /** The row at hand as it would have been made, without what is wrong in it. */
  const makeRow = (): AnyRow => {
    const values = readRow();
    for (const { column, isUsable } of wrong) {
      const name = columns[column]?.name;
      if (!isUsable && name !== undefined) values[name] = undefined;
    }
    return values;
  };

  /** Reports what is wrong with cells, in the order it would be found in a row that is made. */
  const reportWrong = (): void => {
    if (wrong.some(({ column }) => !columns[column])) {
      const cells: string[] = [];
      for (const { column, text } of wrong) if (!columns[column]) cells[column] = text;
      search.row(cells, cutter.row);
    }
    for (const { column, text: cell, read, findings } of wrong) {
      if (read.repairs.length === 0) continue;
      const told = toldRepairs(read, work.mode, () => findings);
      noteRepairs(work, columns[column] as FieldColumn, told, { cell, value: read.value }, cutter.row);
    }
    const inOrder = wrong.length === 1 ? wrong : wrong.toSorted((a, b) => placeOf(a) - placeOf(b));
    for (const { findings } of inOrder) for (const finding of findings) setting.report(finding, cutter.row);
  };

  const { taker } = setting;
  const cells = taker && cellsOf(plan, (index) => columns[index]?.name, taker.cells);
  /** Hands a row that has been judged to who wants the rows too. */
  const handOut = (base: number, start: number): void => {
    if (taker && (wrong.length > 0 || cells?.(base, start) !== true)) taker.take(readRow());
  };

  const placeOf = ({ column }: WrongCell): number => order.indexOf(columns[column]?.name ?? "");

  return {
    quiet: taker ? undefined : quietSink({ work, door, rows, counter: cutter }),
    cell: (column, from, to) => {
      const text = alone.textOf(from, to);
      if (text === undefined || alone.isDated(plan.columns[column] as WalkColumn)) return "row";
      const field = columns[column];
      if (field) return judgeCell(field, text);
      if (personalDataIn(text).length === 0) return "fine";
      wrong.push({ column, text, read: { value: undefined, repairs: [] }, findings: [], isUsable: true });
      return "wrong";
    },
    datedCode: () => "row",
    row: (base, start) => {
      rows.from = start;
      if (wrong.length > 0 && (mayHoldNoValues() || shifted.may(wrong.filter(hasError)))) return false;
      const before = wrong.length === 0 ? undefined : reportWrong;
      const taken = door.take(base, setting.place(cutter.row), makeRow, before, wrongCells());
      if (taken) {
        handOut(base, start);
        if (time !== undefined && !spread.isTimed(cutter.row)) spread.meet(cutter.row, readRow()[time]);
        if (wrong.length > 0) wrong = [];
        work.rows += 1;
        cutter.row += 1;
        cutter.line += 1;
      }
      return taken;
    },
    slow: (start) => {
      wrong = [];
      rows.from = start;
      const record = cutter.next();
      if (!record) return -1;
      takeRecord(record);
      work.lines.note(cutter.row, cutter.line);
      return rows.from;
    },
  };
}
