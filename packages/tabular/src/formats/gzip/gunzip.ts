import type { Input } from "../../input.ts";
import { ReadError } from "../../read-error.ts";
import { guarded } from "../guarded.ts";
import { piecesOf, readableOf } from "../streams.ts";
import { bounded } from "../zip/bounds.ts";

/** The bytes inside a gzip file (RFC 1952), unpacked by the native stream of the platform, and bounded (see `bounded`). */
export function gunzipped(input: Input): Input {
  let packed = 0;
  return {
    name: input.name,
    packedIn: input,
    readSoFar: () => packed,
    open: () => {
      packed = 0;
      return bounded(
        unpacked(guarded(input), (size) => (packed += size)),
        () => packed,
      );
    },
  };
}

async function* unpacked(
  chunks: AsyncIterable<Uint8Array>,
  count: (size: number) => void,
): AsyncGenerator<Uint8Array> {
  let problem: unknown;
  const packed = async function* () {
    try {
      for await (const chunk of chunks) {
        count(chunk.length);
        // Copied, because the stream may hold it while the next is read.
        yield chunk.slice();
      }
    } catch (error) {
      problem = error;
      throw error;
    }
  };
  const stream = new DecompressionStream("gzip") as ReadableWritablePair<Uint8Array, Uint8Array>;
  try {
    yield* piecesOf((into) => readableOf(packed()).pipeThrough(stream).pipeTo(into));
  } catch (error) {
    if (problem instanceof ReadError || error instanceof ReadError) throw problem ?? error;
    throw new ReadError("file.damaged", damaged);
  }
}

const damaged = {
  nb: "Fila er pakket med gzip, men er skadet, kuttet eller satt sammen av flere. Pakk den ut, eller hent den på nytt.",
  nn: "Fila er pakka med gzip, men er skadd, kutta eller sett saman av fleire. Pakk ho ut, eller hent ho på nytt.",
  en: "The file is packed with gzip but damaged, cut short or joined from several. Unpack it, or fetch it again.",
};
