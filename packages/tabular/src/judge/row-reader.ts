import { type AnyRow, type Field, found, type Finding, type Params, type Text } from "@samapne/core";
import { columnReader } from "../cells/column-reader.ts";
import { emptySymbolsOf } from "../cells/index.ts";
import type { ReadCell, Repair } from "../cells/read-cell.ts";
import type { FileWork } from "./file-work.ts";

interface Column {
  readonly index: number;
  readonly name: string;
  readonly field: Field;
  readonly read: ReadCell;
}

/** Makes rows of the cells of a file. Each repair a cell needed is counted: an error in strict mode, a repair in import mode. */
export function rowReader(work: FileWork): (cells: readonly string[], row: number) => AnyRow {
  const { dataset, matching, dialect } = work.file;
  const setting = { delimiter: dialect.delimiter, emptySymbols: emptySymbolsOf(dataset) };
  const columns: readonly Column[] = matching.matched.map(({ index, field: name }) => {
    const field = dataset.fields[name] as Field;
    return { index, name, field, read: columnReader(field, setting) };
  });
  return (cells, row) => {
    const values: Record<string, unknown> = {};
    for (const { index, name, field, read } of columns) {
      const text = cells[index] as string;
      const { value, repairs } = read(text);
      values[name] = value;
      for (const repair of repairs) noteRepair(work, repair, name, field, { text, value }, row);
    }
    return values;
  };
}

interface Repaired {
  readonly text: string;
  readonly value: unknown;
}

function noteRepair(
  { causes, mode }: FileWork,
  repair: Repair,
  name: string,
  field: Field,
  cell: Repaired,
  row: number,
): void {
  const code = `cell.${repair}`;
  causes.count(`${code}\u0000${name}`, mode === "strict" ? "error" : "info", row, (): Finding => {
    return { code, kind: code, field: name, severity: "error", params: repairParams(field, cell) };
  });
}

function repairParams({ privacy }: Field, { text, value }: Repaired): Params {
  const sensitive = privacy === "sensitive";
  return { found: found(text, sensitive), written: writtenAs(value, sensitive) };
}

const emptyCell: Text = { nb: "som tom celle", nn: "som tom celle", en: "as an empty cell" };

function writtenAs(value: unknown, sensitive: boolean): Text | string {
  if (value === undefined) return emptyCell;
  return found(Array.isArray(value) ? value.join("|") : value, sensitive);
}
