import type { Made } from "./asked.ts";

/** Bytes that are gathered to be given in parts; what is larger is sent as it comes, from its beginning to its end. */
const mostGathered = 32 * 1024 * 1024;

/**
 * A body that can be given in parts when it is not too large: then its bytes are all made first, so that its size is
 * known too.
 */
export async function gathered(
  pieces: AsyncGenerator<Uint8Array, void, undefined>,
): Promise<Omit<Made, "headers">> {
  const made: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await pieces.next();
    if (done === true) break;
    made.push(value);
    size += value.length;
    if (size > mostGathered) return { body: async () => continued(made, pieces) };
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of made) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { size, body: async () => bytes, part: async (start, end) => bytes.subarray(start, end) };
}

async function* continued(
  made: readonly Uint8Array[],
  rest: AsyncGenerator<Uint8Array, void, undefined>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* made;
    yield* rest;
  } finally {
    await rest.return();
  }
}
