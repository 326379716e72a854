import type { Problem } from "@samapne/core";
import { ApiError } from "../api-error.ts";
import { type AnswerCache, conditionsOf, marksOf } from "./answer-cache.ts";
import { again, type Patience } from "./again.ts";
import { bounded, chunksOf, textOf } from "./body.ts";
import { CutAnswer, unreachable } from "./unreachable.ts";
import { type Watch, watched } from "./watched.ts";
import { type Ending, endOfRows, isOpenEnded, isPacked, toldSize, whole } from "./whole.ts";

/** As the platform's `fetch`: an address and what to ask with (`GET` when no method is told); a `Response`. */
export type Fetch = (
  address: string,
  init: {
    readonly method?: "HEAD";
    readonly headers: Readonly<Record<string, string>>;
    readonly signal: AbortSignal;
  },
) => Promise<Response>;

/** How requests are made. */
export interface Way extends Patience {
  readonly fetch: Fetch;
  readonly cache?: AnswerCache | undefined;
}

/** An answer whose body has been read. */
export interface TextAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The media type of the text, kept with it when it comes from a cache. */
  readonly contentType: string;
  /** The address that answered, after redirects. */
  readonly address: string;
  readonly text: string;
}

/** The largest page and problem document, and the largest file, in bytes when unpacked. */
export const most = { text: 64 * 1024 * 1024, file: 8 * 1024 * 1024 * 1024 } as const;

/** So many times as long as for something to come may all of a page take. */
const mostTimeouts = 10;

/**
 * Asks for a text, again when the fault may pass. Throws an `ApiError` when there is no answer, or none in time; what the
 * status means is for the caller.
 */
export async function askText(address: string, accept: string, way: Way): Promise<TextAnswer> {
  const kept = await way.cache?.get(address);
  const headers = { accept, ...conditionsOf(kept) };
  return tried(address, way, async (watch) => {
    const slow = setTimeout(watch.late, way.timeout * mostTimeouts);
    try {
      return await textAnswer(watch);
    } finally {
      clearTimeout(slow);
    }
  });

  async function textAnswer(watch: Watch): Promise<TextAnswer> {
    const response = await answered(address, { headers, signal: watch.signal }, way);
    // Types may be written with whichever letters (RFC 9110, 8.3.1).
    const contentType = (response.headers.get("content-type") ?? "").toLowerCase();
    const isJson = /^application\/([a-z+]*\+)?json\b/.test(contentType);
    const chunks = isJson
      ? chunksOf(response, watch)
      : wholeChunks(response, watch, way, contentType.startsWith("text/csv") ? endOfRows : undefined);
    const text = await textOf(bounded(chunks, most.text, address), {
      address,
      isUtf8: isJson && response.status === 200,
    });
    const { status, headers: told } = response;
    if (isJson && isPacked(told) && text !== "" && !/[}\]]\s*$/.test(text))
      throw new CutAnswer("JSON without an end");
    const answer = { status, headers: told, contentType, address: response.url || address };
    if (status === 304 && kept !== undefined)
      return { ...answer, status: 200, text: kept.text, contentType: kept.contentType };
    if (status === 200) await keep(address, { ...answer, text }, way.cache);
    return { ...answer, text };
  }
}

async function keep(
  address: string,
  { headers, text, contentType }: TextAnswer,
  cache: AnswerCache | undefined,
): Promise<void> {
  const marks = marksOf(headers);
  if (marks !== undefined) await cache?.set(address, { text, contentType, ...marks });
}

/** An answer whose body is being read. */
export interface StreamAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly address: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Asks for the rows of a publisher as bytes, again when the fault may pass; the body is read as it is taken, and is not asked for again. */
export function askStream(address: string, accept: string, way: Way): Promise<StreamAnswer> {
  return askBytes(address, { accept }, way, { ending: endOfRows, size: most.file });
}

/** Asks for bytes with some headers: at most `size` of them, of which `ending` tells whether they are all. */
export async function askBytes(
  address: string,
  headers: Readonly<Record<string, string>>,
  way: Way,
  { ending, size }: { readonly ending: Ending; readonly size: number },
): Promise<StreamAnswer> {
  return tried(address, way, async (watch) => {
    const response = await answered(address, { headers, signal: watch.signal }, way);
    watch.saw();
    return {
      status: response.status,
      headers: response.headers,
      address: response.url || address,
      chunks: bounded(wholeChunks(response, watch, way, ending), size, address),
    };
  });
}

/**
 * What a fetch gives. It may have followed redirects on its own, as the platform's does; but what was asked for in secret
 * is not taken from whoever answers in clear.
 */
async function answered(address: string, init: Parameters<Fetch>[1], { fetch }: Way): Promise<Response> {
  const response = await fetch(address, init);
  if (!address.startsWith("https:") || !response.url.startsWith("http:")) return response;
  await response.body?.cancel();
  throw new ApiError("not_asked", address, { detail: inClear });
}

const inClear = {
  nb: "Den sender videre fra https til http.",
  nn: "Ho sender vidare frå https til http.",
  en: "It redirects from https to http.",
};

/** The bytes of an answer; when they were packed on their way, or are rows of which nothing tells the end, it is made sure that they are all. */
function wholeChunks(
  response: Response,
  watch: Watch,
  way: Way,
  /** How the end of what are rows is known. */
  ending: Ending | undefined,
): AsyncIterable<Uint8Array> {
  const { fetch } = way;
  const chunks = chunksOf(response, watch);
  const packed = isPacked(response.headers);
  const isUntold = packed || (ending !== undefined && isOpenEnded(response.headers));
  if (response.status !== 200 || !isUntold) return chunks;
  const sizeUnpacked: Parameters<typeof whole>[1] = async ({ isEnded, isEmpty }) => {
    if (!packed && isEnded) return undefined;
    const asked = watched(way);
    const init = { headers: { accept: "*/*", "accept-encoding": "identity" }, signal: asked.signal };
    try {
      const told = toldSize(await fetch(response.url, { method: "HEAD", ...init }));
      return told ?? (isEmpty ? await emptySize(await fetch(response.url, init)) : undefined);
    } catch {
      return undefined;
    } finally {
      asked.end();
    }
  };
  return whole(chunks, sizeUnpacked, ending ?? endOfRows);
}

/** 0 for an answer that is no bytes and says where it ends: NDJSON without rows, of which nothing can be seen packed. */
async function emptySize({ status, headers, body }: Response): Promise<0 | undefined> {
  const reader = body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  const isEmpty = first === undefined || first.done;
  return status === 200 && isEmpty && !isPacked(headers) && !isOpenEnded(headers) ? 0 : undefined;
}

/** The answer of some tries. Throws an `ApiError` when there is none. */
async function tried<A extends { readonly status: number; readonly headers: Headers }>(
  address: string,
  way: Way,
  tryOnce: (watch: Watch) => Promise<A>,
): Promise<A> {
  const outcome = await again(way, tryOnce);
  if ("answer" in outcome) return outcome.answer;
  if ("stopped" in outcome) throw stopped(address, way.signal, outcome.stopped);
  throw unreachable(address, outcome.failure);
}

/** Why it was stopped: by whoever asked, or because it took too long in all. */
export function stopped(address: string, { reason }: AbortSignal, cause: unknown): ApiError {
  return reason instanceof ApiError ? reason : new ApiError("stopped", address, { cause });
}

/** The problem document of an answer that refuses; undefined when it has none. */
export function problemOf({ contentType, text }: TextAnswer): Problem | undefined {
  if (!contentType.startsWith("application/problem+json")) return undefined;
  try {
    const problem: unknown = JSON.parse(text);
    return typeof problem === "object" && problem !== null ? (problem as Problem) : undefined;
  } catch {
    return undefined;
  }
}
