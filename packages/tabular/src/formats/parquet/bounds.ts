import type { RandomAccess } from "../../input.ts";
import { unpacksTooLarge } from "../zip/bounds.ts";
import { type Numbers, readCompact } from "./compact.ts";
import { damagedParquet } from "./parquet-errors.ts";

/** What the footer says of a row group, as far as it is looked at here. */
interface RowGroup {
  readonly num_rows: bigint;
  readonly columns: readonly { readonly meta_data?: Chunk | undefined }[];
}

/** Where the pages of a column of a row group lie. */
interface Chunk {
  readonly path_in_schema: readonly string[];
  readonly dictionary_page_offset?: bigint | undefined;
  readonly data_page_offset: bigint;
  readonly total_compressed_size: bigint;
}

/** Cells and bytes that may have to be unpacked at once: a page of each column. A row group of a million rows in 32 columns fits. */
const mostCells = 32 * 1024 * 1024;
const mostBytes = 512 * 1024 * 1024;

/** How many rows a byte may stand for, past a million: rows differ at least in their key. */
const mostRowsPerByte = 1000;
const alwaysAllowed = 1_000_000;

const [headerSize, largestHeader] = [4096, 1024 * 1024];
const footerTail = 8;

/** Looks whether the footer is what it says, before anybody makes room for it. Throws what `readCompact` throws. */
export async function requireFooter(source: RandomAccess, size: number): Promise<void> {
  if (size < footerTail) throw damagedParquet();
  const tail = await source.read(size - footerTail, size);
  const length = new DataView(tail.buffer, tail.byteOffset).getUint32(0, true);
  if (length > size - footerTail) throw damagedParquet();
  readCompact(await source.read(size - footerTail - length, size - footerTail));
}

/** Refuses a file that says it has far more rows than its bytes can tell apart. */
export function requireRows(groups: readonly RowGroup[], size: number): void {
  const rows = groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (rows > alwaysAllowed && rows > size * mostRowsPerByte) throw unpacksTooLarge();
}

/**
 * Looks at the headers of a row group's pages in the columns that are wanted, before they are unpacked: a few bytes can
 * say that they stand for two thousand million cells. Throws a `ReadError`.
 */
export async function requirePages(
  source: RandomAccess,
  size: number,
  group: RowGroup,
  wanted: ReadonlySet<string>,
): Promise<void> {
  let [cells, bytes] = [0, 0];
  for (const { meta_data: chunk } of group.columns) {
    if (chunk === undefined || !wanted.has(chunk.path_in_schema[0] ?? "")) continue;
    const largest = await largestPage(source, size, chunk);
    cells += largest.cells;
    bytes += largest.bytes;
    if (cells > mostCells || bytes > mostBytes) throw unpacksTooLarge();
  }
}

async function largestPage(source: RandomAccess, size: number, chunk: Chunk) {
  const start = Number(chunk.dictionary_page_offset || chunk.data_page_offset);
  const end = Math.min(size, start + Number(chunk.total_compressed_size));
  let [cells, bytes] = [0, 0];
  // As hyparquet does: one byte at the end is no page.
  for (let at = start; at < end - 1;) {
    const { fields, length } = await pageHeader(source, at, end);
    const [unpacked, packed] = [numberAt(fields, 2), numberAt(fields, 3)];
    if (packed < 0 || unpacked < 0) throw damagedParquet();
    cells = Math.max(cells, ...[5, 7, 8].map((kind) => numberAt(fields.get(kind), 1)));
    bytes = Math.max(bytes, unpacked);
    at += length + packed;
  }
  return { cells, bytes };
}

async function pageHeader(source: RandomAccess, at: number, end: number) {
  for (let most = headerSize; ; most = largestHeader) {
    const bytes = await source.read(at, Math.min(end, at + most));
    try {
      const { fields, end: length } = readCompact(bytes);
      return { fields, length };
    } catch (error) {
      if (most === largestHeader || bytes.length < most) throw error;
    }
  }
}

function numberAt(fields: Numbers | number | undefined, field: number): number {
  const found = typeof fields === "object" ? fields.get(field) : undefined;
  return typeof found === "number" ? found : 0;
}
