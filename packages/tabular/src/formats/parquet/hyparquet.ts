import {
  type AsyncBuffer,
  type CompressionCodec,
  type FileMetaData,
  parquetMetadataAsync,
  parquetSchema,
  type RowGroup,
  type SchemaTree,
} from "hyparquet";
import { assembleNested } from "hyparquet/src/assemble.js";
import { parquetHeader, readPage } from "hyparquet/src/column.js";
import { convert, DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import { deltaBinaryUnpack } from "hyparquet/src/delta.js";
import { readRleBitPackedHybrid } from "hyparquet/src/encoding.js";
import type { RandomAccess } from "../../input.ts";
import { timeParsers } from "./time-parsers.ts";
import { unpackedSize } from "./zstd-size.ts";

export type { RowGroup, SchemaTree };

// The only file that knows hyparquet, the reader. Files are read page by page, so it is asked for what its pages are made of.

/** What the footer says: the row groups, and the columns as a tree. Throws when it is damaged. */
export async function readFooter(
  source: RandomAccess,
  size: number,
): Promise<{ readonly groups: readonly RowGroup[]; readonly schema: SchemaTree }> {
  const file: AsyncBuffer = {
    byteLength: size,
    slice: async (from, to = size) => exactBuffer(await source.read(Math.max(0, from), Math.min(to, size))),
  };
  const metadata: FileMetaData = await parquetMetadataAsync(file);
  // Arrow for Go says of the root that it is repeated, and it is no level of any column (`parquet.thrift`, SchemaElement).
  const [root] = metadata.schema;
  if (root) root.repetition_type = "REQUIRED";
  return { groups: metadata.row_groups, schema: parquetSchema(metadata) };
}

/** The way from the root of the tree to the values of a column, both included. */
export type Way = readonly SchemaTree[];

/** The bytes of a page, its header and then what it holds, unpacked. */
export interface UnpackedPage {
  readonly header: Uint8Array;
  readonly body: Uint8Array;
}

/** The values of a dictionary. */
export function dictionaryOf(page: UnpackedPage, way: Way): ArrayLike<unknown> {
  const values = valuesIn(page, way, undefined, undefined);
  return convert(values as never, decoderOf(way));
}

/**
 * The values of a page, absent ones undefined. Lists are put behind those of the pages before, the last of which may go
 * on here; `before` itself is given back then.
 */
export function valuesOf(
  page: UnpackedPage,
  way: Way,
  dictionary: ArrayLike<unknown> | undefined,
  before: unknown[] | undefined,
): ArrayLike<unknown> {
  return valuesIn(page, way, dictionary, before);
}

function valuesIn(
  { header, body }: UnpackedPage,
  way: Way,
  dictionary: ArrayLike<unknown> | undefined,
  before: unknown[] | undefined,
): ArrayLike<unknown> {
  const said = parquetHeader({ view: viewOf(header), offset: 0 });
  const unpacked = { ...said, compressed_page_size: body.length };
  const reader = { view: viewOf(body), offset: 0 };
  const { data } = readPage(reader, unpacked, decoderOf(way), dictionary as never, before, 0);
  return data ?? [];
}

const decoders = new WeakMap<SchemaTree, ReturnType<typeof decoderFor>>();

function decoderOf(way: Way) {
  const leaf = way.at(-1) as SchemaTree;
  const decoder = decoders.get(leaf) ?? decoderFor(way);
  decoders.set(leaf, decoder);
  return decoder;
}

function decoderFor(way: Way) {
  const { element, path } = way.at(-1) as SchemaTree;
  return {
    pathInSchema: path,
    type: element.type ?? "BYTE_ARRAY",
    element,
    schemaPath: [...way],
    codec: "UNCOMPRESSED" as const,
    parsers: { ...DEFAULT_PARSERS, ...timeParsers, stringFromBytes: wholeText },
  };
}

/** Rows of a column of lists as lists: pages have them in as many lists as there are levels in the tree. Changes the rows. */
export function listsOf(rows: unknown[], column: SchemaTree): ArrayLike<unknown> {
  const [name] = column.path as [string];
  let leaf = column;
  while (leaf.children[0] !== undefined) leaf = leaf.children[0];
  if (leaf === column) return rows;
  const values = new Map<string, never>([[leaf.path.join("."), rows as never]]);
  assembleNested(values, column, { ...DEFAULT_PARSERS, ...timeParsers, stringFromBytes: wholeText });
  return values.get(name) ?? [];
}

/** Runs of numbers (Parquet, "RLE/bit-packing hybrid"), as many as there is room for in `into`. */
export function readRuns(bytes: Uint8Array, width: number, into: Uint8Array): void {
  readRleBitPackedHybrid({ view: viewOf(bytes), offset: 0 }, width, into, bytes.length);
}

/** Whole numbers written as differences (Parquet, "Delta encoding"), and where they end. */
export function readDeltas(
  bytes: Uint8Array,
  count: number,
): { readonly numbers: Int32Array; readonly end: number } {
  const reader = { view: viewOf(bytes), offset: 0 };
  const numbers = new Int32Array(count);
  if (count > 0) deltaBinaryUnpack(reader, count, numbers);
  return { numbers, end: reader.offset };
}

/** Bytes that unpacking may take besides what is unpacked: windows, and blocks that are not full. */
const freely = 64 * 1024 * 1024;

/** What unpacks the bytes of pages. */
export type Unpack = (codec: string, bytes: Uint8Array, unpacked: number) => Uint8Array;

/**
 * Loads what unpacks pages. No bytes are no bytes: a page of version 2 whose values are all absent has none, and says
 * that they are packed; and the library does not know LZ4's way to write none.
 */
export async function openUnpackers(): Promise<Unpack> {
  const { compressors, decompressZstd } = await import("hyparquet-compressors");
  return (codec, bytes, unpacked) => {
    if (codec === "UNCOMPRESSED" || bytes.length === 0) return bytes;
    if (unpacked === 0) return new Uint8Array(0);
    const unpack = compressors[codec as CompressionCodec];
    if (unpack === undefined) throw new RangeError("a way to pack that nobody uses");
    if (codec === "ZSTD") {
      const { least, most } = unpackedSize(bytes);
      if (least > unpacked) throw new RangeError("more than was said");
      // It would be unpacked however much it is; with a place given, no more than that.
      if (most > unpacked + freely) return decompressZstd(bytes, new Uint8Array(unpacked));
    }
    if (codec === "BROTLI" && zlib) return zlib.brotliDecompressSync(bytes, { maxOutputLength: unpacked });
    return unpack(bytes, unpacked);
  };
}

/** What the platform unpacks Brotli with, where it is Node: no more than is asked for. The library makes as much as the bytes say. */
const zlib = (globalThis as { readonly process?: Partial<NodeJS.Process> }).process?.getBuiltinModule?.(
  "node:zlib",
);

function viewOf(bytes: Uint8Array): DataView<ArrayBuffer> {
  return new DataView(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length);
}

/** Bytes as a buffer of their own, which is what hyparquet takes; it changes nothing in them. */
function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  const { buffer } = bytes;
  const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.length;
  return isWhole ? buffer : bytes.slice().buffer;
}

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** A text as it stands, absent or not: a byte order mark at its start is a fault to be seen, not to be dropped. */
export function wholeText(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : utf8.decode(bytes);
}
