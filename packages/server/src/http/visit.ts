import type { Operation } from "@samapne/core";
import type { RateState } from "../limits/rate.ts";
import { acceptsGzip } from "./accept.ts";
import { languageOf } from "./language.ts";
import type { Peer } from "./peer.ts";

/** A request on its way through, and what has been found out about it. */
export interface Visit {
  readonly request: Request;
  readonly peer: Peer | undefined;
  /** Who asks, to share places out; never logged. */
  readonly client: string;
  readonly method: string;
  /** The path and the query. */
  readonly target: string;
  readonly path: string;
  readonly query: string;
  /** What a ready answer is found by; empty for methods whose answers are not kept. */
  readonly key: string;
  readonly rate: RateState;
  /** When it began, in milliseconds since 1970. */
  readonly began: number;
  operation: Operation | undefined;
  cached: boolean;
  /** What went wrong inside, for the log. */
  fault: string | undefined;
}

/** Looks at a request as little as it takes to find a ready answer. */
export function beginVisit(
  request: Request,
  { peer, client, rate }: Pick<Visit, "peer" | "client" | "rate">,
  began: number,
): Visit {
  const { url, method } = request;
  const target = url.slice(url.indexOf("/", url.indexOf("://") + 3));
  const place = target.indexOf("?");
  const path = place === -1 ? target : target.slice(0, place);
  const query = place === -1 ? "" : target.slice(place + 1);
  const key = method === "GET" || method === "HEAD" ? keyOf(target, query, request.headers) : "";
  return {
    request,
    peer,
    client,
    rate,
    method,
    target,
    path,
    query,
    key,
    began,
    operation: undefined,
    cached: false,
    fault: undefined,
  };
}

/** Rows are the same in every language; only pages for people are not. */
function keyOf(target: string, query: string, headers: Headers): string {
  const gzip = acceptsGzip(headers.get("accept-encoding")) ? "gzip" : "";
  const language = target.startsWith("/v1/") ? "" : languageOf(query, headers);
  return `${target}\n${headers.get("accept") ?? ""}\n${gzip}\n${language}`;
}
