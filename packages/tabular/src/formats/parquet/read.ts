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
import { openParquet, type ParquetFile } from "./open.ts";
import { cellsOf, holdsInstants, holdsObjects } from "./values.ts";

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
    headings: file.columns.map(({ element }) => element.name),
    headerRow: 0,
    size: file.rows <= fewRows ? file.size : undefined,
    columns: () => batches(file),
    async *read() {
      for await (const batch of batches(file)) yield recordsOf(batch);
    },
  };
}

async function* batches(file: ParquetFile): AsyncGenerator<ColumnBatch> {
  const read = file.columns.filter((column) => !holdsObjects(column));
  const toCells = read.map(cellsOf);
  const places = file.columns.map((column) => read.indexOf(column));
  for await (const { first, rows, values } of file.read(read)) {
    const columns = places.map((place): Column => {
      const column = read[place];
      if (column === undefined) return { values: objects(rows), toCell: asIs, areInstants: false };
      const toCell = toCells[place] as ToCell;
      return { values: values[place] as Column["values"], toCell, areInstants: holdsInstants(column) };
    });
    yield { columns, rows, first, bytes: Math.round((file.size * (first + rows)) / file.rows) };
  }
}

function objects(count: number): readonly object[] {
  return Array.from({ length: count }, () => anObject);
}
