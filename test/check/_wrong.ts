import { Buffer } from "node:buffer";
import { gzipSync } from "node:zlib";
import type { InProcess } from "@samapne/check";
import type { AnyRow } from "@samapne/core";

/** Used by tests only: tools to make a server wrong in one way. */

/** Changes an answer; undefined leaves it as it is. */
export type Change = (
  response: Response,
  request: Request,
  url: URL,
) => Response | undefined | Promise<Response | undefined>;

/** A server whose answers are changed on their way. */
export function changed(change: Change): (serve: InProcess) => InProcess {
  return (serve) => async (request) => {
    const response = await serve(request);
    return (await change(response, request, new URL(request.url))) ?? response;
  };
}

/** A server to which requests come changed. */
export function asked(
  change: (url: URL, request: Request) => Request | undefined,
): (serve: InProcess) => InProcess {
  return (serve) => (request) => serve(change(new URL(request.url), request) ?? request);
}

/** A server that answers some requests itself. */
export function instead(
  answer: (request: Request, url: URL) => Response | undefined,
): (serve: InProcess) => InProcess {
  return (serve) => (request) => answer(request, new URL(request.url)) ?? serve(request);
}

/** The same request to another address. */
export function to(url: URL, { method, headers }: Request): Request {
  return new Request(url, { method, headers });
}

/** The answer with other headers; null takes one away. */
export function withHeaders(response: Response, changes: Readonly<Record<string, string | null>>): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(changes))
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}

/** The answer with another body, and the size of that. */
export function withBody(response: Response, body: string | Uint8Array, status = response.status): Response {
  const headers = new Headers(response.headers);
  headers.set("content-length", String(Buffer.byteLength(body)));
  return new Response(body as BodyInit, { status, headers });
}

/** What HEAD says of a body that is changed on its way: not how long it is. */
function withoutSize(response: Response): Response {
  return withHeaders(response, { "content-length": null });
}

/** True for a page of rows, in JSON, that is no refusal. */
export function isPage({ status, headers }: Response, url: URL): boolean {
  return (
    status === 200 &&
    /^\/v1\/[a-z-]+$/.test(url.pathname) &&
    headers.get("content-type")?.startsWith("application/json") === true
  );
}

export interface Page {
  data: Record<string, unknown>[];
  links: Record<string, unknown>;
  meta: Record<string, unknown>;
}

/** A server whose pages are changed, read and written again; it packs none. */
export function pages(
  change: (page: Page, url: URL, request: Request) => Page | undefined,
): (serve: InProcess) => InProcess {
  const changePages = changed(async (response, request, url) => {
    if (request.method === "HEAD" && isPage(response, url)) return withoutSize(response);
    if (request.method !== "GET" || !isPage(response, url)) return undefined;
    const page = (await response.clone().json()) as Page;
    const other = change(page, url, request);
    return other === undefined ? undefined : withBody(response, `${JSON.stringify(other)}\n`);
  });
  return (serve) => changePages(withoutPackedPages(serve));
}

/** A server that packs no pages, so that they can be read and changed. */
export const withoutPackedPages = asked((url, request) =>
  isList(url) ? to(url, unpacked(request)) : undefined,
);

/** A server whose rows are changed wherever they are JSON: pages, single rows, NDJSON, GeoJSON. */
export function jsonRows(change: (row: AnyRow) => AnyRow): (serve: InProcess) => InProcess {
  return pages((page) => ({ ...page, data: page.data.map(change) }));
}

/** Text as it is, a byte order mark included. */
const withMark = new TextDecoder("utf-8", { ignoreBOM: true });

/** A server whose text of some answers is changed; it packs nothing. */
export function text(
  concerns: (url: URL, response: Response) => boolean,
  change: (text: string, url: URL) => string,
): (serve: InProcess) => InProcess {
  const change200 = changed(async (response, request, url) => {
    if (response.status !== 200 || !concerns(url, response)) return undefined;
    if (request.method === "HEAD") return withoutSize(response);
    if (request.method !== "GET") return undefined;
    return withBody(response, change(withMark.decode(await response.clone().arrayBuffer()), url));
  });
  return (serve) => change200(asked((url, request) => to(url, unpacked(request)))(serve));
}

function unpacked(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.delete("accept-encoding");
  return new Request(request.url, { method: request.method, headers });
}

/** True for the CSV of an export. */
export function isCsvExport(url: URL): boolean {
  return (
    url.pathname.endsWith("/export") &&
    url.searchParams.get("format") === "csv" &&
    !url.searchParams.has("dialect")
  );
}

/** Bytes that become very many. */
export function bomb(bytes: number): Uint8Array {
  return gzipSync(Buffer.alloc(bytes), { level: 9 });
}

/** A body that never ends, and one that stops in the middle. */
export function endless(): ReadableStream<Uint8Array> {
  const piece = new Uint8Array(256 * 1024).fill(0x20);
  return new ReadableStream({ pull: (controller) => controller.enqueue(piece) });
}

export function stuck(): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([0x7b])) });
}

/** A body that comes a byte at a time. */
export function trickle(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: async (controller) => {
      await new Promise((resolve) => void setTimeout(resolve, 100));
      controller.enqueue(new Uint8Array([0x20]));
    },
  });
}

/** True for the address of an export. */
export const isExport = (url: URL) => url.pathname.endsWith("/export");
/** True for the address of a list. */
export const isList = (url: URL) => /^\/v1\/[a-z-]+$/.test(url.pathname);
/** True for a page of rows as CSV. */
export const isCsvPage = (url: URL, { headers }: Response): boolean =>
  isList(url) && headers.get("content-type")?.startsWith("text/csv") === true;
/** True for what is answered from rows. */
export const isRows = (url: URL) => url.pathname.startsWith("/v1/");
/** What some servers say when they break down. */
export const html = "<html><body><h1>Internal Server Error</h1></body></html>";
/** A server that leaves out a header. */
export const withoutHeader = (name: string) =>
  changed((response) => (response.headers.has(name) ? withHeaders(response, { [name]: null }) : undefined));
/** A server whose answers from rows have another header, or lack it. */
export const okHeader = (name: string, value: string | null) =>
  changed((response, _, url) =>
    [200, 304].includes(response.status) && isRows(url)
      ? withHeaders(response, { [name]: value })
      : undefined,
  );

const reasons: Readonly<Record<number, string>> = {
  400: "invalid-parameter",
  404: "not-found",
  405: "method-not-allowed",
  406: "not-acceptable",
  409: "data-replaced",
  416: "range-not-satisfiable",
};

/** A refusal, in one word. */
export function refused(status: number): Response {
  const id = reasons[status] ?? "unavailable";
  const problem = { type: `https://samapne.no/problems/${id}`, title: "x", status };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { "content-type": "application/problem+json", allow: "GET", "access-control-allow-origin": "*" },
  });
}
