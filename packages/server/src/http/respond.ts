import { hash } from "node:crypto";
import { letGo } from "../rows/reused-bytes.ts";
import { type Content, type HeaderName, headers, type Operation } from "@samapne/core";
import { acceptedType, acceptsGzip } from "./accept.ts";
import type { Answer, Answered, Made } from "./asked.ts";
import { holdsAlready, mustHold, type Validators } from "./conditional.ts";
import { leastPacked, packed } from "./gzip.ts";
import { languageOf } from "./language.ts";
import type { ReadParameters, Values } from "./parameters.ts";
import { Refusal } from "./problem.ts";
import { rangeAsked, rangeHeaders } from "./range.ts";
import type { Reply } from "./reply.ts";
import { preflightHeaders } from "./standing-headers.ts";

/** An operation of the contract with what answers it. */
export interface Endpoint {
  readonly operation: Operation;
  readonly read: ReadParameters;
  readonly answer: Answer;
  /** Headers of every answer here: what becomes of the dataset. */
  readonly lifecycle: Readonly<Record<string, string>>;
}

/** A request as endpoints see it. */
export interface Incoming {
  readonly method: string;
  readonly query: string;
  readonly path: Readonly<Record<string, string>>;
  readonly headers: Headers;
  readonly signal: AbortSignal;
  /** The clock, in milliseconds since 1970. */
  readonly now: number;
}

/** Carries out a request at an endpoint. Throws a `Refusal` for what the contract refuses. */
export async function respond(endpoint: Endpoint, incoming: Incoming): Promise<Reply> {
  const { operation, read, answer } = endpoint;
  const { method, query, path, signal } = incoming;
  if (method === "OPTIONS") return optionsReply(operation);
  if (!operation.methods.includes(method as "GET"))
    throw new Refusal("method-not-allowed", { headers: allow(operation) });
  const parameters = read(query, path);
  if (!parameters.ok) throw new Refusal(parameters.id, { errors: parameters.errors });
  const { values } = parameters;
  const content = contentOf(operation, values, incoming.headers);
  const language = languageOf(query, incoming.headers);
  const answered = await answer({ operation, values, query, content, language, signal });
  try {
    return await replyFrom(answered, { content, values }, endpoint, incoming);
  } catch (error) {
    answered.end();
    throw error;
  }
}

function allow({ methods }: Operation): Readonly<Record<string, string>> {
  return { [headers.allow.name]: methods.join(", ") };
}

function optionsReply(operation: Operation): Reply {
  return { status: 204, headers: { ...allow(operation), ...preflightHeaders }, body: null };
}

/** The form asked for: `format` first, then Accept. */
function contentOf({ answers }: Operation, values: Values, headers: Headers): Content {
  const offered = answers.find(({ status }) => status === 200)?.content ?? [];
  const format = values.get("format")?.[0];
  const content =
    format === undefined
      ? acceptedType(headers.get("accept"), offered)
      : offered.find((one) => one.format === format);
  if (content === undefined)
    throw new Refusal("not-acceptable", { available: offered.map(({ mediaType }) => mediaType) });
  return content;
}

async function replyFrom(
  answered: Answered,
  { content, values }: { readonly content: Content; readonly values: Values },
  endpoint: Endpoint,
  incoming: Incoming,
): Promise<Reply> {
  const { end } = answered;
  const pack = acceptsGzip(incoming.headers.get("accept-encoding")) && content.format !== "parquet";
  const validators = validatorsOf(answered, content, endpoint, incoming, pack);
  const caching = cachingHeaders(validators, answered, endpoint, values);
  mustHold(incoming.headers, validators);
  if (holdsAlready(incoming.headers, validators)) return { status: 304, headers: caching, body: null, end };
  const made = await answered.make();
  const all = { "Content-Type": content.mediaType, ...caching, ...made.headers };
  const isPacked = pack && (made.size === undefined || made.size >= leastPacked);
  const part = await partReply(made, all, validators, incoming);
  if (part !== undefined) return { ...part, end };
  if (incoming.method === "HEAD")
    return { status: 200, headers: headHeaders(made, all, isPacked), body: null, end };
  const body = await made.body();
  const isWorthIt = isPacked && !(body instanceof Uint8Array && body.length < leastPacked);
  const sent = isWorthIt ? await packed(body) : body;
  if (isWorthIt) letGo(body);
  return {
    status: 200,
    headers: {
      ...all,
      ...(isWorthIt ? gzipHeader : {}),
      ...lengthOf(sent, isWorthIt ? undefined : made.size),
    },
    body: sent,
    modified: answered.modified,
    end,
  };
}

const gzipHeader = { "Content-Encoding": "gzip" };

function lengthOf(body: unknown, size: number | undefined): Readonly<Record<string, string>> {
  const length = body instanceof Uint8Array ? body.length : size;
  return length === undefined ? {} : ({ "Content-Length": String(length) } satisfies Told);
}

/** Headers of the contract. Written out: computed names take the platform some microseconds each. */
type Told = Readonly<Partial<Record<HeaderName, string>>>;

/** What GET would say. The size of something packed on the way is not known without packing it. */
function headHeaders(made: Made, all: Readonly<Record<string, string>>, isPacked: boolean) {
  return { ...all, ...(isPacked ? gzipHeader : lengthOf(undefined, made.size)) };
}

function validatorsOf(
  { seed, modified }: Answered,
  { mediaType }: Content,
  { operation }: Endpoint,
  { query, path, now }: Incoming,
  pack: boolean,
): Validators {
  const parts = [seed, operation.id, ...Object.values(path), query, mediaType, pack ? "gzip" : ""];
  const digest = hash("sha256", JSON.stringify(parts), "base64url").slice(0, 22);
  return { etag: `"${digest}"`, modified: Math.min(modified, now) };
}

function cachingHeaders(
  { etag, modified }: Validators,
  { vary }: Answered,
  { operation: { caching }, lifecycle }: Endpoint,
  values: Values,
): Readonly<Record<string, string>> {
  const maxAge = caching.beginsAnew === true && !values.has("cursor") ? 0 : caching.maxAgeSeconds;
  return {
    ETag: etag,
    "Last-Modified": new Date(modified).toUTCString(),
    "Cache-Control": `public, max-age=${maxAge}`,
    Vary: vary,
    ...lifecycle,
  } satisfies Told;
}

/** 206, where the answer can be given in parts and one was asked for. */
async function partReply(
  { part, size }: Made,
  all: Readonly<Record<string, string>>,
  validators: Validators,
  { method, headers: asked }: Incoming,
): Promise<Reply | undefined> {
  if (part === undefined || size === undefined || method !== "GET") return undefined;
  const range = rangeAsked(asked, size, validators);
  if (range === undefined) return undefined;
  return { status: 206, headers: rangeHeaders(all, range, size), body: await part(range.start, range.end) };
}
