import type { RandomAccess } from "../../input.ts";
import { unpacksTooLarge } from "../zip/bounds.ts";
import { type Numbers, readCompact } from "./compact.ts";
import { type PageShape, requireRunsOfLevels, requireRunsOfPage, requireRunsOfValues } from "./page-runs.ts";
import { damagedParquet, largeRowGroup } from "./parquet-errors.ts";

/** What the footer says of a row group, as far as it is looked at here. */
interface RowGroup {
  readonly num_rows: bigint;
  readonly columns: readonly { readonly meta_data?: Chunk | undefined }[];
}

/** Where the pages of a column of a row group lie. */
interface Chunk {
  readonly path_in_schema: readonly string[];
  readonly type: string;
  readonly codec: string;
  readonly dictionary_page_offset?: bigint | undefined;
  readonly data_page_offset: bigint;
  readonly total_compressed_size: bigint;
}

/** Cells and bytes that may have to be unpacked at once: a page of each column. A row group of a million rows in 32 columns fits. */
const mostCells = 32 * 1024 * 1024;
const mostBytes = 512 * 1024 * 1024;

/** Packed bytes of a row group, which are in memory while its rows are read. Programs are told to write 128 MiB at most. */
const mostPacked = 128 * 1024 * 1024;

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

/** What is needed to look into pages: how deep a column lies, and what unpacks a page. */
export interface PageSetting {
  readonly wanted: ReadonlySet<string>;
  depthOf(path: readonly string[]): Pick<PageShape, "definition" | "repetition">;
  unpack(codec: string, bytes: Uint8Array, unpacked: number): Uint8Array;
}

/**
 * Looks at the pages of a row group in the columns that are wanted, before they are read: a few bytes can say that they
 * stand for two thousand million cells. Throws a `ReadError`.
 */
export async function requirePages(
  source: RandomAccess,
  size: number,
  group: RowGroup,
  setting: PageSetting,
): Promise<void> {
  const { wanted } = setting;
  let [cells, bytes, packed] = [0, 0, 0];
  for (const { meta_data: chunk } of group.columns) {
    if (chunk === undefined || !wanted.has(chunk.path_in_schema[0] ?? "")) continue;
    packed += Number(chunk.total_compressed_size);
    if (packed > mostPacked) throw largeRowGroup();
    const largest = await largestPage(source, size, chunk, setting);
    cells += largest.cells;
    bytes += largest.bytes;
    if (cells > mostCells || bytes > mostBytes) throw unpacksTooLarge();
  }
}

async function largestPage(source: RandomAccess, size: number, chunk: Chunk, setting: PageSetting) {
  const start = Number(chunk.dictionary_page_offset || chunk.data_page_offset);
  const end = Math.min(size, start + Number(chunk.total_compressed_size));
  let [cells, bytes] = [0, 0];
  // As hyparquet does: one byte at the end is no page.
  for (let at = start; at < end - 1;) {
    const { fields, length } = await pageHeader(source, at, end);
    const [unpacked, packed] = [numberAt(fields, 2), numberAt(fields, 3)];
    if (packed < 0 || unpacked < 0) throw damagedParquet();
    requireNumbers(fields, unpacked);
    cells = Math.max(cells, ...[5, 7, 8].map((kind) => numberAt(fields.get(kind), 1)));
    bytes = Math.max(bytes, unpacked);
    if (cells > mostCells || bytes > mostBytes) throw unpacksTooLarge();
    requireRuns(await source.read(at + length, Math.min(end, at + length + packed)), fields, chunk, setting);
    at += length + packed;
  }
  return { cells, bytes };
}

/** The header of each kind of page, by its field, and how many whole numbers it has at its start that must be there. */
const headersOfPages: readonly (readonly [field: number, numbers: number])[] = [
  [5, 4],
  [7, 2],
  [8, 6],
];
/** How many bytes the two kinds of levels take, in the header of a page of version 2. */
const bytesOfLevels = [5, 6];

/** A number that is missing is none when it is counted with: hyparquet would then read one byte for ever. */
function requireNumbers(page: Numbers, unpacked: number): void {
  for (const [field, numbers] of headersOfPages) {
    const header = page.get(field);
    if (typeof header !== "object") continue;
    for (let number = 1; number <= numbers; number++)
      if (!(Number(header.get(number)) >= 0)) throw damagedParquet();
    const levels = field === 8 ? bytesOfLevels.reduce((sum, one) => sum + numberAt(header, one), 0) : 0;
    if (levels > unpacked) throw damagedParquet();
  }
}

/** Looks at the runs of a page of data. */
function requireRuns(
  packed: Uint8Array,
  fields: Numbers,
  { path_in_schema: path, type, codec }: Chunk,
  { depthOf, unpack }: PageSetting,
): void {
  const [first, second] = [fields.get(5), fields.get(8)];
  const depth = depthOf(path);
  const shape = { ...depth, isBoolean: type === "BOOLEAN" };
  const unpacked = numberAt(fields, 2);
  if (typeof first === "object") {
    const said = { ...shape, values: numberAt(first, 1), encoding: numberAt(first, 2) };
    requireRunsOfPage(unpack(codec, packed, unpacked), said);
  }
  if (typeof second !== "object") return;
  const said = { ...shape, values: numberAt(second, 1), encoding: numberAt(second, 4) };
  const [definitions, repetitions] = [numberAt(second, 5), numberAt(second, 6)];
  const levels = definitions + repetitions;
  requireRunsOfLevels(packed, depth.repetition, said.values);
  requireRunsOfLevels(packed.subarray(repetitions), depth.definition, said.values);
  const values = packed.subarray(levels);
  const isPacked = second.get(7) !== 0 && values.length > 0;
  requireRunsOfValues(isPacked ? unpack(codec, values, unpacked - levels) : values, said);
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
