/** Bytes written one after the other into a buffer that grows. Writers fill `bytes` from `length` on, after `reserve`. */
export interface ByteSink {
  bytes: Uint8Array;
  length: number;
}

/** A sink with room for so many bytes. */
export function byteSink(room: number): ByteSink {
  return { bytes: new Uint8Array(Math.max(room, 64)), length: 0 };
}

/** Makes room for so many more bytes. */
export function reserve(sink: ByteSink, more: number): void {
  const needed = sink.length + more;
  if (needed <= sink.bytes.length) return;
  const grown = new Uint8Array(Math.max(needed, sink.bytes.length * 2));
  grown.set(sink.bytes.subarray(0, sink.length));
  sink.bytes = grown;
}

/** What has been written. */
export function written({ bytes, length }: ByteSink): Uint8Array {
  return bytes.subarray(0, length);
}

/** Bytes put behind what has been written. */
export function put(bytes: Uint8Array, sink: ByteSink): void {
  reserve(sink, bytes.length);
  sink.bytes.set(bytes, sink.length);
  sink.length += bytes.length;
}

/** A sink larger than this is not kept for the next writer. */
const mostKept = 4 * 1024 * 1024;

let spare: ByteSink | undefined;

/**
 * What a writer writes, as bytes of its own. The sink is one that is used again: a new one for each page, with room
 * for the longest it might become, costs more in collecting garbage than the writing does.
 */
export function gathered(write: (sink: ByteSink) => void): Uint8Array {
  const sink = spare ?? byteSink(64 * 1024);
  spare = undefined;
  sink.length = 0;
  write(sink);
  if (sink.bytes.length <= mostKept) spare = sink;
  return sink.bytes.slice(0, sink.length);
}
