/**
 * Bytes that are used again. A page is made of some hundred kilobytes that are needed for a millisecond; made anew each
 * time they are what the platform's garbage collector is busy with, on every core. Who takes bytes lets go of them, or
 * does not: what nobody lets go of is collected as everything else is.
 */
interface Lease {
  readonly buffer: ArrayBuffer;
  holders: number;
}

/** Bytes below this are not worth it, and above that too rare. */
const [least, most] = [4 * 1024, 4 * 1024 * 1024];
/** Bytes that wait to be used again. */
const mostSpare = 24 * 1024 * 1024;

const spares = new Map<number, ArrayBuffer[]>();
let spare = 0;
/** The lease stands on the view of who took the bytes, and on the bytes themselves: a table of them would cost more than the page's head. */
const own = Symbol("lease");
interface Leased {
  [own]?: Lease | undefined;
}

/** So many bytes, with anything in them, until `letGo` is called with this same view of them. */
export function takeBytes(length: number): Uint8Array<ArrayBuffer> {
  if (length < least || length > most) return new Uint8Array(length);
  const size = sizeFor(length);
  const before = spares.get(size)?.pop();
  if (before !== undefined) spare -= size;
  const lease = { buffer: before ?? new ArrayBuffer(size), holders: 1 };
  (lease.buffer as Leased)[own] = lease;
  return viewOf(lease, 0, length);
}

/** A part of the bytes, in place of the view they were taken as. */
export function narrowed(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const lease = (bytes as Leased)[own];
  if (lease === undefined) return bytes.subarray(start, end);
  (bytes as Leased)[own] = undefined;
  return viewOf(lease, bytes.byteOffset + start, end - start);
}

/** Says that the taker needs them no more. Bytes that were not taken here, or were let go of before, are left alone. */
export function letGo(bytes: unknown): void {
  if (!(bytes instanceof Uint8Array)) return;
  const lease = (bytes as Leased)[own];
  if (lease === undefined) return;
  (bytes as Leased)[own] = undefined;
  leave(lease);
}

/** Keeps bytes, or a part of them, that somebody has now; gives what lets go of them, once. */
export function hold({ buffer }: Uint8Array): () => void {
  const lease = (buffer as Leased)[own];
  if (lease === undefined) return () => undefined;
  lease.holders += 1;
  let isHeld = true;
  return () => {
    if (isHeld) leave(lease);
    isHeld = false;
  };
}

function leave(lease: Lease): void {
  lease.holders -= 1;
  if (lease.holders > 0) return;
  const { buffer } = lease;
  (buffer as Leased)[own] = undefined;
  const size = buffer.byteLength;
  if (spare + size > mostSpare) return;
  spare += size;
  const waiting = spares.get(size);
  if (waiting === undefined) spares.set(size, [buffer]);
  else waiting.push(buffer);
}

function viewOf(lease: Lease, start: number, length: number): Uint8Array<ArrayBuffer> {
  const view = new Uint8Array(lease.buffer, start, length);
  (view as Leased)[own] = lease;
  return view;
}

/** A quarter more than needed, at most: sizes are few, so that what one page leaves fits the next. */
function sizeFor(length: number): number {
  const grain = 2 ** Math.max(12, Math.floor(Math.log2(length)) - 2);
  return Math.ceil(length / grain) * grain;
}
