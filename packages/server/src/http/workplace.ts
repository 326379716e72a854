import { headers, type OperationKind } from "@samapne/core";
import { gate } from "../limits/gate.ts";
import type { Limits } from "../limits/limits.ts";
import { type Pace, paced } from "../limits/pace.ts";
import { Refusal } from "./problem.ts";
import type { Reply } from "./reply.ts";

/** Where answers are made: a place is waited for, and time runs. */
export type Workplace = (
  kind: OperationKind,
  request: Request,
  client: string,
  make: (signal: AbortSignal) => Promise<Reply>,
) => Promise<Reply>;

const soon = { [headers.retryAfter.name]: "5" };

/** Makes the workplace of a server. `stopping` ends everything that is being made. */
export function workplace(limits: Limits, stopping: AbortSignal, now: () => number): Workplace {
  const { queries, exports, share, slowest } = limits;
  const going = new Set<Work>();
  stopping.addEventListener("abort", () => going.forEach(({ abort }) => abort()));
  const forQueries = gate({ places: queries.places, line: queries.line, patience: queries.milliseconds });
  const forExports = gate({ ...exports, share });
  const rooms: Readonly<Partial<Record<OperationKind, Room>>> = {
    list: { ...queries, gate: forQueries, full: "unavailable" },
    one: { ...queries, gate: forQueries, full: "unavailable" },
    export: { ...exports, gate: forExports, full: "too-many-exports", slowest },
  };
  return async (kind, request, client, make) => {
    const room = rooms[kind];
    const work = workOf(request.signal, going);
    if (stopping.aborted) work.abort();
    if (room === undefined) return make(work.signal).finally(work.end);
    return inRoom(room, { work, client, now }, make);
  };
}

/** A signal that can be let go of: those that the platform combines and times stay until they are collected. */
interface Work {
  readonly signal: AbortSignal;
  abort(reason?: Error): void;
  /** Listens no more. */
  end(): void;
}

/** Work that is given up when its client is gone. Until it ends it is among what is going on, to be ended from there. */
function workOf(client: AbortSignal, going: Set<Work>): Work {
  const controller = new AbortController();
  const follow = () => controller.abort();
  if (client.aborted) follow();
  client.addEventListener("abort", follow);
  const work: Work = {
    signal: controller.signal,
    abort: (reason) => controller.abort(reason),
    end: () => {
      client.removeEventListener("abort", follow);
      going.delete(work);
    },
  };
  going.add(work);
  return work;
}

interface Room {
  readonly gate: ReturnType<typeof gate>;
  readonly milliseconds: number;
  readonly full: "unavailable" | "too-many-exports";
  readonly slowest?: Pace;
}

/** Who is in a room, and what time it is. */
interface Guest {
  readonly work: Work;
  readonly client: string;
  readonly now: () => number;
}

/** The place is held until the answer has been sent. What ran out of time is told as that. */
async function inRoom(
  { gate: door, milliseconds, full, slowest }: Room,
  { work, client, now }: Guest,
  make: (signal: AbortSignal) => Promise<Reply>,
): Promise<Reply> {
  const leave = await door.enter(work.signal, client);
  if (leave === undefined) {
    work.end();
    throw new Refusal(full, { headers: soon });
  }
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    work.abort(new Error("the time for an answer is over"));
  }, milliseconds);
  const done = () => {
    clearTimeout(timer);
    work.end();
    leave();
  };
  try {
    const reply = await make(work.signal);
    const { body } = reply;
    const isSlow = () => work.abort(new Error("the answer was read too slowly"));
    const isPaced = slowest !== undefined && body !== null && !(body instanceof Uint8Array);
    return {
      ...reply,
      body: isPaced ? paced(body, slowest, now, isSlow) : body,
      // Whoever waits for a reader looks at no signal: the body is broken off from here.
      signal: work.signal,
      end: () => {
        done();
        reply.end?.();
      },
    };
  } catch (error) {
    done();
    if (isLate && !(error instanceof Refusal)) throw new Refusal("query-too-slow", { headers: soon });
    throw error;
  }
}
