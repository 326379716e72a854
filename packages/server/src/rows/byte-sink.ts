import { letGo, takeBytes } from "./reused-bytes.ts";

/** Bytes written one after the other into a buffer that grows. Writers fill `bytes` from `length` on, after `reserve`. */
export interface ByteSink {
  bytes: Uint8Array;
  /** The same bytes, for those who write several at once. */
  view: DataView;
  length: number;
}

/** A sink with room for so many bytes. */
export function byteSink(room: number): ByteSink {
  const bytes = takeBytes(Math.max(room, 64));
  return { bytes, view: viewOf(bytes), length: 0 };
}

/** Makes room for so many more bytes. */
export function reserve(sink: ByteSink, more: number): void {
  const needed = sink.length + more;
  if (needed <= sink.bytes.length) return;
  const grown = takeBytes(Math.max(needed, sink.bytes.length * 2));
  grown.set(written(sink));
  letGo(sink.bytes);
  sink.bytes = grown;
  sink.view = viewOf(grown);
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
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

/** What a writer writes, as bytes that whoever asks may let go of; some `room` of them is spared from growing. */
export function gathered(write: (sink: ByteSink) => void, room = 64 * 1024): Uint8Array {
  const sink = byteSink(room);
  write(sink);
  const bytes = takeBytes(sink.length);
  bytes.set(written(sink));
  letGo(sink.bytes);
  return bytes;
}
