import type { RandomAccess } from "../../input.ts";
import { type Numbers, readCompact } from "./compact.ts";
import { damagedParquet } from "./parquet-errors.ts";

/** Where the pages of a column of a row group lie, as the footer says. */
export interface Chunk {
  readonly codec: string;
  readonly dictionary_page_offset?: bigint | undefined;
  readonly data_page_offset: bigint;
  readonly total_compressed_size: bigint;
}

/** A page as it lies in the file. */
export interface PackedPage {
  /** What its header says, by field number (`parquet.thrift`, `PageHeader`), and its bytes. */
  readonly fields: Numbers;
  readonly header: Uint8Array;
  /** What it holds, packed. */
  readonly packed: Uint8Array;
}

/** Bytes read at a time: pages may be few bytes, and asking the file for each would take longer than reading them. */
const block = 64 * 1024;
/** A header may hold texts, the least and the largest value of its page. */
const largestHeader = 1024 * 1024;

/** The pages of a column of a row group, one after the other. `look` is asked about each header before the bytes behind it are read. */
export async function* pagesOf(
  source: RandomAccess,
  size: number,
  chunk: Chunk,
  look: (fields: Numbers) => void,
): AsyncGenerator<PackedPage> {
  const start = Number(chunk.dictionary_page_offset || chunk.data_page_offset);
  const end = Math.min(size, start + Number(chunk.total_compressed_size));
  const read = blockReader(source, end);
  // One byte at the end is no page: some programs write it.
  for (let at = start; at < end - 1;) {
    const { fields, header } = await headerAt(at, read);
    const packed = numberAt(fields, 3);
    if (!(packed >= 0)) throw damagedParquet();
    look(fields);
    at += header.length;
    const bytes = await read(at, packed);
    if (bytes.length < packed) throw damagedParquet();
    yield { fields, header, packed: bytes };
    at += packed;
  }
}

async function headerAt(at: number, read: (at: number, count: number) => Promise<Uint8Array>) {
  for (let most = 4096; ; most = largestHeader) {
    const bytes = await read(at, most);
    try {
      const { fields, end } = readCompact(bytes);
      return { fields, header: bytes.subarray(0, end) };
    } catch (error) {
      if (most === largestHeader || bytes.length < most) throw error;
    }
  }
}

/** Reads bytes from a place, as many as are asked for or as there are, and keeps a block of them for the next. */
function blockReader(source: RandomAccess, end: number) {
  let [first, kept]: [number, Uint8Array] = [0, new Uint8Array(0)];
  return async (at: number, count: number): Promise<Uint8Array> => {
    const to = Math.min(end, at + count);
    if (count > block) return source.read(at, to);
    if (at < first || to > first + kept.length) {
      kept = await source.read(at, Math.min(end, at + block));
      first = at;
    }
    return kept.subarray(at - first, to - first);
  };
}

/** A number that a header says; 0 where it says none. */
export function numberAt(fields: Numbers | number | undefined, field: number): number {
  const found = typeof fields === "object" ? fields.get(field) : undefined;
  return typeof found === "number" ? found : 0;
}
