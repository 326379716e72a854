import type { RandomAccess } from "../../input.ts";
import { ReadError } from "../../read-error.ts";
import { requireRatio } from "../zip/bounds.ts";
import { requireFooter, requireRows } from "./bounds.ts";
import { columnReader } from "./column-reader.ts";
import { openUnpackers, readFooter, type RowGroup, type SchemaTree, type Unpack } from "./hyparquet.ts";
import type { ReadColumn } from "./page-values.ts";
import type { Chunk } from "./pages.ts";
import { damagedParquet } from "./parquet-errors.ts";
import { roomForPages } from "./room.ts";

/** A Parquet file that has been opened. */
export interface ParquetFile {
  readonly columns: readonly SchemaTree[];
  readonly rows: number;
  /** The bytes the file takes. */
  readonly size: number;
  /** The rows of some of the columns, which hold values or lists of them, some at a time. Throws a `ReadError`. */
  read(columns: readonly SchemaTree[]): AsyncGenerator<ParquetRows>;
}

/** Some rows: the values of each column that was asked for, one in each row. */
export interface ParquetRows {
  readonly first: number;
  readonly rows: number;
  readonly values: readonly ArrayLike<unknown>[];
}

/** Rows that are given at a time. */
const mostRows = 50_000;

/** Reads the footer of a Parquet file. Throws a `ReadError` when it is damaged. */
export async function openParquet(source: RandomAccess): Promise<ParquetFile> {
  const size = await source.size();
  await orDamaged(() => requireFooter(source, size));
  const { groups, schema } = await orDamaged(() => readFooter(source, size));
  const columns = schema.children;
  requireChunks(groups, columns);
  const rows = groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  requireRows(rows, size);
  return {
    columns,
    rows,
    size,
    async *read(wanted) {
      const read = rowsOf({ source, size, schema, groups }, wanted);
      for (;;) {
        const { done, value } = await orDamaged(() => read.next());
        if (done === true) return;
        yield value;
      }
    },
  };
}

interface Opened {
  readonly source: RandomAccess;
  readonly size: number;
  readonly schema: SchemaTree;
  readonly groups: readonly RowGroup[];
}

async function* rowsOf(
  { source, size, schema, groups }: Opened,
  wanted: readonly SchemaTree[],
): AsyncGenerator<ParquetRows> {
  const unpack = counted(await openUnpackers(), size);
  const columns = wanted.map((column) => columnOf(schema, column));
  const leaves = schema.children.flatMap(leavesOf);
  const places = columns.map(({ way }) => leaves.indexOf(way.at(-1) as SchemaTree));
  let first = 0;
  for (const group of groups) {
    const room = roomForPages();
    const readers = columns.map((column, index) => {
      const chunk = group.columns[places[index] as number]?.meta_data as Chunk;
      return columnReader(column, { source, size, chunk, unpack, room });
    });
    for (const end = first + Number(group.num_rows); first < end;) {
      let rows = Math.min(mostRows, end - first);
      for (const reader of readers) rows = await reader.fill(rows);
      yield { first, rows, values: readers.map((reader) => reader.take(rows)) };
      first += rows;
    }
  }
}

/** The same, until what is unpacked is more than a file of so many bytes can hold. */
function counted(unpack: Unpack, size: number): Unpack {
  let sum = 0;
  return (codec, bytes, unpacked) => {
    if (codec !== "UNCOMPRESSED") requireRatio((sum += unpacked), size);
    return unpack(codec, bytes, unpacked);
  };
}

/** The way to the only values of a column. */
function columnOf(schema: SchemaTree, column: SchemaTree): ReadColumn {
  const way = [schema];
  for (let node: SchemaTree | undefined = column; node !== undefined; [node] = node.children) way.push(node);
  const kinds = way.slice(1).map(({ element }) => element.repetition_type);
  return {
    way,
    definition: kinds.filter((kind) => kind !== "REQUIRED").length,
    repetition: kinds.filter((kind) => kind === "REPEATED").length,
  };
}

function leavesOf(column: SchemaTree): readonly SchemaTree[] {
  return column.children.length === 0 ? [column] : column.children.flatMap(leavesOf);
}

/** Every row group has a chunk for each column, in their order (`parquet.thrift`, `RowGroup.columns`), and no other. */
function requireChunks(groups: readonly RowGroup[], columns: readonly SchemaTree[]): void {
  const named = (path: readonly string[] | undefined) => JSON.stringify(path);
  const expected = columns.flatMap(leavesOf).map(({ path }) => named(path));
  for (const { columns: chunks } of groups) {
    if (chunks.length !== expected.length) throw damagedParquet();
    for (const [index, path] of expected.entries())
      if (named(chunks[index]?.meta_data?.path_in_schema) !== path) throw damagedParquet();
  }
}

async function orDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ReadError ? error : damagedParquet();
  }
}
