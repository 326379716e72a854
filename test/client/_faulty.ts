import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

/** What a publisher that is wrong in one way answers to one request; `before` counts those that came before it. */
export type Answer = (request: IncomingMessage, response: ServerResponse, before: number) => void;

/** A request as it came. */
export interface Asked {
  readonly path: string;
  readonly method: string;
  readonly headers: IncomingMessage["headers"];
  readonly at: number;
}

/** Publishers below one address, each wrong in its own way: `/<name>/v1/…`. */
export async function publishersAt(answers: Readonly<Record<string, Answer>>) {
  const asked = new Map<string, Asked[]>();
  const listener: RequestListener = (request, response) => {
    const path = request.url ?? "";
    const name = path.split("/")[1] ?? "";
    const before = asked.get(name) ?? [];
    asked.set(name, [
      ...before,
      { path, method: request.method ?? "", headers: request.headers, at: performance.now() },
    ]);
    answers[name]?.(request, response, before.length);
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: (name: string): readonly Asked[] => asked.get(name) ?? [],
    end: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A file, where one is asked for; a page for people elsewhere. */
export const file =
  (text: string): Answer =>
  ({ url, method }, response) => {
    const isThere = url?.split("?")[0]?.endsWith(".csv") === true;
    if (!isThere) return void response.writeHead(404, { "content-type": "text/html" }).end("<h1>404</h1>");
    response.writeHead(200, { "content-type": "text/csv", "content-length": Buffer.byteLength(text) });
    response.end(method === "HEAD" ? undefined : text);
  };

/** A page of rows. */
export const page =
  (rows: readonly unknown[], headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) => {
    const body = { data: rows, links: { self: "" }, meta: { data_version: "1" } };
    response.writeHead(200, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
  };

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) =>
    void response.writeHead(code, { "content-type": "text/plain", ...headers }).end("no");

/** The first so many requests get one answer, the others another. */
export const first =
  (count: number, wrong: Answer, right: Answer): Answer =>
  (request, response, before) =>
    (before < count ? wrong : right)(request, response, before);

/** Only requests for a file get this answer. */
export const onlyFiles =
  (answer: Answer): Answer =>
  (request, response, before) =>
    request.url?.endsWith(".csv") === true
      ? answer(request, response, before)
      : void response.writeHead(404, { "content-type": "text/html" }).end();

/** A text packed and cut there, so that no length tells. `size` is what HEAD says of all of it, unpacked. */
export const halfPacked =
  (text: string, contentType: string, size?: number): Answer =>
  ({ method }, response) => {
    if (method === "HEAD")
      return void response.writeHead(200, size === undefined ? {} : { "content-length": size }).end();
    const packed = gzipSync(text);
    const half = packed.subarray(0, packed.length / 2);
    response.writeHead(200, {
      "content-type": contentType,
      "content-encoding": "gzip",
      "content-length": half.length,
    });
    response.end(half);
  };

/** A text that ends before the length that was promised; the way breaks there. */
export const brokenOff =
  (text: string, promised: number): Answer =>
  (_, response) => {
    response.writeHead(200, { "content-type": "text/csv", "content-length": promised });
    response.write(text, () => response.destroy());
  };

/** A text that ends with the connection: nothing tells how long it is, unless HEAD does. */
export const untold =
  (text: string, ofHead?: string): Answer =>
  ({ method }, response) => {
    const size = ofHead === undefined ? "" : `content-length: ${Buffer.byteLength(ofHead)}\r\n`;
    const start = `HTTP/1.1 200 OK\r\ncontent-type: text/csv\r\nconnection: close\r\n`;
    response.socket?.end(method === "HEAD" ? `${start}${size}\r\n` : `${start}\r\n${text}`);
  };

/** The beginning of a text, and then nothing. */
export const hanging =
  (text: string): Answer =>
  (_, response) => {
    response.writeHead(200, { "content-type": "text/csv" });
    response.write(text);
  };

/** A text that comes byte by byte. */
export const trickling =
  (text: string, contentType: string): Answer =>
  (_, response) => {
    const bytes = Buffer.from(text);
    let at = 0;
    response.writeHead(200, { "content-type": contentType });
    const timer = setInterval(() => {
      response.write(bytes.subarray(at, at + 1));
      at += 1;
    }, 20);
    response.on("close", () => clearInterval(timer));
  };

export const redirect =
  (to: (path: string) => string): Answer =>
  ({ url = "" }, response) =>
    void response.writeHead(302, { location: to(url) }).end();
