import type { Problem } from "@samapne/core";
import { ApiError } from "../api-error.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { boundedText, chunksOf } from "./body.ts";
import { mayPass, pause, waitBefore } from "./retry.ts";
import { watched } from "./watched.ts";

/** As the platform's `fetch`: an address and what to ask with; a `Response`. */
export type Fetch = (
  address: string,
  init: { readonly headers: Readonly<Record<string, string>>; readonly signal: AbortSignal },
) => Promise<Response>;

/** How requests are made. */
export interface Way {
  readonly fetch: Fetch;
  readonly signal: AbortSignal;
  readonly retries: number;
  readonly timeout: number;
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

/** The largest page and problem document, in bytes when unpacked. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Asks for a text, again when the fault may pass. Throws an `ApiError` when there is no answer, or none in time; what the
 * status means is for the caller.
 */
export async function askText(address: string, accept: string, way: Way): Promise<TextAnswer> {
  const kept = await way.cache?.get(address);
  const headers = {
    accept,
    ...(kept?.etag !== undefined && { "if-none-match": kept.etag }),
    ...(kept?.lastModified !== undefined && { "if-modified-since": kept.lastModified }),
  };
  return again(address, way, async (watch) => {
    const response = await way.fetch(address, { headers, signal: watch.signal });
    const text = await boundedText(chunksOf(response, watch), mostBytes, address);
    const { status, headers: told } = response;
    const contentType = told.get("content-type") ?? "";
    const answer = { status, headers: told, contentType, address: response.url || address };
    if (status === 304 && kept !== undefined)
      return { ...answer, status: 200, text: kept.text, contentType: kept.contentType };
    if (status === 200) await keep(address, { ...answer, text }, way.cache);
    return { ...answer, text };
  });
}

async function keep(
  address: string,
  { headers, text, contentType }: TextAnswer,
  cache: AnswerCache | undefined,
): Promise<void> {
  const [etag, lastModified] = [headers.get("etag"), headers.get("last-modified")];
  if (etag === null && lastModified === null) return;
  await cache?.set(address, {
    text,
    contentType,
    ...(etag !== null && { etag }),
    ...(lastModified !== null && { lastModified }),
  });
}

/** An answer whose body is being read. */
export interface StreamAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly address: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Asks for bytes, again when the fault may pass; the body is read as it is taken, and is not asked for again. */
export async function askStream(address: string, accept: string, way: Way): Promise<StreamAnswer> {
  return again(address, way, async (watch) => {
    const response = await way.fetch(address, { headers: { accept }, signal: watch.signal });
    watch.saw();
    return {
      status: response.status,
      headers: response.headers,
      address: response.url || address,
      chunks: chunksOf(response, watch),
    };
  });
}

type Watch = ReturnType<typeof watched>;

/** Tries until there is an answer that says something, or no more tries are left. */
async function again<A extends { readonly status: number; readonly headers: Headers }>(
  address: string,
  { signal, retries, timeout }: Way,
  tryOnce: (watch: Watch) => Promise<A>,
): Promise<A> {
  for (let attempt = 0; ; attempt++) {
    let answer: A | undefined;
    let failure: unknown;
    const watch = watched(signal, timeout);
    try {
      answer = await tryOnce(watch);
    } catch (error) {
      if (signal.aborted) throw new ApiError("stopped", address, { cause: error });
      if (error instanceof ApiError) throw error;
      failure = error;
    } finally {
      if (answer === undefined) watch.end();
    }
    if (answer !== undefined && !mayPass(answer.status)) return answer;
    watch.end();
    const wait = attempt < retries ? waitBefore(attempt, answer?.headers) : undefined;
    if (wait === undefined) {
      if (answer !== undefined) return answer;
      throw new ApiError("unreachable", address, { cause: failure });
    }
    await pause(wait, signal).catch((error: unknown) => {
      throw new ApiError("stopped", address, { cause: error });
    });
  }
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
