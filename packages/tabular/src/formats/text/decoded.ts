import type { Input } from "../../input.ts";
import { blocks } from "../blocks.ts";
import { guarded } from "../guarded.ts";
import { blockSize } from "../limits.ts";
import { decoderFor } from "./decode.ts";

/** The text of a file, in small pieces; `start` is how it begins, and tells its encoding. */
export async function* decoded(input: Input, start: Uint8Array): AsyncGenerator<string> {
  const decoder = decoderFor(start);
  for await (const block of blocks(guarded(input), blockSize)) yield decoder.decode(block);
  yield decoder.end();
}
