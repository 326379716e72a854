import {
  type AnyRow,
  type Field,
  type FieldJudge,
  fieldJudges,
  found,
  type Finding,
  inLanguage,
  type JudgeOptions,
  type Params,
  showingOf,
  type Text,
} from "@samapne/core";
import type { CellRead, Loss, Repair } from "../../cells/read-cell.ts";
import type { Cell } from "../../formats/cell.ts";
import { cellAsText } from "../../formats/sheet/sheet-cell.ts";
import type { Table } from "../../formats/table.ts";
import { type FieldColumn, fieldColumns } from "../work/field-columns.ts";
import type { FileWork } from "../work/file-work.ts";
import { judgesUnknown } from "../work/note-headings.ts";
import { isLoss, type ToldRepairs, toldRepairs } from "./told-repairs.ts";

/** A row without values: a copy of it is filled in less time than a row that gets its members one by one. */
export function blankRow(columns: readonly (FieldColumn | undefined)[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(columns.flatMap((column) => (column ? [[column.name, undefined]] : [])));
}

/** A cell that is not written as its value is. */
interface WrittenOtherwise {
  readonly column: FieldColumn;
  readonly cell: Cell;
  readonly read: CellRead;
}

/** Makes rows of the cells of a file. Each repair a cell needed is counted: an error in strict mode, a repair in import mode. */
export function rowReader(
  work: FileWork,
  setting: JudgeOptions = {},
): (cells: readonly Cell[], row: number) => AnyRow {
  const columns = fieldColumns(work);
  const { extra, repeated } = work.matching;
  const unknown = judgesUnknown(work) ? [...extra, ...repeated] : [];
  const blank = blankRow(columns);
  let judges: ReadonlyMap<string, FieldJudge> | undefined;
  const faultsOf = (name: string, row: AnyRow): readonly Finding[] => {
    judges ??= fieldJudges(work.file.dataset, setting);
    const findings: Finding[] = [];
    judges.get(name)?.judge(row[name], row, findings);
    return findings;
  };
  return (cells, row) => {
    const values = { ...blank };
    let otherwise: WrittenOtherwise[] | undefined;
    for (const column of columns) {
      const cell = cells[column.index];
      const read = column.read(cell);
      values[column.name] = read.value;
      if (read.repairs.length > 0) (otherwise ??= []).push({ column, cell, read });
    }
    for (const { column, cell, read } of otherwise ?? []) {
      const told = toldRepairs(read, work.mode, () => faultsOf(column.name, values));
      noteRepairs(work, column, told, { cell, value: read.value }, row);
      if (told.isAll) values[column.name] = unread;
    }
    for (const { index, heading } of unknown)
      if (cells[index] !== undefined) setOwn(values, heading, cells[index]);
    return values;
  };
}

/** Sets a member whatever its name is, `__proto__` included. */
function setOwn(values: object, name: string, value: unknown): void {
  Object.defineProperty(values, name, { value, enumerable: true, configurable: true, writable: true });
}

/** A cell that was repaired, and the value it was taken for. */
interface Repaired {
  readonly cell: Cell;
  readonly value: unknown;
}

/** A value of no field's type: rules and checks pass it over. */
const unread = Object.freeze({});

/** A row of which nobody knows a value, as is told. */
export function withoutValue(work: FileWork, field: string, values: AnyRow, row: number): AnyRow {
  noteLost(work, field, row);
  return { ...values, [field]: unread };
}

/** Counts the repairs that are told of a cell. */
export function noteRepairs(
  work: FileWork,
  column: FieldColumn,
  { repairs, isAll }: ToldRepairs,
  repaired: Repaired,
  row: number,
): void {
  if (isAll) noteLost(work, column.name, row);
  for (const repair of repairs) noteRepair(work, column, repair, repaired, row);
}

function noteRepair(
  work: FileWork,
  { name, field }: FieldColumn,
  repair: Repair | Loss,
  repaired: Repaired,
  row: number,
): void {
  const { causes, mode, file } = work;
  const code = `cell.${repair}`;
  const severity = mode === "strict" || isLoss(repair) ? "error" : "info";
  causes.count(`${code}\u0000${name}`, severity, row, (): Finding => {
    return {
      code,
      kind: code,
      field: name,
      severity: "error",
      params: repairParams(field, repaired, file.table),
    };
  });
}

/** A value that nobody knows is told as that, and not once more as missing or of the wrong type. */
function noteLost(work: FileWork, field: string, row: number): void {
  if (work.lost?.row === row) work.lost.fields.push(field);
  else work.lost = { row, fields: [field] };
}

function repairParams(field: Field, { cell, value }: Repaired, { typing }: Table): Params {
  const shown = typing === "sheet" && typeof cell === "object" ? cellAsText(cell) : cell;
  return { found: found(shown, showingOf(field)), written: writtenAs(value, field, typing) };
}

const emptyCell: Text = { nb: "som tom celle", nn: "som tom celle", en: "as an empty cell" };

function writtenAs(value: unknown, field: Field, typing: Table["typing"]): Text | string {
  if (value === undefined) return emptyCell;
  const showing = showingOf(field);
  if (!Array.isArray(value) || showing === "hidden") return found(value, showing);
  return typing === "typed" ? asList(value, showing) : found(value.join("|"), showing);
}

/** Without the brackets, what should be written looks like what was. */
function asList(items: readonly unknown[], showing: ReturnType<typeof showingOf>): Text {
  const json = `[${items.map((item) => JSON.stringify(item)).join(", ")}]`;
  const list = inLanguage(found(json, showing), "nb").slice(1, -1);
  return { nb: `som liste: ${list}`, nn: `som liste: ${list}`, en: `as a list: ${list}` };
}
