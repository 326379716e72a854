import type { Cell } from "../cell.ts";
import type { TableRecord } from "../table.ts";
import type { Dialect } from "./dialect.ts";

/** Records cut to the columns of the table, and what stands beside them. */
interface Narrowed {
  readonly records: readonly TableRecord[];
  readonly beside: readonly TableRecord[];
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
    const beside: TableRecord[] = [];
    for (const record of all) {
      const inside = record.cells.slice(from, to);
      const outside = [...record.cells.slice(0, from), ...record.cells.slice(to)].filter(
        (cell) => !isBlank(cell),
      );
      if (outside.length > 0) beside.push({ ...record, cells: outside });
      if (outside.length === 0 || !inside.every(isBlank)) records.push({ ...record, cells: inside });
    }
    return { records, beside };
  };
}

function isBlank(cell: Cell): boolean {
  return String(cell).trim() === "";
}
