import type { Input } from "@samapne/tabular";

/** An input over bytes that come once. */
export interface Replayed {
  readonly input: Input;
  /** What broke the stream, if anything did. */
  broken(): Error | undefined;
  /** Nothing more will be read. */
  end(): Promise<void>;
}

/**
 * Makes an input of a stream. Its first `most` bytes are kept and given again to whoever opens it anew: readers look at
 * the beginning of a file before they read it. Once a reader has gone past them it cannot be opened again.
 */
export function replayed(name: string, chunks: AsyncIterable<Uint8Array>, most: number): Replayed {
  const source = chunks[Symbol.asyncIterator]();
  const kept: Uint8Array[] = [];
  let size = 0;
  let isPast = false;
  let failure: Error | undefined;
  const next = async (): Promise<Uint8Array | undefined> => {
    try {
      const step = await source.next();
      return step.done === true ? undefined : step.value;
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      throw error;
    }
  };
  async function* open(): AsyncGenerator<Uint8Array> {
    if (isPast) throw new Error("the stream has been read");
    for (let at = 0; !isPast; at++) {
      const chunk = kept[at] ?? (await next());
      if (chunk === undefined) return;
      if (at >= kept.length) {
        size += chunk.length;
        if (size <= most) kept.push(chunk);
        else isPast = true;
      }
      yield chunk;
    }
    kept.length = 0;
    for (let chunk = await next(); chunk !== undefined; chunk = await next()) yield chunk;
  }
  return {
    input: { name, open },
    broken: () => failure,
    end: async () => void (await source.return?.()),
  };
}
