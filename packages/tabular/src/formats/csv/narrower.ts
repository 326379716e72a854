import type { Cell } from "../cell.ts";
import type { BesideRecord, TableRecord } from "../table.ts";
import type { Dialect } from "./dialect.ts";

/** Records cut to the columns of the table, and what stands beside them. */
interface Narrowed {
  readonly records: readonly TableRecord[];
  readonly beside: readonly BesideRecord[];
}

/**
 * Makes what cuts records to the table where other things stand beside it. Rows that hold nothing but such things are
 * left out; a row that ends inside the table is left short.
 */
export function narrower({
  firstColumn: from,
  headings,
  width,
}: Dialect): (records: readonly TableRecord[]) => Narrowed {
  if (headings.length === width) return (records) => ({ records, beside: [] });
  const to = from + headings.length;
  return (all) => {
    const records: TableRecord[] = [];
    const beside: BesideRecord[] = [];
    for (const record of all) {
      const inside = record.cells.slice(from, to);
      const columns = columnsBeside(record.cells, from, to);
      if (columns.length > 0)
        beside.push({ ...record, columns, cells: columns.map((column) => record.cells[column]) });
      if (columns.length === 0 || !inside.every(isBlank)) records.push({ ...record, cells: inside });
    }
    return { records, beside };
  };
}

function columnsBeside(cells: readonly Cell[], from: number, to: number): readonly number[] {
  const columns: number[] = [];
  for (const [column, cell] of cells.entries())
    if ((column < from || column >= to) && !isBlank(cell)) columns.push(column);
  return columns;
}

function isBlank(cell: Cell): boolean {
  return String(cell).trim() === "";
}
