import { hold } from "../rows/reused-bytes.ts";
import { faultOf, type LogEntry, parameterNames } from "./log.ts";
import { type Body, type Reply, responseOf } from "./reply.ts";
import { standingHeaders } from "./standing-headers.ts";
import type { Visit } from "./visit.ts";

/** What is needed to tell of an answer that has been sent. */
export interface Telling {
  readonly now: () => number;
  readonly log?: (entry: LogEntry) => void;
}

interface Sent {
  bytes: number;
  complete: boolean;
}

/** The reply as a response, with what every answer has; the log is told when it has been sent or given up. */
export function sendReply(
  visit: Visit,
  { status, headers, body, signal, end }: Reply,
  { now, log }: Telling,
): Response {
  const given = visit.method === "HEAD" ? null : body;
  const sent: Sent = { bytes: 0, complete: true };
  return responseOf({
    status,
    headers: { ...standingHeaders, ...headers, ...visit.rate.headers },
    body: counted(given, sent, visit),
    isUnsized: isUnsized(visit, status, headers),
    signal,
    cut: visit.peer?.cut,
    end: () => {
      end?.();
      log?.(entryOf(visit, status, sent, now()));
    },
  });
}

/** Node says nothing of the size of a body that is not there; of a stream that ends at once its adapter says 0. */
function isUnsized({ method, peer }: Visit, status: number, told: Reply["headers"]): boolean {
  const isOpen = method === "HEAD" && status === 200 && told["Content-Length"] === undefined;
  return isOpen && peer?.incoming === undefined;
}

function counted(body: Body, sent: Sent, visit: Visit): Body {
  if (body === null) return null;
  if (body instanceof Uint8Array) {
    sent.bytes = body.length;
    visit.peer?.sent?.(hold(body));
    return body;
  }
  sent.complete = false;
  return countedPieces(body, sent, visit);
}

async function* countedPieces(
  pieces: AsyncGenerator<Uint8Array, void, undefined>,
  sent: Sent,
  visit: Visit,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const piece of pieces) {
      yield piece;
      sent.bytes += piece.length;
    }
  } catch (error) {
    // The client sees that the answer breaks off; why is for the log.
    visit.fault = faultOf(error);
    throw error;
  }
  sent.complete = true;
}

function entryOf(visit: Visit, status: number, { bytes, complete }: Sent, now: number): LogEntry {
  const { method, operation, query, cached, fault, began } = visit;
  return {
    time: new Date(began).toISOString(),
    method,
    ...(operation === undefined ? {} : { operation: operation.id }),
    status,
    milliseconds: now - began,
    bytes,
    parameters: parameterNames(query),
    cached,
    complete,
    ...(fault === undefined ? {} : { fault }),
  };
}
