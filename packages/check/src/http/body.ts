import type { Writable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { DoorError } from "./door.ts";

/** The bytes of an answer, unpacked. */
export interface Read {
  readonly bytes: Uint8Array;
  /** True when there was more than was asked for. */
  readonly cut: boolean;
}

/** How much is read of a body, and what becomes of more. */
export interface ReadBounds {
  /** Bytes, unpacked. */
  readonly most: number;
  /** What is longer is cut, and otherwise refused. */
  readonly mayCut: boolean;
  readonly signal: AbortSignal;
}

/** Reads and unpacks a body, in bounded memory and time. Throws a `DoorError` for what is too large, too slow, or packed wrongly. */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  packing: string | null,
  bounds: ReadBounds,
): Promise<Read> {
  return gather(piecesOf(body, packing, bounds.signal), bounds);
}

/** The pieces of a body, unpacked, as they come; none is kept. Throws a `DoorError` for what is too slow or packed wrongly. */
export function piecesOf(
  body: AsyncIterable<Uint8Array>,
  packing: string | null,
  signal: AbortSignal,
): AsyncIterable<Uint8Array> {
  const names = (packing ?? "").split(",").map((name) => name.trim().toLowerCase());
  const packed = names.filter((name) => name !== "" && name !== "identity");
  if (packed.length > 1) throw new DoorError("bad_packing");
  const [name] = packed;
  const chunks = patient(body, signal);
  return name === undefined ? chunks : unpacked(chunks, name);
}

async function gather(chunks: AsyncIterable<Uint8Array>, { most, mayCut }: ReadBounds): Promise<Read> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size <= most) continue;
    if (!mayCut) throw new DoorError("too_large");
    return { bytes: joined(parts, most), cut: true };
  }
  return { bytes: joined(parts, size), cut: false };
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    const fitting = part.subarray(0, size - at);
    bytes.set(fitting, at);
    at += fitting.length;
  }
  return bytes;
}

/**
 * Pieces as they come, but not for longer than the signal lets: one that never comes is not waited for. Each wait is a
 * promise of its own: a race with one that outlives them all would keep every piece.
 */
async function* patient(body: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const pieces = body[Symbol.asyncIterator]();
  let giveUp: (reason: DoorError) => void = () => {};
  const stop = (): void => giveUp(reasonOf(signal));
  signal.addEventListener("abort", stop, { once: true });
  try {
    for (;;) {
      const next = await new Promise<IteratorResult<Uint8Array>>((resolve, reject) => {
        giveUp = reject;
        if (signal.aborted) stop();
        else pieces.next().then(resolve, (error: unknown) => reject(brokenOff(error)));
      });
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener("abort", stop);
    void pieces.return?.().catch(() => undefined);
  }
}

/** What breaks off after its headers have come is no answer that never was. */
function brokenOff(error: unknown): DoorError {
  return error instanceof DoorError ? error : new DoorError("cut", { cause: error });
}

function reasonOf({ reason }: AbortSignal): DoorError {
  return reason instanceof DoorError ? reason : new DoorError("stopped");
}

const unpackers = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const;

/** Unpacks piece by piece, so that a small body cannot become a large one before somebody looks. */
async function* unpacked(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  if (!Object.hasOwn(unpackers, name)) throw new DoorError("bad_packing");
  const unpacker = unpackers[name as keyof typeof unpackers]({ chunkSize: 64 * 1024 });
  const feed = async (): Promise<void> => {
    for await (const chunk of chunks) if (!unpacker.write(chunk)) await roomIn(unpacker);
    unpacker.end();
  };
  feed().catch((error: Error) => unpacker.destroy(error));
  try {
    for await (const piece of unpacker) yield piece as Uint8Array;
  } catch (error) {
    throw error instanceof DoorError ? error : new DoorError("bad_packing", { cause: error });
  } finally {
    unpacker.destroy();
  }
}

/** Waits until a stream takes more, or takes nothing any more. */
function roomIn(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      stream.off("drain", go).off("close", go);
      resolve();
    };
    stream.on("drain", go).on("close", go);
  });
}
