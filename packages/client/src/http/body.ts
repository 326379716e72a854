import { ApiError } from "../api-error.ts";
import type { Watch } from "./watched.ts";

/** The bytes of an answer, unpacked, as they come. The watch ends with them. */
export async function* chunksOf(response: Response, watch: Watch): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  try {
    for (;;) {
      watch.saw();
      const next = await reader?.read();
      if (next === undefined || next.done) return;
      watch.rests(next.value.length);
      yield next.value;
    }
  } finally {
    watch.end();
    await reader?.cancel().catch(() => undefined);
  }
}

/** The bytes, as long as they are no more than `most`; then an `ApiError`. */
export async function* bounded(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
  address: string,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) throw new ApiError("too_large", address);
    yield chunk;
  }
}

/** As much of a refusal is read as any web server says. */
const mostRefusal = 256 * 1024;

/** Reads a body that nobody wants: one that is held keeps the connection, and with it the program. */
export async function passedOver(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > mostRefusal) return;
    }
  } catch {
    // What cannot be read is gone already.
  }
}

/** All of it as text; an `ApiError` when `isUtf8` is asked for and it is not, instead of other letters than were meant. */
export async function textOf(
  chunks: AsyncIterable<Uint8Array>,
  { address, isUtf8 }: { readonly address: string; readonly isUtf8: boolean },
): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: isUtf8 });
  const parts: string[] = [];
  const decoded = (chunk?: Uint8Array): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch (cause) {
      throw new ApiError("not_readable", address, { detail: otherEncoding, cause });
    }
  };
  for await (const chunk of chunks) parts.push(decoded(chunk));
  return parts.join("") + decoded();
}

const otherEncoding = {
  nb: "Teksten er ikke UTF-8, eller den er kuttet.",
  nn: "Teksten er ikkje UTF-8, eller han er kutta.",
  en: "The text is not UTF-8, or it is cut.",
};
