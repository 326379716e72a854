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
  for await (const bytes of blocks(chunks, size)) return { bytes, whole: bytes.length < size };
  return { bytes: new Uint8Array(0), whole: true };
}
