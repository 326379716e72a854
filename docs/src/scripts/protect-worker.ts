import { protectFile } from "./protect/engine.ts";
import type { Told, ToProtect } from "./protect/messages.ts";

/** Protects tables in a thread of its own; like the validator's it is made from text inside the page, and can connect to nothing. */
const post = (told: Told) => (self as unknown as Worker).postMessage(told, []);

self.addEventListener("message", ({ data }: MessageEvent<ToProtect>) => {
  protectFile(data, post).then(post, (error: unknown) =>
    post({ kind: "failed", message: error instanceof Error ? error.message : String(error) }),
  );
});
