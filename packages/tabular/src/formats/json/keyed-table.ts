import type { Input } from "../../input.ts";
import { type Decoder, decoderFor } from "../text/decode.ts";
import type { FormatId } from "../format-id.ts";
import type { Start } from "../format.ts";
import { guarded } from "../guarded.ts";
import type { Batch, Table } from "../table.ts";
import { firstKeys } from "./first-keys.ts";
import { keyedRecords, type KeyedRecords } from "./keyed-records.ts";

/** Reads records out of bytes and has them made by `keep`. */
export type ReadRecords = (
  chunks: AsyncIterable<Uint8Array>,
  decoder: Decoder,
  keep: KeyedRecords,
) => AsyncIterable<Batch>;

const startSize = 4096;

/** A table of JSON objects. Its headings are the keys met in the first 256 kB; others may come while it is read. */
export async function keyedTable(
  format: FormatId,
  input: Input,
  { bytes }: Start,
  readRecords: ReadRecords,
): Promise<Table> {
  const first = bytes.slice(0, startSize);
  const headings = await firstKeys(readRecords(guarded(input), decoderFor(first), keyedRecords()));
  let decoder = decoderFor(first);
  return {
    format,
    typing: "typed",
    keyed: true,
    headings,
    headerRow: 0,
    get text() {
      return { encoding: decoder.encoding, byteOrderMark: decoder.byteOrderMark };
    },
    read() {
      decoder = decoderFor(first);
      return readRecords(guarded(input), decoder, keyedRecords(headings));
    },
  };
}
