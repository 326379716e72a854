import { createServer, type IncomingMessage, request as ask, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";

/** An answer as it came from whoever is right. */
interface Right {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

type Fault = (right: Right, response: ServerResponse, request: IncomingMessage, random: () => number) => void;

const withBody =
  (
    status: number,
    type: string,
    body: string | Buffer,
    headers: Readonly<Record<string, string>> = {},
  ): Fault =>
  (_, response) =>
    void response.writeHead(status, { "content-type": type, ...headers }).end(body);

/** Headers of a right answer, but for those that tell of its length. */
function bare({ headers }: Right): Record<string, string> {
  const left = new Set([
    "content-length",
    "transfer-encoding",
    "connection",
    "keep-alive",
    "content-encoding",
    "date",
  ]);
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (left.has(name) ? [] : [[name, String(value)]])),
  );
}

const soon = { "retry-after": "0" };
const json = "application/json";

/** What can go wrong with an answer on its way, by name. */
const faults: Readonly<Record<string, Fault>> = {
  error: withBody(500, "text/plain", "Error: no\n    at Object.<anonymous> (/srv/app.js:1:1)", soon),
  unavailable: withBody(503, "text/html", "<h1>503</h1>", soon),
  gateway: withBody(502, "text/html", "<html><body>Bad Gateway</body></html>", soon),
  busy: withBody(429, "application/problem+json", '{"status":429}', soon),
  busyLong: withBody(429, "text/plain", "later", { "retry-after": "86400" }),
  page: withBody(200, "text/html; charset=utf-8", "<!doctype html><title>Logg inn</title>"),
  empty: withBody(200, json, ""),
  nothing: withBody(200, json, "null"),
  list: withBody(200, json, "[1,2"),
  shape: withBody(200, json, '{"data":{"0":7},"links":[],"meta":"x","result":5,"success":"yes"}'),
  deep: withBody(200, json, "[".repeat(200_000)),
  notFound: withBody(404, json, "{}"),
  forbidden: withBody(403, json, '{"title":7}'),
  noContent: (_, response) => void response.writeHead(204).end(),
  notModified: (_, response) => void response.writeHead(304).end(),
  teapot: withBody(299, "x/y; z", "?"),
  circle: (_, response, { url }) => void response.writeHead(302, { location: url ?? "/" }).end(),
  within: (_, response) =>
    void response.writeHead(307, { location: "http://169.254.169.254/latest/meta-data/" }).end(),
  nowhere: (_, response) => void response.writeHead(301, { location: "ftp://a:b@/%%%" }).end(),
  noPlace: (_, response) => void response.writeHead(302).end(),
  reset: (_, response) => void response.socket?.resetAndDestroy(),
  hungUp: (_, response) => void response.socket?.destroy(),
  notHttp: (_, response) => void response.socket?.end("220 smtp.example ESMTP\r\n"),
  headersOnly: (right, response) => {
    response.writeHead(right.status, { ...bare(right), "content-length": right.body.length + 10 });
    response.flushHeaders();
    setTimeout(() => response.destroy(), 20);
  },
  cut: (right, response, _, random) => {
    response.writeHead(right.status, { ...bare(right), "content-length": Math.max(right.body.length, 1) });
    response.write(right.body.subarray(0, Math.floor(random() * right.body.length)), () =>
      response.destroy(),
    );
    if (right.body.length === 0) response.destroy();
  },
  cutQuietly: (right, response, _, random) => {
    response.writeHead(right.status, bare(right));
    response.end(right.body.subarray(0, Math.floor(random() * right.body.length)));
  },
  halfPacked: (right, response, _, random) => {
    const packed = gzipSync(right.body);
    response.writeHead(right.status, { ...bare(right), "content-encoding": "gzip" });
    response.end(packed.subarray(0, Math.floor(random() * packed.length)));
  },
  notPacked: (right, response) => {
    response.writeHead(right.status, { ...bare(right), "content-encoding": "gzip" });
    response.end(right.body);
  },
  packedOddly: (right, response) => {
    response.writeHead(right.status, { ...bare(right), "content-encoding": "zstd, br, x" });
    response.end(right.body);
  },
  longer: (right, response) => {
    response.writeHead(right.status, bare(right));
    response.end(Buffer.concat([right.body, right.body]));
  },
  otherByte: (right, response, _, random) => {
    const body = Buffer.from(right.body);
    if (body.length > 0) body[Math.floor(random() * body.length)] = Math.floor(random() * 256);
    response.writeHead(right.status, bare(right)).end(body);
  },
};

/** What does not come to an end by itself: for whoever is told to wait a short time only. */
const endless: Readonly<Record<string, Fault>> = {
  slow: (right, response) => {
    response.writeHead(right.status, bare(right));
    const drip = setInterval(() => response.write(" "), 20);
    response.on("close", () => clearInterval(drip));
  },
};

/** Whoever is told one of these is turned away: what was asked for is not done. */
const turnedAway: ReadonlySet<string> = new Set(["busy", "busyLong", "unavailable"]);

/** Numbers from 0 to 1 that are the same for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What goes wrong with which request: a name of `faults`, `slow`, or nothing. */
type Choose = (turn: number, request: IncomingMessage) => string | undefined;

/** A way to a server on which things go wrong; `happened` tells what did. */
export async function faultyWay(target: string, choose: Choose, random: () => number) {
  const happened: string[] = [];
  let turn = 0;
  const way = createServer((request, response) => {
    const name = choose(turn++, request);
    if (name !== undefined) happened.push(`${turn} ${name} ${request.method} ${request.url}`);
    response.on("error", () => undefined);
    void (async () => {
      const body = await buffer(request);
      if (name !== undefined && turnedAway.has(name)) {
        const nothing = { status: 0, headers: {}, body: Buffer.alloc(0) };
        return faults[name]?.(nothing, response, request, random);
      }
      const headers = { ...request.headers };
      if (name !== undefined) delete headers["accept-encoding"];
      const there = ask(target + request.url, { method: request.method, headers }, (answer) => {
        void passOn(answer).catch(() => response.destroy());
      });
      const passOn = async (answer: IncomingMessage) => {
        const { statusCode: status = 500, headers: told } = answer;
        if (name === undefined) {
          response.writeHead(status, told);
          return void answer.pipe(response);
        }
        (faults[name] ?? endless[name])?.(
          { status, headers: told, body: await buffer(answer) },
          response,
          request,
          random,
        );
      };
      there.on("error", () => response.destroy());
      there.end(body);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => void way.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(way.address() as AddressInfo).port}`,
    happened,
    end: () => {
      way.closeAllConnections();
      way.close();
    },
  };
}

/** A way on which one thing goes wrong, one of the first so many times that something is asked: once, three times, or from then on. */
export async function wrongWay(target: string, round: number, most: number) {
  const random = numbersFrom(round);
  const names = Object.keys(faults);
  const name = names[Math.floor(random() * names.length)];
  const from = Math.floor(random() * most);
  const times = [1, 3, Infinity][Math.floor(random() * 3)] ?? 1;
  return faultyWay(target, (turn) => (turn >= from && turn < from + times ? name : undefined), random);
}

/** What no person should read. */
export const odd =
  /^\s+at |TypeError|RangeError|SyntaxError|\[object|undefined|NaN|ECONN|ENOENT|node:|Unexpected token/m;
