import type { Input, RandomAccess } from "../input.ts";
import { ReadError } from "../read-error.ts";
import { guardedRead, guarded } from "./guarded.ts";
import { joinedBytes } from "./joined-bytes.ts";

/** Bytes gathered in memory when an input cannot be read at any place. */
const mostGathered = 200 * 1024 * 1024;

/** An input's bytes, read at any place; gathered in memory, up to 200 MiB, when it only can be read from start to end. */
export async function randomAccess(input: Input): Promise<RandomAccess> {
  if (input.at) return guardedRead(input.at);
  const bytes = await gathered(input);
  return {
    size: async () => bytes.length,
    read: async (from, to) => bytes.subarray(from, to),
  };
}

async function gathered(input: Input): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of guarded(input)) {
    size += chunk.length;
    if (size > mostGathered) throw new ReadError("file.too_large", tooLarge);
    chunks.push(chunk.slice());
  }
  return joinedBytes(chunks);
}

const tooLarge = {
  nb: "Fila er over 200 MB og må leses fra disk. Lagre den som en vanlig fil først, eller som CSV.",
  nn: "Fila er over 200 MB og må lesast frå disk. Lagre ho som ei vanleg fil først, eller som CSV.",
  en: "The file is larger than 200 MB and must be read from disk. Save it as a plain file first, or as CSV.",
};
