import { createServer, type Server as HttpServer, STATUS_CODES } from "node:http";
import { type AddressInfo, createServer as createListener, type Socket } from "node:net";
import { getRequestListener, type Http2Bindings, type HttpBindings } from "@hono/node-server";
import type { Peer, Server } from "@samapne/server";

/** A server that listens on a port. */
export interface Listening {
  readonly host: string;
  readonly port: number;
  /**
   * Takes no more requests and waits for those that have begun, so many milliseconds at most; then ends them.
   * Gives how many had to be ended.
   */
  stop(patience: number): Promise<number>;
}

/** How long a request may take to arrive, in milliseconds; half a minute when left out. */
export interface Patience {
  readonly patience?: number;
}

/** Bytes of a request's line and headers together. */
const maxHeaderSize = 16 * 1024;
/** A connection nothing moves on for so long is given up: a client that does not read must not hold what it reads. */
const silence = 60_000;

/** Throws the system's error when a port cannot be had, to know it before the work that comes first. */
export async function tryPort(host: string, port: number): Promise<void> {
  const listener = createListener();
  await new Promise<void>((resolve, reject) => {
    listener.once("error", reject);
    listener.listen(port, host, resolve);
  });
  await new Promise<void>((resolve) => void listener.close(() => resolve()));
}

/** Lets a server listen. Throws the system's error when the port cannot be had. */
export async function listen(
  api: Server,
  host: string,
  port: number,
  { patience = 30_000 }: Patience = {},
): Promise<Listening> {
  const answer = getRequestListener((request, peer) => api.fetch(request, peerOf(peer)), {
    overrideGlobalObjects: true,
    // HTTP/1.0 asks without `Host`, as load balancers do to see whether somebody is there. Of HTTP/1.1 Node demands it.
    hostname: "localhost",
    errorHandler: () => api.refuse("invalid-parameter"),
  });
  const http = createServer(
    // Two hosts are none (RFC 9112, 3.2): as one text they are refused, and of two texts Node would take the first.
    {
      maxHeaderSize,
      requestTimeout: patience,
      connectionsCheckingInterval: patience / 2,
      keepAliveTimeout: 5_000,
      joinDuplicateHeaders: true,
    },
    (request, response) => {
      void answer(request, response);
    },
  );
  http.timeout = silence;
  // Who has nothing more to ask may close its half of the connection, and is answered all the same (RFC 9112, 9.6).
  Object.assign(http, { httpAllowHalfOpen: true });
  // Of what a client expects nothing has to be kept (RFC 9110, 10.1.1); Node would answer in words of its own.
  http.on("checkExpectation", (request, response) => void answer(request, response));
  // Nobody gets a tunnel, and Node would only hang up. It listens no more to what happens on the connection.
  http.on("connect", (_, socket) => {
    socket.on("error", () => socket.destroy());
    socket.on("finish", () => socket.destroy());
    tell(api.refuse("method-not-allowed"), socket as Socket);
  });
  http.on("clientError", (error: NodeJS.ErrnoException, socket) => refuse(error, socket as Socket, api));
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    http.listen(port, host, () => {
      http.off("error", reject);
      resolve();
    });
  });
  const { port: given } = http.address() as AddressInfo;
  return { host, port: given, stop: (patience) => stop(http, api, patience) };
}

/** Who asks, how to be rid of them, and when an answer has been sent: Node tells that all has been handed to the system, or the client is gone. */
function peerOf({ incoming, outgoing }: HttpBindings | Http2Bindings): Peer {
  return {
    incoming,
    sent: (then) => void outgoing.once("close", then),
    cut: () => void outgoing.destroy(),
  };
}

async function stop(http: HttpServer, api: Server, patience: number): Promise<number> {
  const closed = new Promise<void>((resolve) => http.close(() => resolve()));
  http.closeIdleConnections();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), patience);
  });
  const ended = await Promise.race([closed, late]);
  clearTimeout(timer);
  if (ended !== "late") return 0;
  const left = await new Promise<number>((resolve) => http.getConnections((_, count) => resolve(count)));
  api.abort();
  http.closeAllConnections();
  await closed;
  return left;
}

/**
 * Answers what is no request (RFC 9112) as the contract would: too large headers with 431, those that never end with 408,
 * methods that Node has never heard of with 405, the rest with 400.
 */
function refuse({ code, rawPacket }: Unread, socket: Socket, api: Server): void {
  if (code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return tell(tooLate(), socket);
  if (code === "HPE_HEADER_OVERFLOW") return tell(api.refuse("headers-too-large"), socket);
  const isMethod = code === "HPE_INVALID_METHOD" && requestLine.test(String(rawPacket));
  tell(api.refuse(isMethod ? "method-not-allowed" : "invalid-parameter"), socket);
}

/** What Node tells of bytes it could not read. */
type Unread = NodeJS.ErrnoException & { readonly rawPacket?: Buffer };

/** A method (any token), an address and the version (RFC 9112, 3). */
const requestLine = /^[\w!#$%&'*+.^`|~-]+ \S+ HTTP\/1\.[01]\r?\n/;

/** 408 is of the connection and of no address of the contract, so it has no type of its own (RFC 9457, 4.2.1). */
function tooLate(): Response {
  const problem = { type: "about:blank", title: STATUS_CODES[408], status: 408 };
  return Response.json(problem, { status: 408, headers: { "content-type": "application/problem+json" } });
}

/** Writes an answer to a connection of which Node makes no request, and ends it. */
function tell(response: Response, socket: Socket): void {
  const send = async (): Promise<void> => {
    const body = await response.text();
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}\r\n`).join("");
    const start = `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status]}\r\n`;
    const end = `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n`;
    socket.end(start + headers + end + body);
  };
  send().catch(() => socket.destroy());
}
