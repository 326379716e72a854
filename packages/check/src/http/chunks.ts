/** The pieces of a stream; the stream is given up when nobody wants more. */
export async function* chunksOf(stream: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = stream?.getReader();
  try {
    for (;;) {
      const next = await reader?.read();
      if (next === undefined || next.done) return;
      yield next.value;
    }
  } finally {
    void reader?.cancel().catch(() => undefined);
  }
}
