import { type CachedAnswer, conditionsOf, marksOf } from "./answer-cache.ts";
import { askBytes, most, type StreamAnswer, type Way } from "./ask.ts";
import { passedOver } from "./body.ts";
import { endOfFile } from "./whole.ts";

/** Of an address that has its rows in several forms, those that programs read; what has one form gives that. */
const accept = "application/geo+json, application/json, text/csv, */*;q=0.1";

/** The largest file of any kind, in bytes when unpacked: all of it is kept before it is read. */
const largest = 2 * 1024 * 1024 * 1024;

/**
 * Asks for a file of any kind, as `askStream` does for rows. Whether one in the cache is still right is asked first.
 * `asItIs`: it is not to be packed on its way, so that its length tells whether it is all there.
 */
export async function askFile(
  address: string,
  way: Way,
  { asItIs }: { readonly asItIs: boolean },
): Promise<StreamAnswer> {
  const { cache } = way;
  // What is kept of an address are texts, where it has pages of rows.
  const key = `${address}#file`;
  const kept = await cache?.get(key);
  const headers = { accept, ...(asItIs && { "accept-encoding": "identity" }), ...conditionsOf(kept) };
  const answer = await askBytes(address, headers, way, { ending: endOfFile, size: largest });
  if (answer.status === 304 && kept !== undefined) {
    await passedOver(answer.chunks);
    return { ...answer, status: 200, chunks: bytesOf(kept) };
  }
  const marks = answer.status === 200 ? marksOf(answer.headers) : undefined;
  if (cache === undefined || marks === undefined) return answer;
  const contentType = answer.headers.get("content-type") ?? "";
  const keep = async (text: string) => cache.set(key, { text, contentType, ...marks });
  return { ...answer, chunks: noted(answer.chunks, keep) };
}

/** The bytes as they come; at their end all of them as a text, a sign for each, unless they are too many to be kept. */
async function* noted(
  chunks: AsyncIterable<Uint8Array>,
  keep: (text: string) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  const parts: string[] = [];
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size <= most.text) parts.push(signsOf(chunk));
    else parts.length = 0;
    yield chunk;
  }
  if (size <= most.text) await keep(parts.join(""));
}

const piece = 16 * 1024;

function signsOf(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += piece)
    text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return text;
}

async function* bytesOf({ text }: CachedAnswer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < text.length; at += piece)
    yield Uint8Array.from(text.slice(at, at + piece), (sign) => sign.charCodeAt(0));
}
