import { type Field, type FieldJudge, fieldJudges, type Finding, type JudgeOptions } from "@samapne/core";
import type { Cell } from "../../formats/cell.ts";
import { isBlankCell } from "../../formats/sheet/sheet-cell.ts";
import type { FileIssueCode } from "../../issues/catalogue.ts";
import type { FileWork } from "../work/file-work.ts";
import { couldBe } from "./could-be.ts";
import { type FieldColumn, fieldColumns } from "../work/field-columns.ts";

/** A row whose cells stand one column beside their own, from one column on. */
export interface ShiftedRow {
  readonly code: FileIssueCode;
  /** Where it begins. */
  readonly field: string;
  /** The cells where they belong. */
  readonly cells: readonly Cell[];
  /** A field that must have a value, which nobody knows. */
  readonly lost?: string | undefined;
}

/** Tells such rows. */
export interface ShiftedRows {
  /** May a row be one, with these cells in it that are wrong? */
  may(wrong: readonly PlacedText[]): boolean;
  tell(cells: readonly Cell[]): ShiftedRow | undefined;
}

/** A cell of a row of text. */
export interface PlacedText {
  readonly column: number;
  readonly text: string;
}

/** So many cells that are wrong, and right one column further with all after them, hardly stand there by chance. */
const fewest = 2;
/** Of so many of the last cells it is asked whether they are right: what is moved is so to the end of its row. */
const mostAsked = 3;

/**
 * Tells rows whose cells stand one column beside their own, because an empty one was put in or one was taken out: some
 * are wrong, and all are right one column further. That is one thing to say, and the rest of what the row says is known.
 */
export function shiftedRows(work: FileWork, setting: JudgeOptions): ShiftedRows {
  const { typing, headings } = work.file.table;
  const columns = fieldColumns(work).toSorted((a, b) => a.index - b.index);
  const fits = fitting(work, setting);
  const last = headings.length - 1;
  const blank = typing === "sheet" ? undefined : "";
  const columnAt = new Map(columns.map((column) => [column.index, column]));
  const mayFit = (index: number, cell: Cell): boolean => {
    const column = columnAt.get(index);
    return column === undefined || fits(column, cell);
  };
  const isMoved = (cells: readonly Cell[], from: number) =>
    cells.slice(from).filter((cell) => !isBlankCell(cell)).length >= fewest;
  /** Of a cell that nobody knows, `gone` is the place. */
  const told = (code: FileIssueCode, at: number, cells: readonly Cell[], gone: number) => {
    const field = columnAt.get(at)?.name;
    const lost = mayFit(gone, blank) ? undefined : columnAt.get(gone)?.name;
    return field === undefined ? undefined : { code, field, cells, lost };
  };

  /** An empty cell was put in: cells stand to the right of their columns, and the last one has fallen out. */
  const toTheRight = (cells: readonly Cell[], first: number): ShiftedRow | undefined => {
    for (let index = first; index < last; index++) if (!mayFit(index, cells[index + 1])) return undefined;
    let at = first;
    while (at > 0 && !isBlankCell(cells[at]) && mayFit(at - 1, cells[at])) at -= 1;
    if (!isBlankCell(cells[at]) || !isMoved(cells, at)) return undefined;
    const moved = [...cells.slice(0, at), ...cells.slice(at + 1), blank];
    return told("file.shifted_right", at, moved, last);
  };

  /** A cell was taken out: cells stand to the left of their columns, and the last column is empty. */
  const toTheLeft = (cells: readonly Cell[], first: number): ShiftedRow | undefined => {
    if (!isBlankCell(cells[last]) || !isMoved(cells, first)) return undefined;
    for (let index = first; index < last; index++) if (!mayFit(index + 1, cells[index])) return undefined;
    let at = first;
    while (at > 0 && !mayFit(at, blank) && mayFit(at, cells[at - 1])) at -= 1;
    if (!mayFit(at, blank)) at = first;
    const moved = [...cells.slice(0, at), blank, ...cells.slice(at, -1)];
    return told("file.shifted_left", at, moved, at);
  };

  const sharp = columns.filter(({ field }) => !isFreeText(field)).toReversed();
  const isRightAtTheEnd = (cells: readonly Cell[]): boolean => {
    let asked = 0;
    for (const column of sharp) {
      const cell = cells[column.index];
      if (!fits(column, cell)) return false;
      if (!isBlankCell(cell) && ++asked === mostAsked) return true;
    }
    return true;
  };

  return {
    may: (wrong) => {
      if (wrong.length < fewest) return false;
      const written = wrong.filter(({ text }) => !isBlankCell(text));
      return [-1, 1].some((step) => written.every(({ column, text }) => mayFit(column + step, text)));
    },
    tell: (cells) => {
      if (typing === "typed" || isRightAtTheEnd(cells)) return undefined;
      const [first, ...others] = columns.filter((column) => !fits(column, cells[column.index]));
      if (!first || others.length + 1 < fewest) return undefined;
      return toTheRight(cells, first.index) ?? toTheLeft(cells, first.index);
    },
  };
}

/** Is a cell right in a column, by itself? */
function fitting(work: FileWork, setting: JudgeOptions): (column: FieldColumn, cell: Cell) => boolean {
  const { dataset, table } = work.file;
  const judges = fieldJudges(dataset, setting);
  const could = new Map(Object.entries(dataset.fields).map(([name, field]) => [name, couldBe(field)]));
  return (column, cell) => {
    if (table.typing === "text" && typeof cell === "string" && cell !== "" && !could.get(column.name)?.(cell))
      return false;
    const { value, repairs } = column.read(cell);
    if (repairs.length > 0) return false;
    const findings: Finding[] = [];
    (judges.get(column.name) as FieldJudge).judge(value, noRow, findings);
    return findings.every(({ severity }) => severity !== "error");
  };
}

const noRow = {};

function isFreeText(field: Field): boolean {
  return field.kind === "text" && field.pattern === undefined;
}
