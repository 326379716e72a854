import { isIP } from "node:net";
import { piecesOf, readBody } from "../http/body.ts";
import { type Door, type DoorAnswer, DoorError, type DoorRequest, type Method } from "../http/door.ts";
import { headersOf } from "../http/headers-of.ts";
import { mostRedirects, nextStep } from "../http/redirect.ts";
import { classOf } from "./addresses.ts";
import { nodeDoor, type NodeDoorOptions } from "./node-door.ts";

/** Whom may be asked, and as whom. */
export interface NodeFetchOptions extends Pick<NodeDoorOptions, "resolve"> {
  /** Any address of this machine and its network may be asked. */
  readonly allowPrivate: boolean;
  /**
   * Addresses a person wrote down himself. One that says by itself that it is of this machine or its network
   * (`http://localhost:8081`, `http://10.0.0.7`) may be asked; a name that only turns out to be may not.
   */
  readonly named?: readonly string[];
  readonly userAgent: string;
}

/** As the platform's `fetch`, for questions without a body. */
export type NodeFetch = (
  address: string,
  init: {
    readonly method?: "GET" | "HEAD";
    readonly headers: Readonly<Record<string, string>>;
    readonly signal: AbortSignal;
  },
) => Promise<Response>;

/**
 * A `fetch` for addresses that strangers have given. Each connection goes through the door, which looks at every address;
 * redirects are followed by hand, each judged as the first address was, never from `https` to `http`, at most five, and
 * another host is told nothing but what is asked for. Throws a `DoorError`, or the reason of the signal.
 */
export function nodeFetch({ allowPrivate, named = [], userAgent, ...rest }: NodeFetchOptions): NodeFetch {
  const [everywhere, outside] = [true, false].map((allow) =>
    nodeDoor({ allowPrivate: allow, keepAlive: true, ...rest }),
  ) as [Door, Door];
  const own = new Set(named.filter(isPrivate).map((address) => new URL(address).origin));
  return async (address, { method = "GET", headers, signal }) => {
    const first = new URL(address);
    // Only who was named himself, and only for as long as it is he who is asked.
    const doorTo = ({ origin }: URL): Door =>
      allowPrivate || (origin === first.origin && own.has(origin)) ? everywhere : outside;
    const sent = { "accept-encoding": "gzip, deflate, br", ...headers, "user-agent": userAgent };
    try {
      return await stepped({ first, method, headers: sent, signal }, doorTo);
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    }
  };
}

/** Does an address say by itself that it is of this machine or its network? */
function isPrivate(address: string): boolean {
  const host = new URL(address).hostname.replace(/^\[|\]$/g, "");
  return isIP(host) === 0 ? /(?:^|\.)localhost$/.test(host) : classOf(host) === "private";
}

interface Asked {
  readonly first: URL;
  readonly method: Method;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** What is said to whoever a stranger has sent us on to. */
const toOthers = ["accept", "accept-encoding", "user-agent"];

async function stepped(
  { first, method, headers, signal }: Asked,
  doorTo: (address: URL) => Door,
): Promise<Response> {
  const others = Object.fromEntries(Object.entries(headers).filter(([name]) => toOthers.includes(name)));
  const seen = new Set([first.href]);
  for (let address = first; ;) {
    const told = address.origin === first.origin ? headers : others;
    const answer = await doorTo(address)({ method, address: bare(address), headers: told, signal });
    const location = headersOf(answer.headers).get("location");
    if (![301, 302, 303, 307, 308].includes(answer.status) || location === null)
      return responseOf(answer, { method, address, signal });
    await readBody(answer.body, null, { most: 1024, mayCut: true, signal });
    address = nextStep(location, address);
    if (seen.has(address.href) || seen.size > mostRedirects)
      throw new DoorError("redirect", { cause: new Error("redirect count exceeded") });
    seen.add(address.href);
  }
}

/** The address without a name and a password: nobody else decides as whom we ask. */
function bare(address: URL): URL {
  const there = new URL(address);
  there.username = there.password = there.hash = "";
  return there;
}

/** Answers that have no body (Fetch standard, "null body status"). */
const withoutBody: ReadonlySet<number> = new Set([204, 205, 304]);

/** An answer as the platform gives it, unpacked. */
async function responseOf(
  { status, headers: told, body }: DoorAnswer,
  { method, address, signal }: Pick<DoorRequest, "method" | "address" | "signal">,
): Promise<Response> {
  if (status < 200 || status > 599) throw new DoorError("not_http");
  const headers = headersOf(told);
  const isEmpty = method === "HEAD" || withoutBody.has(status);
  if (isEmpty) await readBody(body, null, { most: 0, mayCut: true, signal });
  const pieces = isEmpty ? null : streamOf(piecesOf(body, headers.get("content-encoding"), signal), signal);
  const response = new Response(pieces, { status, headers });
  // As the platform does, so that who asked knows who answered in the end.
  Object.defineProperty(response, "url", { value: address.href });
  return response;
}

function streamOf(pieces: AsyncIterable<Uint8Array>, signal: AbortSignal): ReadableStream<Uint8Array> {
  const source = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      try {
        const next = await source.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      } catch (error) {
        throw signal.aborted ? signal.reason : error;
      }
    },
    cancel: async () => void (await source.return?.()),
  });
}
