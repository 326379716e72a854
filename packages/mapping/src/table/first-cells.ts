import type { Cell, Table } from "@samapne/tabular/reading";

/** The records of a table of objects that are looked at for what lies in them. */
const mostLookedAt = 1000;

/** The cells of the first records that can be read. */
export async function firstCells(table: Pick<Table, "read">): Promise<readonly (readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = [];
  for await (const { records } of table.read()) {
    for (const { cells } of records) if (rows.length < mostLookedAt) rows.push(cells);
    if (rows.length >= mostLookedAt) break;
  }
  return rows;
}
