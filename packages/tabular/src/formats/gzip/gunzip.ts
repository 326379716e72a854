import type { Input } from "../../input.ts";
import { ReadError } from "../../read-error.ts";
import { guarded } from "../guarded.ts";
import { piecesOf, readableOf } from "../streams.ts";
import { bounded } from "../zip/bounds.ts";

/**
 * The bytes inside a gzip file (RFC 1952), unpacked by the native stream of the platform, and bounded (see `bounded`). That
 * stream ends with the first of several members; then the file is read once more, from its beginning.
 */
export function gunzipped(input: Input): Input {
  let packed = 0;
  return {
    name: input.name,
    packedIn: input,
    readSoFar: () => packed,
    open: () => {
      packed = 0;
      return bounded(
        unpacked(input, (size) => (packed = size)),
        () => packed,
      );
    },
  };
}

async function* unpacked(input: Input, count: (size: number) => void): AsyncGenerator<Uint8Array> {
  let problem: unknown;
  const packed = async function* () {
    let size = 0;
    try {
      for await (const chunk of guarded(input)) {
        count((size += chunk.length));
        // Copied, because the stream may hold it while the next is read.
        yield chunk.slice();
      }
    } catch (error) {
      problem = error;
      throw error;
    }
  };
  let given = 0;
  try {
    const stream = new DecompressionStream("gzip") as ReadableWritablePair<Uint8Array, Uint8Array>;
    for await (const piece of piecesOf((into) => readableOf(packed()).pipeThrough(stream).pipeTo(into))) {
      given += piece.length;
      yield piece;
    }
    return;
  } catch (error) {
    if (problem instanceof ReadError || error instanceof ReadError) throw problem ?? error;
  }
  try {
    const { unpackedMembers } = await import("./members.ts");
    yield* without(given, unpackedMembers(packed()));
  } catch (error) {
    if (problem instanceof ReadError || error instanceof ReadError) throw problem ?? error;
    throw new ReadError("file.damaged", damaged);
  }
}

/** What comes after so many bytes. */
async function* without(bytes: number, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = bytes;
  for await (const piece of pieces) {
    const skipped = Math.min(left, piece.length);
    left -= skipped;
    if (skipped < piece.length) yield piece.subarray(skipped);
  }
}

const damaged = {
  nb: "Fila er pakket med gzip, men er skadet eller kuttet. Pakk den ut, eller hent den på nytt.",
  nn: "Fila er pakka med gzip, men er skadd eller kutta. Pakk ho ut, eller hent ho på nytt.",
  en: "The file is packed with gzip but damaged or cut short. Unpack it, or fetch it again.",
};
