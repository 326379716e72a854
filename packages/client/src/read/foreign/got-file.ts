import { ApiError } from "../../api-error.ts";
import type { StreamAnswer } from "../../http/ask.ts";
import { askFile } from "../../http/ask-file.ts";
import { passedOver } from "../../http/body.ts";
import { CutAnswer } from "../../http/unreachable.ts";
import { beforeAgain } from "../before-again.ts";
import { faultOf, isPage } from "../tables.ts";
import type { Target } from "../target.ts";
import { isWebPage } from "./words.ts";

/** Asks for a file and has all of it taken; once more from its beginning where it breaks off. What `take` throws itself is thrown on. */
export async function gotFile<T>(
  address: string,
  { way }: Pick<Target, "way">,
  take: (answer: StreamAnswer) => Promise<T>,
): Promise<T> {
  let asItIs = false;
  for (let beginnings = 0; ; beginnings++) {
    const answer = await askFile(address, way, { asItIs });
    const { status } = answer;
    if (status !== 200) {
      await passedOver(answer.chunks);
      throw new ApiError(faultOf(status), address, { status });
    }
    const broken: unknown[] = [];
    try {
      return await take({ ...answer, chunks: noting(unlessPage(answer), broken) });
    } catch (error) {
      if (broken.length === 0) throw error;
      const [cause] = broken;
      // Packed bytes of which nothing tells the end may be whole all the same.
      asItIs = cause instanceof CutAnswer;
      await beforeAgain(cause, { address: answer.address, beginnings, signal: way.signal });
    }
  }
}

/** The bytes; what breaks them off is noted. */
async function* noting(chunks: AsyncIterable<Uint8Array>, broken: unknown[]): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    broken.push(error);
    throw error;
  }
}

/** The bytes; an `ApiError` for a page for people. A table that is called one is none of them. */
async function* unlessPage(answer: StreamAnswer): AsyncGenerator<Uint8Array> {
  let isBegun = false;
  for await (const chunk of answer.chunks) {
    if (!isBegun && isPage(answer) && /^\W*</.test(new TextDecoder().decode(chunk.subarray(0, 64))))
      throw new ApiError("not_published", answer.address, { detail: isWebPage });
    isBegun = true;
    yield chunk;
  }
}
