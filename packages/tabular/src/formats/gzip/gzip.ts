import { piecesOf, readableOf } from "../streams.ts";

/** Packs bytes with gzip (RFC 1952), by the native stream of the platform. */
export function gzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = new CompressionStream("gzip") as ReadableWritablePair<Uint8Array, Uint8Array>;
  return piecesOf((into) => readableOf(chunks).pipeThrough(stream).pipeTo(into));
}
