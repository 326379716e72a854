import { hold } from "../rows/reused-bytes.ts";
import type { Reply } from "../http/reply.ts";

/** A 200 that is kept as bytes. */
export interface KeptReply {
  readonly headers: Reply["headers"];
  readonly body: Uint8Array;
  /** When what it shows last changed, in milliseconds since 1970. */
  readonly modified: number;
  /** The state of the store it was made in; it holds no longer than that. */
  readonly state: unknown;
}

/** Replies that are kept, the least recently used given up first when they take more room than they may. */
export interface ReplyCache {
  get(key: string): KeptReply | undefined;
  set(key: string, kept: KeptReply): void;
}

/** What an entry takes besides its body: headers and the map's own. */
const overhead = 1500;

/** Makes a cache of at most so many bytes; a body that would take more than a sixteenth of them is not kept. */
export function replyCache(mostBytes: number): ReplyCache {
  const entries = new Map<string, KeptReply & { readonly letGo: () => void }>();
  let bytes = 0;
  const sizeOf = (key: string, { body }: KeptReply) => body.buffer.byteLength + key.length * 2 + overhead;
  const drop = (key: string) => {
    const kept = entries.get(key);
    if (kept === undefined) return;
    entries.delete(key);
    bytes -= sizeOf(key, kept);
    kept.letGo();
  };
  return {
    get: (key) => {
      const kept = entries.get(key);
      if (kept === undefined) return undefined;
      entries.delete(key);
      entries.set(key, kept);
      return kept;
    },
    set: (key, kept) => {
      const size = sizeOf(key, kept);
      if (size > mostBytes / 16) return;
      drop(key);
      entries.set(key, { ...kept, letGo: hold(kept.body) });
      bytes += size;
      for (const oldest of entries.keys()) {
        if (bytes <= mostBytes) break;
        drop(oldest);
      }
    },
  };
}
