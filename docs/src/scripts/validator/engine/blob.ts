const most = 8 * 1024 * 1024;

/** Pieces of bytes as a file. Every 8 MB are handed to the browser, which keeps what is large on the disk. */
export async function blobOf(pieces: AsyncIterable<Uint8Array>, type: string): Promise<Blob> {
  let parts: BlobPart[] = [];
  let held = 0;
  for await (const piece of pieces) {
    parts.push(piece.slice());
    held += piece.length;
    if (held < most) continue;
    parts = [new Blob(parts)];
    held = 0;
  }
  return new Blob(parts, { type });
}
