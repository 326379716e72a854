import {
  type AnyRow,
  type Field,
  found,
  type Finding,
  type Params,
  showingOf,
  type Text,
} from "@samapne/core";
import { columnReader, type ReadCell } from "../cells/column-reader.ts";
import { emptySymbolsOf } from "../cells/index.ts";
import { type Loss, losses, type Repair } from "../cells/read-cell.ts";
import type { Cell } from "../formats/cell.ts";
import { cellAsText } from "../formats/sheet/sheet-cell.ts";
import type { Table } from "../formats/table.ts";
import type { FileWork } from "./file-work.ts";
import { judgesUnknown } from "./note-headings.ts";

interface Column {
  readonly index: number;
  readonly name: string;
  readonly field: Field;
  readonly read: ReadCell;
}

/** Makes rows of the cells of a file. Each repair a cell needed is counted: an error in strict mode, a repair in import mode. */
export function rowReader(work: FileWork): (cells: readonly Cell[], row: number) => AnyRow {
  const { matching } = work;
  const { dataset, table } = work.file;
  const setting = {
    delimiter: table.text?.delimiter,
    momentOf: table.momentOf,
    emptySymbols: emptySymbolsOf(dataset),
  };
  const columns: readonly Column[] = matching.matched.map(({ index, field: name }) => {
    const field = dataset.fields[name] as Field;
    return { index, name, field, read: columnReader(field, table.typing, setting) };
  });
  const unknown = judgesUnknown(work) ? [...matching.extra, ...matching.repeated] : [];
  return (cells, row) => {
    const values: Record<string, unknown> = {};
    for (const { index, name, field, read } of columns) {
      const cell = cells[index];
      const { value, repairs } = read(cell);
      values[name] = value;
      for (const repair of repairs) noteRepair(work, repair, name, field, { cell, value }, row);
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

interface Repaired {
  readonly cell: Cell;
  readonly value: unknown;
}

const lost: ReadonlySet<string> = new Set(losses);

function noteRepair(
  { causes, mode, file }: FileWork,
  repair: Repair | Loss,
  name: string,
  field: Field,
  repaired: Repaired,
  row: number,
): void {
  const code = `cell.${repair}`;
  const severity = mode === "strict" || lost.has(repair) ? "error" : "info";
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

function repairParams(field: Field, { cell, value }: Repaired, { typing }: Table): Params {
  const shown = typing === "sheet" && typeof cell === "object" ? cellAsText(cell) : cell;
  return { found: found(shown, showingOf(field)), written: writtenAs(value, field) };
}

const emptyCell: Text = { nb: "som tom celle", nn: "som tom celle", en: "as an empty cell" };

function writtenAs(value: unknown, field: Field): Text | string {
  if (value === undefined) return emptyCell;
  return found(Array.isArray(value) ? value.join("|") : value, showingOf(field));
}
