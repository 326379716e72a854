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
      yield next.value;
    }
  } finally {
    watch.end();
    await reader?.cancel().catch(() => undefined);
  }
}

/** All of it as text; an `ApiError` when it is more than `most` bytes. */
export async function boundedText(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
  address: string,
): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) throw new ApiError("too_large", address);
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  return parts.join("") + decoder.decode();
}
