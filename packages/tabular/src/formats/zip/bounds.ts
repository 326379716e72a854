import type { Text } from "@samapne/core";
import { ReadError } from "../../read-error.ts";

/** Files an archive may hold. */
export const mostParts = 10_000;

/** Bytes one packed file may become: 4 GiB. A full sheet of Excel has about one. */
const mostUnpacked = 4 * 1024 ** 3;

/** How many times larger than packed a file may become, once it is past 64 MiB. Tables reach 100, bombs 1000. */
const mostRatio = 300;
const alwaysAllowed = 64 * 1024 ** 2;

/** Counts unpacked bytes and throws a `ReadError` when they are more than a table can be: a zip bomb. */
export async function* bounded(
  chunks: AsyncIterable<Uint8Array>,
  packed: () => number,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > mostUnpacked) throw unpacksTooLarge();
    requireRatio(size, packed());
    yield chunk;
  }
}

/** Throws a `ReadError` when unpacked bytes are more than a table can be that was packed in so many. */
export function requireRatio(unpacked: number, packed: number): void {
  if (unpacked > alwaysAllowed && unpacked > packed * mostRatio) throw unpacksTooLarge();
}

/** Bytes that stand for more than a table can be. */
export function unpacksTooLarge(): ReadError {
  return new ReadError("file.unpacks_too_large", tooLarge);
}

const tooLarge: Text = {
  nb: "Fila vokser til mye mer enn en tabell kan være når den pakkes ut, og blir ikke lest videre. Er den laget for å skade?",
  nn: "Fila veks til mykje meir enn ein tabell kan vere når ho blir pakka ut, og blir ikkje lesen vidare. Er ho laga for å skade?",
  en: "The file grows to far more than a table can be when unpacked, and is not read on. Was it made to do harm?",
};
