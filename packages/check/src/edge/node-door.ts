import { lookup } from "node:dns";
import {
  Agent as PlainAgent,
  type IncomingMessage,
  request as plainRequest,
  type RequestOptions,
} from "node:http";
import { Agent as SecureAgent, request as secureRequest } from "node:https";
import { isIP, type LookupFunction, type Socket } from "node:net";
import { type Door, DoorError, type DoorRequest, type FailureKind } from "../http/door.ts";
import { classOf } from "./addresses.ts";
import { afterHeaders } from "./surplus.ts";

/** What the door lets through. */
export interface NodeDoorOptions {
  /** Addresses of this machine and its network may be asked too. */
  readonly allowPrivate: boolean;
  /** Finds all addresses of a name; the machine's own way when left out. */
  readonly resolve?: Resolve;
  /** Connections are used again. Then nobody sees what comes after the headers of an answer to HEAD. */
  readonly keepAlive?: boolean;
}

/** An address of a name, and 4 or 6. Of our own, so that nobody needs the types of Node to know this door. */
interface FoundAddress {
  readonly address: string;
  readonly family: number;
}

type Resolve = (
  name: string,
  options: { readonly all: true; readonly family: 0 | 4 | 6 },
  done: (error: Error | null, addresses: FoundAddress[]) => void,
) => void;

/** Bytes of the headers of an answer. */
const maxHeaderSize = 32 * 1024;

/**
 * The door to the network, on Node. Every connection is made to an address that has been looked at, and to that address
 * and no other: names are resolved once, here, so that a name cannot point somewhere else the next moment. Certificates
 * are always checked. Redirects are not followed.
 */
export function nodeDoor({ allowPrivate, resolve = lookup, keepAlive = false }: NodeDoorOptions): Door {
  const agents = keepAlive ? connections() : undefined;
  const mayAsk = (address: string): boolean => {
    const found = classOf(address);
    return found === "public" || (found === "private" && allowPrivate);
  };
  return async (asked) => {
    const host = asked.address.hostname.replace(/^\[|\]$/g, "");
    // A host that is an address is connected to without being looked up. The platform has written `0x7f.1` as `127.0.0.1`.
    if (isIP(host) !== 0 && !mayAsk(host)) throw new DoorError("refused_address");
    const { answer, surplus } = await send(asked, pinned(resolve, mayAsk), agents);
    const { statusCode = 0, rawHeaders } = answer;
    const headers = rawHeaders.flatMap((name, index) =>
      index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ""] as const] : [],
    );
    return { status: statusCode, headers, body: asked.method === "HEAD" ? surplus(answer) : bodyOf(answer) };
  };
}

/** Resolves names, and gives only addresses that may be asked; a name with one that may not has none. */
function pinned(resolve: Resolve, mayAsk: (address: string) => boolean): LookupFunction {
  return (host, options, done) => {
    const family = options.family === 4 || options.family === 6 ? options.family : 0;
    resolve(host, { all: true, family }, (error, found) => {
      if (error !== null) return done(error, "");
      const refused = found.some(({ address }) => !mayAsk(address));
      const [first] = found;
      if (refused || first === undefined) return done(new DoorError("refused_address"), "");
      if (options.all === true) return done(null, [...found]);
      done(null, first.address, first.family);
    });
  };
}

/** Connections that wait to be used again; each was made to an address that had been looked at. */
interface Connections {
  readonly plain: PlainAgent;
  readonly secure: SecureAgent;
}

function connections(): Connections {
  return { plain: new PlainAgent({ keepAlive: true }), secure: new SecureAgent({ keepAlive: true }) };
}

interface Sent {
  readonly answer: IncomingMessage;
  readonly surplus: (answer: IncomingMessage) => AsyncIterable<Uint8Array>;
}

function send(
  { method, address, headers, signal }: DoorRequest,
  lookup: LookupFunction,
  agents: Connections | undefined,
): Promise<Sent> {
  const secure = address.protocol === "https:";
  if (!secure && address.protocol !== "http:") throw new DoorError("refused_address");
  const empty = method === "POST" ? { "content-length": "0" } : {};
  const options: RequestOptions = {
    method,
    headers: { ...headers, ...empty },
    signal,
    lookup,
    maxHeaderSize,
    agent: agents === undefined ? false : secure ? agents.secure : agents.plain,
  };
  return new Promise((done, refuse) => {
    const asked = (secure ? secureRequest : plainRequest)(address, options);
    const surplus = agents === undefined ? afterHeaders(asked) : bodyOf;
    asked.once("socket", hearErrors);
    asked.once("response", (answer) => done({ answer, surplus }));
    asked.on("error", (error) => refuse(errorOf(error, signal)));
    asked.end();
  });
}

const heard = new WeakSet<Socket>();

/**
 * Nobody listens to a connection between the end of an answer and its next use. Who gives up just then breaks it, and an
 * error that nobody hears ends the program.
 */
function hearErrors(socket: Socket): void {
  if (heard.has(socket)) return;
  heard.add(socket);
  socket.on("error", () => undefined);
}

async function* bodyOf(answer: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of answer) yield chunk as Uint8Array;
  } catch (error) {
    throw new DoorError("cut", { cause: error });
  } finally {
    answer.destroy();
  }
}

const kinds: readonly (readonly [code: RegExp, kind: FailureKind])[] = [
  [/^HPE_HEADER_OVERFLOW$/, "headers_too_large"],
  [/^HPE_/, "not_http"],
  [/^(?:ENOTFOUND|EAI_)/, "unknown_host"],
  [/^(?:CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO$|HOSTNAME_)/, "tls"],
];

function errorOf(error: Error & { readonly code?: string }, { aborted, reason }: AbortSignal): DoorError {
  if (aborted && reason instanceof DoorError) return reason;
  if (error instanceof DoorError) return error;
  const kind = kinds.find(([pattern]) => pattern.test(error.code ?? ""))?.[1] ?? "unreachable";
  return new DoorError(kind, { cause: error });
}
