import type { Input } from "../../input.ts";
import {
  asIs,
  type Column,
  type ColumnBatch,
  type ColumnTable,
  recordsOf,
  type ToCell,
} from "../column-table.ts";
import { mostColumns } from "../limits.ts";
import { randomAccess } from "../random-access.ts";
import { tooManyColumns } from "../unreadable.ts";
import { openParquet, type ParquetFile } from "./hyparquet.ts";
import { cellsOf, holdsInstants, holdsObjects } from "./values.ts";

/** Rows that are decoded at a time, and of long ones fewer: they stand in memory, besides the packed row group they come from. */
const [mostRows, leastRows, mostBytes] = [50_000, 4096, 32 * 1024 * 1024];

/** A file of so many rows is small. */
const fewRows = 500;

/** What stands in a column of objects, as far as anybody asks. */
const anObject = Object.freeze({});

/** The table of a Parquet file. */
export async function parquetTable(input: Input): Promise<ColumnTable> {
  const file = await openParquet(await randomAccess(input));
  if (file.columns.length > mostColumns) throw tooManyColumns();
  return {
    format: "parquet",
    typing: "typed",
    headings: file.headings,
    headerRow: 0,
    size: rowsOf(file) <= fewRows ? file.size : undefined,
    columns: () => batches(file),
    async *read() {
      for await (const batch of batches(file)) yield recordsOf(batch);
    },
  };
}

function rowsOf({ groups }: ParquetFile): number {
  return groups.reduce((sum, rows) => sum + rows, 0);
}

async function* batches(file: ParquetFile): AsyncGenerator<ColumnBatch> {
  const read = file.columns.filter((column) => !holdsObjects(column));
  const names = read.map(({ element }) => element.name);
  const toCells = read.map(cellsOf);
  const places = file.columns.map((column) => read.indexOf(column));
  const total = rowsOf(file);
  const rowsAtOnce = Math.min(mostRows, Math.max(leastRows, Math.floor(mostBytes / (file.rowSize || 1))));
  let first = 0;
  for (const rows of file.groups)
    for (const end = first + rows; first < end;) {
      const to = Math.min(end, first + rowsAtOnce);
      const values = await file.values(first, to, names);
      const columns = places.map((place): Column => {
        const column = read[place];
        if (column === undefined) return { values: objects(to - first), toCell: asIs, areInstants: false };
        const toCell = toCells[place] as ToCell;
        return { values: values[place] as Column["values"], toCell, areInstants: holdsInstants(column) };
      });
      const bytes = Math.round((file.size * to) / total);
      yield { columns, rows: to - first, first, bytes };
      first = to;
    }
}

function objects(count: number): readonly object[] {
  return Array.from({ length: count }, () => anObject);
}
