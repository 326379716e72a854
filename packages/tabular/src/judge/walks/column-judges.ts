import {
  type AnyRow,
  type Dataset,
  type FieldJudge,
  fieldJudges,
  type FieldKind,
  type Finding,
  personalDataIn,
  putValue,
  type RegisterDoor,
} from "@samapne/core";
import type { Cell, Typing } from "../../formats/cell.ts";
import type { Column, ColumnBatch } from "../../formats/column-table.ts";
import type { FileWork } from "../work/file-work.ts";
import type { JudgeFileSetting } from "../work/judge-file-setting.ts";
import { type FieldColumn, fieldColumns } from "../work/field-columns.ts";

/** Some rows of a batch; each has a row of registers of its own. */
export interface RowRange {
  readonly batch: ColumnBatch;
  readonly from: number;
  readonly to: number;
  /** For each of the rows 1 when a cell of it may not be right as it stands. */
  readonly isDoubtful: Uint8Array;
}

/** Judges the cells of one column in some rows: those that are right have their values in the registers of their rows. */
export type ColumnJudge = (rows: RowRange) => void;

/** The kinds whose values are few in many columns. */
const words: ReadonlySet<FieldKind> = new Set<FieldKind>(["text", "code", "identifier", "period", "uri"]);

/** So many right words of a column are remembered, and none that are longer. */
const [mostWords, longestWord] = [4096, 64];

/** Makes what judges the columns of a table whose cells are no text in between delimiters. */
export function columnJudges(
  work: FileWork,
  setting: JudgeFileSetting,
  door: RegisterDoor,
): readonly ColumnJudge[] {
  const { dataset, table } = work.file;
  door.registers.numbers.fill(Number.NaN);
  door.registers.tails.fill(0);
  const judges = fieldJudges(dataset, setting);
  const columns = fieldColumns(work);
  const byName = new Map(columns.map((column) => [column.name, column]));
  const held = new Set(columns.map(({ index }) => index));
  return [
    ...columns.map((column) => {
      const judge = judges.get(column.name) as FieldJudge;
      return fieldJudge({ column, judge, byName, dataset, typing: table.typing, door });
    }),
    ...table.headings.flatMap((_, index) => (held.has(index) ? [] : [otherJudge(index)])),
  ];
}

/** Judges a column that holds no field: it is only searched for personal data. */
function otherJudge(index: number): ColumnJudge {
  return ({ batch, from, to, isDoubtful }) => {
    const { values, toCell } = batch.columns[index] as Column;
    for (let row = from; row < to; row++) {
      const cell = toCell(values[row]);
      if (typeof cell === "string" && personalDataIn(cell).length > 0) isDoubtful[row - from] = 1;
    }
  };
}

interface FieldJudgeParts {
  readonly column: FieldColumn;
  readonly judge: FieldJudge;
  /** The columns by the fields they hold. */
  readonly byName: ReadonlyMap<string, FieldColumn>;
  readonly dataset: Dataset;
  /** Cells with types are values as they are; others must be read first. */
  readonly typing: Typing;
  readonly door: RegisterDoor;
}

function fieldJudge({ column, judge, byName, dataset, typing, door }: FieldJudgeParts): ColumnJudge {
  const { name, field, index, read } = column;
  const { numbers, tails, width } = door.registers;
  const register = Object.keys(dataset.fields).indexOf(name);
  const isRead = door.reads.has(name);
  const day = field.kind === "code" ? field.at : undefined;
  const dayColumn = day === undefined ? undefined : byName.get(day);
  const findings: Finding[] = [];

  /** Judges a value, and puts it into a register; false when it may not be right. */
  const takeValue = (value: unknown, row: AnyRow, at: number): boolean => {
    if (value === undefined || value === null) {
      if (field.required === true) return false;
      numbers[at] = Number.NaN;
      tails[at] = 0;
      return true;
    }
    const isUsable = judge.judge(value, row, findings);
    if (!isUsable || findings.length > 0) {
      findings.length = 0;
      return false;
    }
    if (isRead) putValue(field.kind, value, door.registers, at);
    return true;
  };

  /** Judges a cell as it is read; one that needs a repair may not be right. */
  const takeRead = (cell: Cell, row: AnyRow, at: number): boolean => {
    const { value, repairs } = read(cell);
    return repairs.length === 0 && takeValue(value, row, at);
  };
  const take = typing === "typed" ? takeValue : takeRead;

  /** The row as far as a judge of the column asks: the day its code is to be right on. */
  const rowOf = (batch: ColumnBatch, index: number): AnyRow => {
    if (day === undefined || dayColumn === undefined) return noRow;
    const { values, toCell } = batch.columns[dayColumn.index] as Column;
    const cell = toCell(values[index]);
    return { [day]: typing === "typed" ? cell : dayColumn.read(cell).value };
  };

  const each: ColumnJudge = ({ batch, from, to, isDoubtful }) => {
    const { values, toCell, areInstants } = batch.columns[index] as Column;
    const isMoment = areInstants && field.kind === "instant";
    for (let row = from; row < to; row++) {
      const value = values[row];
      const at = (row - from) * width + register;
      if (isMoment && typeof value === "number" && value >= firstMoment && value <= lastMoment) {
        // A moment in UTC is right whatever the zone of its field is.
        numbers[at] = value;
        continue;
      }
      if (!take(toCell(value), rowOf(batch, row), at)) isDoubtful[row - from] = 1;
    }
  };
  if (!words.has(field.kind) || day !== undefined) return each;

  // Where the values of right words are kept, by word.
  const known = new Map<Cell, number>();
  const heads = new Float64Array(mostWords);
  const knownTails = new Int32Array(mostWords);
  return ({ batch, from, to, isDoubtful }) => {
    const { values, toCell } = batch.columns[index] as Column;
    let last: Cell;
    let place = -1;
    for (let row = from; row < to; row++) {
      const cell = toCell(values[row]);
      const at = (row - from) * width + register;
      if (place < 0 || cell !== last) {
        last = cell;
        place = known.get(cell) ?? -1;
      }
      if (place >= 0) {
        numbers[at] = heads[place] as number;
        tails[at] = knownTails[place] as number;
      } else if (!take(cell, noRow, at)) isDoubtful[row - from] = 1;
      else if (known.size < mostWords && typeof cell === "string" && cell.length <= longestWord) {
        place = known.size;
        known.set(cell, place);
        heads[place] = numbers[at] as number;
        knownTails[place] = tails[at] as number;
      }
    }
  };
}

const noRow: AnyRow = {};
/** The moments that rules know: the years 1 to 9999 of UTC. */
const [firstMoment, lastMoment] = ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"].map(Date.parse) as [
  number,
  number,
];
