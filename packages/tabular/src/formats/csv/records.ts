import type { ReadError } from "../../read-error.ts";
import { blocks } from "../blocks.ts";
import { blockSize, longestRow } from "../limits.ts";
import type { Batch, TableRecord } from "../table.ts";
import { type RawRecord, type Splitter, startSplitting } from "./csv-parse.ts";
import type { Decoder } from "../text/decode.ts";
import { rowTooLong, unclosedQuote } from "../unreadable.ts";

/**
 * Reads a file as batches of records in bounded memory, headings and preamble included. `row` counts the records
 * from 1, as a spreadsheet shows them. Throws a `ReadError` when a row is longer than 1 MiB or a quote is never closed.
 */
export async function* records(
  chunks: AsyncIterable<Uint8Array>,
  decoder: Decoder,
  delimiter: string,
): AsyncGenerator<Batch> {
  const splitter = startSplitting(delimiter);
  let [row, line, bytes, waiting] = [1, 1, 0, 0];
  const placed = ({ cells, lines }: RawRecord): TableRecord => {
    const record = { cells, row, line };
    row += 1;
    line += lines;
    return record;
  };
  const batchOf = (found: readonly RawRecord[]): Batch => ({ records: found.map(placed), bytes });
  try {
    for await (const block of blocks(chunks, blockSize)) {
      bytes += block.length;
      const text = decoder.decode(block);
      const found = await splitter.write(text);
      waiting = found.length > 0 ? 0 : waiting + text.length;
      if (found.length > 0) yield batchOf(found);
      if (waiting > longestRow) throw tooLong(splitter, row);
    }
    const rest = await splitter.write(decoder.end());
    const last = await splitter.end();
    const found = [...rest, ...last.records];
    if (found.length > 0) yield batchOf(found);
    if (!last.closed) throw unclosedQuote(row);
  } finally {
    splitter.stop();
  }
}

function tooLong({ spansLines }: Splitter, row: number): ReadError {
  return spansLines ? unclosedQuote(row) : rowTooLong(row, "1 MiB");
}
