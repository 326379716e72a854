import { blocks } from "../blocks.ts";
import type { Decoder } from "../text/decode.ts";
import { blockSize, longestRow } from "../limits.ts";
import { rowTooLong } from "../unreadable.ts";

/** Lines that arrived together, without their line ends. */
export interface LineBatch {
  readonly lines: readonly string[];
  /** The number of the first of them, from 1. */
  readonly first: number;
  /** Bytes read so far. */
  readonly bytes: number;
}

/** Reads text line by line, in bounded memory. Throws a `ReadError` when a line is longer than 1 MiB. */
export async function* lineBatches(
  chunks: AsyncIterable<Uint8Array>,
  decoder: Decoder,
): AsyncGenerator<LineBatch> {
  let [rest, first, bytes] = ["", 1, 0];
  for await (const block of blocks(chunks, blockSize)) {
    bytes += block.length;
    const lines = (rest + decoder.decode(block)).split("\n");
    rest = lines.pop() as string;
    if (lines.length > 0) yield { lines, first, bytes };
    first += lines.length;
    if (rest.length > longestRow) throw rowTooLong(first, "1 MiB");
  }
  rest += decoder.end();
  if (rest !== "") yield { lines: [rest], first, bytes };
}
