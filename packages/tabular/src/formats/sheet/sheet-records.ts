import type { Cell } from "../cell.ts";
import type { Batch, BesideRecord, GridRow, Note, TableRecord } from "../table.ts";
import { mergeFiller } from "./merges.ts";
import { isBlankCell } from "./sheet-cell.ts";
import type { SheetRow } from "./sheet-row.ts";
import type { Sheet } from "./sheet.ts";

/** Where the table of a sheet stands. */
export interface SheetPlace {
  readonly headerRow: number;
  /** Its first column, from 0. */
  readonly from: number;
  readonly width: number;
}

/** Empty rows in a stretch are told one by one up to so many; a longer stretch is told as one. */
const mostTold = 1000;

/**
 * The records of the table in a sheet. Empty rows between them are told, those below them are nothing; what stands
 * beside the table is told and left out.
 */
export async function* sheetRecords(sheet: Sheet, place: SheetPlace): AsyncGenerator<Batch> {
  const { headerRow, from, width } = place;
  const merged = mergeFiller(await sheet.merges());
  let last = headerRow;
  for await (const batch of sheet.rows()) {
    const records: TableRecord[] = [];
    const beside: BesideRecord[] = [];
    const notes: Note[] = [...(batch.notes ?? [])];
    for (const { row, cells: written } of batch.rows) {
      const { cells, begun } = merged.fill(row, written);
      if (row <= headerRow) continue;
      for (const { range } of begun) notes.push({ code: "file.merged_cells", params: { range }, row });
      const inside = cut(cells, from, width);
      const columns = columnsBeside(cells, from, width);
      if (columns.length > 0) beside.push({ cells: columns.map((column) => cells[column]), columns, row });
      if (inside.every(isBlankCell)) continue;
      if (row > last + 1) notes.push(...emptyBetween(last, row));
      records.push({ cells: inside, row });
      last = row;
    }
    yield { records, beside, notes, bytes: batch.bytes };
  }
}

/** Every row of a sheet that has cells, whole; cells merged downwards mean their value in each row. */
export async function* sheetGrid(sheet: Sheet): AsyncGenerator<readonly GridRow[]> {
  const merged = mergeFiller(await sheet.merges());
  for await (const { rows } of sheet.rows())
    yield rows.map(({ row, cells }) => ({ row, cells: Array.from(merged.fill(row, cells).cells) }));
}

function cut(cells: SheetRow["cells"], from: number, width: number): readonly Cell[] {
  const inside: Cell[] = [];
  for (let column = 0; column < width; column++) inside.push(cells[from + column]);
  return inside;
}

function columnsBeside(cells: SheetRow["cells"], from: number, width: number): readonly number[] {
  if (from === 0 && cells.length <= width) return none;
  const columns: number[] = [];
  for (const [column, cell] of cells.entries())
    if ((column < from || column >= from + width) && !isBlankCell(cell)) columns.push(column);
  return columns;
}

const none: readonly number[] = [];

function emptyBetween(last: number, row: number): readonly Note[] {
  const count = row - last - 1;
  const told = count > mostTold ? 1 : count;
  return Array.from({ length: told }, (_, index) => ({
    code: "file.blank_row",
    params: {},
    row: last + 1 + index,
  }));
}
