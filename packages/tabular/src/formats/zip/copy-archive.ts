import type { Input } from "../../input.ts";
import { randomAccess } from "../random-access.ts";
import type { Archive } from "./archive.ts";
import { partName } from "./table-parts.ts";
import { type NewPart, openArchive, writeArchive } from "./zip-js.ts";

/**
 * Copies an archive: parts called like one of `changed` get its bytes, all others stay as they are. Throws a `ReadError`
 * when it cannot be read.
 */
export async function* copyArchive(
  archive: Input,
  changed: ReadonlyMap<string, () => AsyncIterable<Uint8Array>>,
): AsyncGenerator<Uint8Array> {
  const { parts } = await openArchive(await randomAccess(archive));
  yield* writeArchive(newParts(archive, parts, changed));
}

async function* newParts(
  archive: Input,
  parts: Archive["parts"],
  changed: Parameters<typeof copyArchive>[1],
): AsyncGenerator<NewPart> {
  for (const part of parts) {
    const own = changed.get(partName(archive, part));
    if (!part.isFolder) yield { name: part.name, chunks: own ? own() : part.open() };
  }
}
