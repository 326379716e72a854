/** A stream of the platform over pieces that come one by one. */
export function readableOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      await iterator.return?.();
    },
  });
}

/**
 * The pieces that `fill` writes into a stream, as they come. What `fill` throws is thrown on; when the pieces are not
 * read to their end, the stream is cancelled and `fill` ends before this does.
 */
export async function* piecesOf(
  fill: (into: WritableStream<Uint8Array>) => Promise<unknown>,
): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const reader = readable.getReader();
  let failure: { readonly reason: unknown } | undefined;
  const filling = fill(writable).catch(async (reason: unknown) => {
    failure = { reason };
    await writable.abort(reason).catch(() => undefined);
  });
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    await filling;
  } catch (error) {
    await filling;
    throw failure ? failure.reason : error;
  } finally {
    await reader.cancel().catch(() => undefined);
    await filling;
  }
  if (failure) throw failure.reason;
}
