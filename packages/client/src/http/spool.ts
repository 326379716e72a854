import type { Input } from "@samapne/tabular";
import { ApiError } from "../api-error.ts";

/** A file that was kept, to be read as often and wherever it is wanted. */
export interface Spooled {
  readonly input: Input;
  /** It will not be read again. */
  end(): Promise<void>;
}

/**
 * Keeps bytes that come once. What they throw is thrown on, and then nothing is left of them. `name` is what the file is
 * called where it came from: for people, and no place to keep it at.
 */
export type Spool = (name: string, chunks: AsyncIterable<Uint8Array>) => Promise<Spooled>;

const mostInMemory = 200 * 1024 * 1024;

/** Keeps files in memory: up to 200 MB each; an `ApiError` then. */
export const memorySpool: Spool = async (name, chunks) => {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > mostInMemory) throw new ApiError("too_large", name);
    kept.push(chunk);
  }
  const all = new Uint8Array(size);
  for (let at = 0, next = kept.shift(); next !== undefined; next = kept.shift()) {
    all.set(next, at);
    at += next.length;
  }
  return {
    input: {
      name,
      async *open() {
        yield all;
      },
      at: {
        size: async () => all.length,
        read: async (from, to) => all.subarray(from, to),
      },
    },
    end: async () => undefined,
  };
};
