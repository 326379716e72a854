import { headers, type OperationKind } from "@samapne/core";
import { gate } from "../limits/gate.ts";
import type { Limits } from "../limits/limits.ts";
import { Refusal } from "./problem.ts";
import type { Reply } from "./reply.ts";

/** Where answers are made: a place is waited for, and time runs. */
export type Workplace = (
  kind: OperationKind,
  request: Request,
  make: (signal: AbortSignal) => Promise<Reply>,
) => Promise<Reply>;

const soon = { [headers.retryAfter.name]: "5" };

/** Makes the workplace of a server. `stopping` ends everything that is being made. */
export function workplace(limits: Limits, stopping: AbortSignal): Workplace {
  const { queries, exports } = limits;
  const forQueries = gate({ places: queries.places, line: queries.line, patience: queries.milliseconds });
  const forExports = gate(exports);
  const rooms: Readonly<Partial<Record<OperationKind, Room>>> = {
    list: { ...queries, gate: forQueries, full: "unavailable" },
    one: { ...queries, gate: forQueries, full: "unavailable" },
    export: { ...exports, gate: forExports, full: "too-many-exports" },
  };
  return async (kind, request, make) => {
    const room = rooms[kind];
    const work = signalOf([request.signal, stopping]);
    if (room === undefined) return make(work.signal).finally(work.end);
    return inRoom(room, work, make);
  };
}

/** A signal that can be let go of: those that the platform combines and times stay until they are collected. */
interface Work {
  readonly signal: AbortSignal;
  abort(): void;
  /** Listens no more. */
  end(): void;
}

function signalOf(sources: readonly AbortSignal[]): Work {
  const controller = new AbortController();
  const abort = () => controller.abort();
  for (const source of sources) {
    if (source.aborted) abort();
    source.addEventListener("abort", abort);
  }
  const end = () => {
    for (const source of sources) source.removeEventListener("abort", abort);
  };
  return { signal: controller.signal, abort, end };
}

interface Room {
  readonly gate: ReturnType<typeof gate>;
  readonly milliseconds: number;
  readonly full: "unavailable" | "too-many-exports";
}

/** The place is held until the answer has been sent. What ran out of time is told as that. */
async function inRoom(
  { gate: door, milliseconds, full }: Room,
  work: Work,
  make: (signal: AbortSignal) => Promise<Reply>,
): Promise<Reply> {
  const leave = await door.enter(work.signal);
  if (leave === undefined) {
    work.end();
    throw new Refusal(full, { headers: soon });
  }
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    work.abort();
  }, milliseconds);
  const done = () => {
    clearTimeout(timer);
    work.end();
    leave();
  };
  try {
    const reply = await make(work.signal);
    return {
      ...reply,
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
