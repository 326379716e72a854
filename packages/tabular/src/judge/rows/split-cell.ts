import {
  type AnyRow,
  type FieldJudge,
  fieldJudges,
  type Finding,
  type JudgeOptions,
  wrongFields,
} from "@samapne/core";
import type { Cell } from "../../formats/cell.ts";
import type { FileWork } from "../work/file-work.ts";
import { type FieldColumn, fieldColumns } from "../work/field-columns.ts";

/** So many cells of a row are wrong at least, when it is not one of them that is. */
const fewestWrong = 2;

/**
 * Makes what tells of a row with an empty cell too many whether one of its cells holds a delimiter without quotation marks:
 * were it one cell again, every cell would be right, and as it stands several are wrong. Otherwise all that is behind
 * it would be told, a cell at a time.
 */
export function splitCellTeller(work: FileWork, setting: JudgeOptions): (cells: readonly Cell[]) => boolean {
  const { delimiter } = work.file.table.text ?? {};
  let known: ReadonlyMap<number, readonly [FieldColumn, FieldJudge]> | undefined;
  const columns = () => {
    const judges = fieldJudges(work.file.dataset, setting);
    return new Map(
      fieldColumns(work).map((column) => [
        column.index,
        [column, judges.get(column.name) as FieldJudge] as const,
      ]),
    );
  };
  const isRight = (index: number, cell: Cell): boolean => {
    const [column, judge] = (known ??= columns()).get(index) ?? [];
    const findings: Finding[] = [];
    judge?.judge(column?.read(cell).value, noRow, findings);
    return wrongFields(findings).length === 0;
  };
  return (cells) => {
    const last = cells.length - 1;
    if (delimiter === undefined || last !== work.file.table.headings.length) return false;
    const areRight = cells.map((cell, index) => isRight(index, cell));
    if (areRight.filter((right) => !right).length < fewestWrong) return false;
    const first = areRight.indexOf(false);
    // Behind the two halves each cell belongs one column to the left.
    let right = last;
    while (right > 1 && isRight(right - 1, cells[right])) right -= 1;
    for (let at = Math.max(0, right - 1); at <= first; at++)
      if (isRight(at, `${String(cells[at])}${delimiter}${String(cells[at + 1])}`)) return true;
    return false;
  };
}

const noRow: AnyRow = {};
