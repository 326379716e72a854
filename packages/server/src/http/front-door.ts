import { headers, type OperationKind, type ProblemId } from "@samapne/core";
import { askedBefore } from "../limits/asked-before.ts";
import type { Limits } from "../limits/limits.ts";
import { rateLimiter } from "../limits/rate.ts";
import { type KeptReply, replyCache } from "../limits/reply-cache.ts";
import type { Store } from "../store/store.ts";
import { letGo } from "../rows/reused-bytes.ts";
import { cachingOnly, holdsAlready, mustHold } from "./conditional.ts";
import { clientOf, type Peer } from "./peer.ts";
import { languageOf } from "./language.ts";
import { faultOf } from "./log.ts";
import { problemReply, Refusal } from "./problem.ts";
import { rangeAsked, rangeHeaders } from "./range.ts";
import type { Reply } from "./reply.ts";
import { type Endpoint, respond } from "./respond.ts";
import { router } from "./router.ts";
import { sendReply, type Telling } from "./send.ts";
import { beginVisit, type Visit } from "./visit.ts";
import { workplace } from "./workplace.ts";

/** What the door needs to know. */
export interface DoorSetting extends Telling {
  readonly store: Store;
  readonly limits: Limits;
  readonly clientOf?: (request: Request, peer: Peer | undefined) => string;
}

/** Answers requests: with a ready answer at once, otherwise from the endpoint at the address. Keeps what is asked for again. */
export function frontDoor(endpoints: readonly Endpoint[], setting: DoorSetting) {
  const { store, limits, now, clientOf: whoAsks = ofPeer } = setting;
  const takeOne = rateLimiter(limits.rate);
  const kept = replyCache(limits.cacheBytes);
  const comesAgain = askedBefore(remembered);
  const stopping = new AbortController();
  const inPlace = workplace(limits, stopping.signal, now);

  const refuse = (visit: Visit, refusal: Refusal): Response =>
    sendReply(visit, problemReply(refusal, languageOf(visit.query, visit.request.headers)), setting);
  /** A kept answer, when there is one that still holds. */
  const readyFor = (visit: Visit): Response | undefined => {
    const ready = visit.key === "" ? undefined : kept.get(visit.key);
    if (ready === undefined || ready.state !== store.state()) return undefined;
    try {
      return sendReply(visit, again(ready, visit), setting);
    } catch (error) {
      return refuse(visit, error instanceof Refusal ? error : unexpected(error, visit));
    }
  };
  const making = new Map<string, Promise<unknown>>();
  const awaited = new Set<string>();
  const answer = (endpoint: Endpoint, visit: Visit, path: Readonly<Record<string, string>>) => {
    const { key, method } = visit;
    const isShared = key !== "" && method === "GET" && shared.has(endpoint.operation.kind);
    if (!isShared) return answerAnew(endpoint, visit, path);
    // Equal questions at the same time are answered once; who asked later finds the answer ready, or asks anew.
    const before = making.get(key);
    if (before !== undefined) {
      awaited.add(key);
      return before.then(() => readyFor(visit) ?? answerAnew(endpoint, visit, path));
    }
    const answered = answerAnew(endpoint, visit, path);
    const isMade = () => {
      making.delete(key);
      awaited.delete(key);
    };
    making.set(key, answered.then(isMade, isMade));
    return answered;
  };
  const answerAnew = async (
    endpoint: Endpoint,
    visit: Visit,
    path: Readonly<Record<string, string>>,
  ): Promise<Response> => {
    const { request, client, method, query, began } = visit;
    const state = store.state();
    visit.operation = endpoint.operation;
    try {
      const reply = await inPlace(endpoint.operation.kind, request, client, (signal) =>
        respond(endpoint, { method, query, path, headers: request.headers, signal, now: began }),
      );
      if (isKeepable(reply, visit) && isWorthIt(endpoint, visit)) kept.set(visit.key, { ...reply, state });
      const response = sendReply(visit, reply, setting);
      if (visit.peer?.sent !== undefined) letGo(reply.body);
      return response;
    } catch (error) {
      return refuse(visit, error instanceof Refusal ? error : unexpected(error, visit));
    }
  };
  /** Most pages are asked for once, and keeping those would push out the others. */
  const isWorthIt = ({ operation }: Endpoint, { key }: Visit): boolean =>
    !shared.has(operation.kind) || awaited.has(key) || comesAgain(key);
  const find = router<Visit>(
    endpoints.map((endpoint) => ({
      path: endpoint.operation.path,
      answer: (visit, path) => answer(endpoint, visit, path),
    })),
    (visit) => refuse(visit, new Refusal("not-found")),
  );
  return {
    fetch: (request: Request, peer?: Peer): Response | Promise<Response> => {
      const moment = now();
      const client = whoAsks(request, peer);
      const rate = takeOne(client, moment);
      const visit = beginVisit(request, { peer, client, rate }, moment);
      if (!rate.allowed) return refuse(visit, new Refusal("too-many-requests", retryAfter(rate.reset)));
      if (visit.target.length > limits.addressLength) return refuse(visit, new Refusal("address-too-long"));
      return readyFor(visit) ?? find(visit);
    },
    refuse: (id: ProblemId): Response => {
      const request = new Request("http://localhost/");
      const nobody = { peer: undefined, client: "", rate: takeOne("", now()) };
      const told =
        id === "method-not-allowed" ? { headers: { [headers.allow.name]: headers.allow.example } } : {};
      return refuse(beginVisit(request, nobody, now()), new Refusal(id, told));
    },
    abort: (): void => stopping.abort(),
  };
}

/** Addresses that are remembered, to know who comes again. */
const remembered = 2000;

/** What is looked up for a page or a row is worth sharing; an export is a stream of its own. */
const shared: ReadonlySet<OperationKind> = new Set<OperationKind>(["list", "one"]);

const ofPeer = (_: Request, peer: Peer | undefined): string => clientOf(peer);

/** A kept answer once more: 304 when the client holds it already, a part of it when one is asked for. */
function again({ headers: all, body, modified }: KeptReply, visit: Visit): Reply {
  const { method, request } = visit;
  visit.cached = true;
  const validators = { etag: all[headers.etag.name] ?? "", modified };
  mustHold(request.headers, validators);
  if (holdsAlready(request.headers, validators))
    return { status: 304, headers: cachingOnly(all), body: null };
  const hasParts = all[headers.acceptRanges.name] === "bytes" && method === "GET";
  const range = hasParts ? rangeAsked(request.headers, body.length, validators) : undefined;
  if (range === undefined) return { status: 200, headers: all, body };
  return {
    status: 206,
    headers: rangeHeaders(all, range, body.length),
    body: body.subarray(range.start, range.end),
  };
}

type Keepable = Reply & Pick<KeptReply, "body" | "modified">;

function isKeepable(reply: Reply, { key, method }: Visit): reply is Keepable {
  const { status, body, modified } = reply;
  return (
    key !== "" && method === "GET" && status === 200 && body instanceof Uint8Array && modified !== undefined
  );
}

function retryAfter(seconds: number) {
  return { headers: { [headers.retryAfter.name]: String(Math.max(1, seconds)) } };
}

/** What nobody foresaw: said to the log, not to the client. */
function unexpected(error: unknown, visit: Visit): Refusal {
  visit.fault = faultOf(error);
  return new Refusal("unavailable", retryAfter(30));
}
