import { type AnyRow, csvLines, type Dataset, publishedRow } from "@samapne/core";
import { type Column, columnsOfDataset, keyColumns, type Scalar } from "../query/column.ts";
import { compareScalars } from "../query/compare.ts";

/** A row as it is kept in memory. */
export interface KeptRow {
  /** Its line of canonical CSV. */
  readonly line: string;
  /** Its key as JSON. */
  readonly key: string;
  readonly cells: ReadonlyMap<string, Scalar | readonly Scalar[]>;
}

/** Rows as they are kept, in the order of the key; without a key, as they were given. */
export function keptRows(dataset: Dataset, rows: readonly AnyRow[]): readonly KeptRow[] {
  const lines = csvLines(dataset);
  const columns = columnsOfDataset(dataset);
  const ofKey = keyColumns(dataset).map(({ name }) => name);
  const kept = rows.map((row): KeptRow => {
    const values = publishedRow(dataset, row);
    const key = Object.fromEntries(dataset.key.map((name) => [name, values[name]]));
    return { line: lines.line(values), key: JSON.stringify(key), cells: cellsOf(columns, values) };
  });
  return ofKey.length === 0 ? kept : kept.toSorted((a, b) => compareKeys(a, b, ofKey));
}

function cellsOf(columns: readonly Column[], values: AnyRow): KeptRow["cells"] {
  const cells = new Map<string, Scalar | readonly Scalar[]>();
  for (const { name, field, list, valueOf } of columns) {
    const value = values[field];
    if (value !== undefined)
      cells.set(name, list ? (value as readonly unknown[]).map(valueOf) : valueOf(value));
  }
  return cells;
}

function compareKeys(a: KeptRow, b: KeptRow, columns: readonly string[]): number {
  for (const column of columns) {
    const order = compareScalars(a.cells.get(column) as Scalar, b.cells.get(column) as Scalar);
    if (order !== 0) return order;
  }
  return 0;
}
