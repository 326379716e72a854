import {
  type AsyncBuffer,
  type CompressionCodec,
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
  type RowGroup,
  type SchemaTree,
} from "hyparquet";
import type { RandomAccess } from "../../input.ts";
import { ReadError } from "../../read-error.ts";
import { requireFooter, requirePages, requireRows } from "./bounds.ts";
import { damagedParquet } from "./parquet-errors.ts";
import { timeParsers } from "./time-parsers.ts";

export type { SchemaTree };

/** A Parquet file that has been opened. The only file that knows hyparquet, the reader. */
export interface ParquetFile {
  /** The columns, each with a name of its own: where two have one name, the later is told apart by its number. */
  readonly columns: readonly SchemaTree[];
  /** The names of the columns as they are written. */
  readonly headings: readonly string[];
  /** The rows of each row group, in order. */
  readonly groups: readonly number[];
  /** The bytes the file takes. */
  readonly size: number;
  /** The unpacked bytes of a row, in the row group where they are most. */
  readonly rowSize: number;
  /** The values of the columns of these names, in their order, in the rows from `from` (included) to `to` (excluded). */
  values(from: number, to: number, columns: readonly string[]): Promise<readonly ArrayLike<unknown>[]>;
}

/** Reads the footer of a Parquet file. Throws a `ReadError` when it is damaged. */
export async function openParquet(source: RandomAccess): Promise<ParquetFile> {
  const size = await source.size();
  const file: AsyncBuffer = {
    byteLength: size,
    slice: async (from, to = size) => exactBuffer(await source.read(Math.max(0, from), Math.min(to, size))),
  };
  await orDamaged(() => requireFooter(source, size));
  const written = await orDamaged(() => parquetMetadataAsync(file));
  const named = await orDamaged(async () => parquetSchema(written).children);
  const metadata = toldApart(written, named);
  const columns = await orDamaged(async () => parquetSchema(metadata).children);
  requireChunks(metadata, columns.flatMap(leavesOf));
  requireRows(metadata.row_groups, size);
  const looked = new Set<RowGroup>();
  const depthOf = (path: readonly string[]) => depthAmong(columns, path);
  const lookAt = async (group: RowGroup, wanted: readonly string[]): Promise<void> => {
    if (looked.has(group)) return;
    const unpackers = await openUnpackers();
    const unpack = (codec: string, bytes: Uint8Array, unpacked: number) =>
      codec === "UNCOMPRESSED" ? bytes : (unpackers[codec as CompressionCodec]?.(bytes, unpacked) ?? bytes);
    await requirePages(source, size, group, { wanted: new Set(wanted), depthOf, unpack });
    looked.add(group);
  };
  return {
    columns,
    headings: named.map(({ element }) => element.name),
    groups: metadata.row_groups.map((group) => Number(group.num_rows)),
    size,
    rowSize: Math.max(0, ...metadata.row_groups.map(rowSizeOf)),
    values: (from, to, wanted) =>
      orDamaged(async () => {
        for (const group of groupsOf(metadata, from, to)) await lookAt(group, wanted);
        return readValues(file, metadata, wanted, from, to);
      }),
  };
}

function rowSizeOf({ total_byte_size: bytes, num_rows: rows }: RowGroup): number {
  return rows > 0n ? Number(bytes) / Number(rows) : 0;
}

/** What unpacks the bytes of pages. No bytes are no bytes: a page of version 2 whose values are all absent has none, and says that they are packed. */
async function openUnpackers(): Promise<Compressors> {
  const { compressors } = await import("hyparquet-compressors");
  const guarded = Object.entries(compressors).map(([codec, unpack]) => {
    const unpackSome: typeof unpack = (bytes, size) => (bytes.length === 0 ? bytes : unpack(bytes, size));
    return [codec, unpackSome];
  });
  return Object.fromEntries(guarded) as Compressors;
}

/** How many of a column and those around it may be absent, and how many may come again. */
function depthAmong(columns: readonly SchemaTree[], [name, ...rest]: readonly string[]) {
  const column = columns.find(({ element }) => element.name === name);
  const inner: { definition: number; repetition: number } =
    column === undefined || rest.length === 0
      ? { definition: 0, repetition: 0 }
      : depthAmong(column.children, rest);
  const { repetition_type: kind = "REQUIRED" } = column?.element ?? {};
  return {
    definition: inner.definition + Number(kind !== "REQUIRED"),
    repetition: inner.repetition + Number(kind === "REPEATED"),
  };
}

function leavesOf(column: SchemaTree): readonly SchemaTree[] {
  return column.children.length === 0 ? [column] : column.children.flatMap(leavesOf);
}

/**
 * The same file with a name of its own for each column, for hyparquet finds columns by their names. Which chunk is whose
 * is told by their order, which is that of the columns (`parquet.thrift`, `RowGroup.columns`).
 */
function toldApart(metadata: FileMetaData, columns: readonly SchemaTree[]): FileMetaData {
  const seen = new Set<string>();
  const names = columns.map(({ element: { name } }, index) => {
    const own = seen.has(name) ? `${name}\u0000${index}` : name;
    seen.add(name);
    return own;
  });
  if (seen.size === columns.length) return metadata;
  const schema = [...metadata.schema];
  let at = 1;
  for (const [index, { element, count }] of columns.entries()) {
    schema[at] = { ...element, name: names[index] as string };
    at += count;
  }
  const leaves = columns.flatMap((column, index) =>
    leavesOf(column).map(({ path }) => ({
      written: path.join("\u0000"),
      own: [names[index] as string, ...path.slice(1)],
    })),
  );
  const row_groups = metadata.row_groups.map((group) => ({
    ...group,
    columns: group.columns.map((chunk, index) => {
      const leaf = leaves[index];
      if (!leaf || chunk.meta_data?.path_in_schema.join("\u0000") !== leaf.written) throw damagedParquet();
      return { ...chunk, meta_data: { ...chunk.meta_data, path_in_schema: leaf.own } };
    }),
  }));
  return { ...metadata, schema, row_groups };
}

/**
 * Every row group has a chunk for each column, and no other. Otherwise hyparquet would put values under the wrong
 * headings, and read chunks that nobody waits for: one that is damaged would end the program.
 */
function requireChunks({ row_groups: groups }: FileMetaData, leaves: readonly SchemaTree[]): void {
  const named = (path: readonly string[] | undefined) => JSON.stringify(path);
  const expected = new Set(leaves.map(({ path }) => named(path)));
  if (expected.size !== leaves.length) throw damagedParquet();
  for (const { columns } of groups) {
    const there = new Set(columns.map(({ meta_data: chunk }) => named(chunk?.path_in_schema)));
    if (columns.length !== leaves.length || ![...expected].every((path) => there.has(path)))
      throw damagedParquet();
  }
}

/** The row groups that rows lie in. */
function groupsOf({ row_groups: groups }: FileMetaData, from: number, to: number): readonly RowGroup[] {
  let first = 0;
  return groups.filter(({ num_rows: rows }) => {
    const begins = first;
    first += Number(rows);
    return begins < to && first > from;
  });
}

async function readValues(
  file: AsyncBuffer,
  metadata: FileMetaData,
  columns: readonly string[],
  rowStart: number,
  rowEnd: number,
): Promise<readonly ArrayLike<unknown>[]> {
  const compressors = await openUnpackers();
  const pieces = new Map(columns.map((name): [string, Piece[]] => [name, []]));
  await parquetRead({
    file,
    metadata,
    columns: [...columns],
    rowStart,
    rowEnd,
    compressors,
    parsers: { ...timeParsers, stringFromBytes: wholeText },
    geoparquet: false,
    onChunk: ({ columnName, columnData, rowStart: first }) =>
      void pieces.get(columnName)?.push({ first, values: columnData }),
  });
  return columns.map((name) => joined(pieces.get(name) ?? [], rowStart, rowEnd));
}

/** Values of a column as they were packed together; `first` is the row of the first. */
interface Piece {
  readonly first: number;
  readonly values: ArrayLike<unknown>;
}

/** The values of some rows, out of pieces that may begin before them and end after. */
function joined(pieces: readonly Piece[], from: number, to: number): ArrayLike<unknown> {
  const [only] = pieces;
  if (only?.first === from && only.values.length === to - from) return only.values;
  const all: unknown[] = [];
  for (const { first, values } of pieces.toSorted((a, b) => a.first - b.first)) {
    if (first > from + all.length) throw damagedParquet();
    for (let row = from + all.length; row < Math.min(to, first + values.length); row++)
      all.push(values[row - first]);
  }
  if (all.length !== to - from) throw damagedParquet();
  return all;
}

/** Bytes as a buffer of their own, which is what hyparquet takes; it changes nothing in them. */
function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  const { buffer } = bytes;
  const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.length;
  return isWhole ? buffer : bytes.slice().buffer;
}

async function orDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ReadError ? error : damagedParquet();
  }
}

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** A text as it stands, absent or not: a byte order mark at its start is a fault to be seen, not to be dropped. */
function wholeText(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : utf8.decode(bytes);
}
