import type { Input } from "../../input.ts";
import { mostColumns } from "../limits.ts";
import { randomAccess } from "../random-access.ts";
import type { Batch, Table } from "../table.ts";
import { tooManyColumns } from "../unreadable.ts";
import { openParquet, type ParquetFile } from "./hyparquet.ts";
import { cellsOf } from "./values.ts";

/** Rows that are decoded at a time: so many stand in memory, besides the packed row group they come from. */
const rowsAtOnce = 50_000;

/** The table of a Parquet file. */
export async function parquetTable(input: Input): Promise<Table> {
  const file = await openParquet(await randomAccess(input));
  const { columns } = file;
  if (columns.length > mostColumns) throw tooManyColumns();
  return {
    format: "parquet",
    typing: "typed",
    headings: columns.map(({ element }) => element.name),
    headerRow: 0,
    read: () => batches(file),
  };
}

async function* batches(file: ParquetFile): AsyncGenerator<Batch> {
  const toCells = file.columns.map(cellsOf);
  const total = file.groups.reduce((sum, rows) => sum + rows, 0);
  let first = 0;
  for (const rows of file.groups)
    for (const end = first + rows; first < end;) {
      const to = Math.min(end, first + rowsAtOnce);
      const records = (await file.rows(first, to)).map((values, index) => ({
        cells: toCells.map((toCell, column) => toCell(values[column])),
        row: first + index + 1,
      }));
      first = to;
      yield { records, bytes: Math.round((file.size * first) / total) };
    }
}
