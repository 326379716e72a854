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
