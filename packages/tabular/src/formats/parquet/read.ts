import type { Input } from "../../input.ts";
import { mostColumns } from "../limits.ts";
import { randomAccess } from "../random-access.ts";
import type { Batch, Table } from "../table.ts";
import { tooManyColumns } from "../unreadable.ts";
import { openParquet, type ParquetFile } from "./hyparquet.ts";
import { cellsOf, holdsObjects } from "./values.ts";

/** Rows that are decoded at a time: so many stand in memory, besides the packed row group they come from. */
const rowsAtOnce = 50_000;

/** What stands in a column of objects, as far as anybody asks. */
const anObject = Object.freeze({});

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
  const read = file.columns.filter((column) => !holdsObjects(column));
  const names = read.map(({ element }) => element.name);
  const cells = file.columns.map((column) => {
    const [at, toCell] = [read.indexOf(column), cellsOf(column)];
    return at < 0 ? () => anObject : (values: readonly unknown[]) => toCell(values[at]);
  });
  const total = file.groups.reduce((sum, rows) => sum + rows, 0);
  let first = 0;
  for (const rows of file.groups)
    for (const end = first + rows; first < end;) {
      const to = Math.min(end, first + rowsAtOnce);
      const records = (await file.rows(first, to, names)).map((values, index) => ({
        cells: cells.map((cellOf) => cellOf(values)),
        row: first + index + 1,
      }));
      first = to;
      yield { records, bytes: Math.round((file.size * first) / total) };
    }
}
