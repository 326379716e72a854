import type { Cell } from "../../formats/cell.ts";
import type { Batch, BesideRecord, Note, RecordFault, TableRecord } from "../../formats/table.ts";
import { columnLetter } from "../../formats/sheet/column-letter.ts";
import { type FileWork, noteCell, noteFile } from "../work/file-work.ts";
import type { JudgeFileSetting } from "../work/judge-file-setting.ts";
import { noValuesTeller } from "./no-values.ts";
import { rowReader, withoutValue } from "./row-reader.ts";
import { rowSearch } from "./search-elsewhere.ts";
import { shiftedRows } from "./shifted-row.ts";
import { splitCellTeller } from "./split-cell.ts";
import { timeFieldOf } from "./time-field.ts";

/** Takes the records of a file, one by one. */
export type TakeRecord = (record: TableRecord) => void;

/** Takes records that are objects. */
export function objectTaker(work: FileWork, setting: JudgeFileSetting): TakeRecord {
  const { table, place } = setting;
  const time = timeFieldOf(work.file.dataset);
  let [read, search, known] = [rowReader(work, setting), rowSearch(work), work.matching];
  return ({ cells, row, line, fault }) => {
    if (line !== undefined) work.lines.note(row, line);
    work.rows++;
    if (fault) {
      noteFault(work, fault, row);
      return table.passOver?.();
    }
    if (known !== work.matching)
      [read, search, known] = [rowReader(work, setting), rowSearch(work), work.matching];
    search.row(cells, row);
    const values = read(cells, row);
    if (time !== undefined) work.causes.spread.meet(row, values[time]);
    table.judge(values, place(row));
  };
}

/** Takes what comes with records besides them. */
export function takeRest(work: FileWork, { beside = [], notes = [] }: Batch): void {
  for (const record of beside) noteBeside(work, record);
  takeNotes(work, notes);
}

/** Takes what a format has to say of a file. */
export function takeNotes(work: FileWork, notes: readonly Note[]): void {
  for (const { code, params, row } of notes) noteFile(work, code, params, row);
}

/** What stands beside the table is published with the file, so it is searched for personal data. */
function noteBeside(work: FileWork, { cells, columns, row }: BesideRecord): void {
  const { firstColumn = 0, hasRowNumbers } = work.file.table;
  const left = hasRowNumbers ? [] : columns.filter((column) => column < firstColumn);
  const right = columns.filter((column) => column >= firstColumn);
  for (const side of [left, right]) {
    const letters = side.map(columnLetter);
    const [first] = letters;
    if (first !== undefined)
      noteFile(work, "file.beside_table", { letter: first, letters: letters.join() }, row);
  }
  rowSearch(work).beside(cells, row);
}

function noteFault(work: FileWork, { code, params }: RecordFault, row: number): void {
  if (code !== "row.not_object") return noteFile(work, code, params, row);
  work.causes.add({ code, kind: code, severity: "error", params }, row);
}

/** Takes records that are rows of cells. */
export function recordTaker(work: FileWork, setting: JudgeFileSetting): TakeRecord {
  const { table, place } = setting;
  const { headings, typing } = work.file.table;
  const columns = headings.length;
  const time = timeFieldOf(work.file.dataset);
  const isSplit = splitCellTeller(work, setting);
  const [read, search, noValues] = [rowReader(work, setting), rowSearch(work), noValuesTeller(work)];
  const shiftedRow = shiftedRows(work, setting).tell;
  /** A line break within a row makes two of it; together they stand for one. */
  const passOverShort = (row: number, count: number): void => {
    const whole = work.shortRow?.row === row - 1 ? work.shortRow.cells + count : 0;
    const isRest = whole === columns || whole === columns + 1;
    work.shortRow = isRest ? undefined : { row, cells: count };
    if (!isRest) table.passOver?.();
  };
  /**
   * A line break within a cell leaves half of it to either row. Both are one row, and one case, told at the first. Two
   * rows of as many cells may as well both lack the same.
   */
  const isSecondHalf = (row: number, count: number): boolean => {
    const first = work.shortRow?.row === row - 1 ? work.shortRow.cells : 0;
    return count < columns && count !== first && first + count === columns + 1;
  };
  /** A cell of several lines leaves those between the first and the last by themselves: they are no rows either. */
  const isLineBetween = (row: number, count: number): boolean =>
    count === 1 && work.shortRow?.row === row - 1 && work.shortRow.cells > 1;
  return ({ cells, row, line, fault }) => {
    if (line !== undefined) work.lines.note(row, line);
    if (fault) {
      work.rows++;
      noteFault(work, fault, row);
      table.passOver?.();
      return search.oddRow(cells, row);
    }
    if (cells.length !== columns || isBlank(cells[0])) {
      if (typing !== "typed" && cells.every(isBlank)) return noteFile(work, "file.blank_row", {}, row);
      if (isSecondHalf(row, cells.length)) {
        work.shortRow = undefined;
        return search.oddRow(cells, row);
      }
      if (isLineBetween(row, cells.length)) {
        work.shortRow = { row, cells: work.shortRow?.cells ?? 0 };
        return search.oddRow(cells, row);
      }
      if (cells.length !== columns && !noteShape(work, cells, row, isSplit)) {
        passOverShort(row, cells.length);
        return search.oddRow(cells, row);
      }
    }
    work.rows++;
    const none = noValues(cells, row);
    if (none) {
      noteFile(work, none.code, none.params, row);
      return search.oddRow(cells, row);
    }
    const shifted = shiftedRow(cells);
    if (shifted) noteCell(work, shifted.code, shifted.field, row);
    search.row(cells, row);
    const known = read(shifted?.cells ?? cells, row);
    const values = shifted?.lost === undefined ? known : withoutValue(work, shifted.lost, known, row);
    if (time !== undefined) work.causes.spread.meet(row, values[time]);
    table.judge(values, place(row));
  };
}

function isBlank(cell: Cell): boolean {
  return (
    cell === undefined || cell === null || cell === "" || (typeof cell === "string" && cell.trim() === "")
  );
}

/** Reports a row with too many or too few cells; true when the row can still be judged. */
function noteShape(
  work: FileWork,
  cells: readonly Cell[],
  row: number,
  isSplit: (cells: readonly Cell[]) => boolean,
): boolean {
  const columns = work.file.table.headings.length;
  const onlyBlank = cells.length > columns && cells.slice(columns).every(isBlank) && !isSplit(cells);
  noteFile(
    work,
    onlyBlank ? "file.trailing_cells" : "file.ragged_row",
    { cells: cells.length, columns },
    row,
  );
  if (!onlyBlank) work.rows++;
  return onlyBlank;
}
