import { joinedBytes } from "./joined-bytes.ts";

/** The same bytes in blocks of one size, so that nothing depends on how they arrive. Only the last block is smaller. */
export async function* blocks(chunks: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let block = new Uint8Array(size);
  let filled = 0;
  for await (const chunk of chunks)
    for (let from = 0; from < chunk.length;) {
      const part = chunk.subarray(from, from + size - filled);
      block.set(part, filled);
      filled += part.length;
      from += part.length;
      if (filled < size) continue;
      yield block;
      block = new Uint8Array(size);
      filled = 0;
    }
  if (filled > 0) yield block.subarray(0, filled);
}

/** The first bytes, at most `size`; the source is closed when it has more. `whole` tells that there was no more. */
export async function firstBytes(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
): Promise<{ readonly bytes: Uint8Array; readonly whole: boolean }> {
  const pieces: Uint8Array[] = [];
  let filled = 0;
  for await (const chunk of chunks) {
    // A copy: who gave the chunk may use its bytes again. Most files are small, so nothing larger than they are is made.
    const piece = chunk.slice(0, size - filled);
    pieces.push(piece);
    filled += piece.length;
    if (filled === size) return { bytes: joinedBytes(pieces), whole: false };
  }
  return { bytes: joinedBytes(pieces), whole: true };
}
