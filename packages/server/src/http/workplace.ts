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
    const given = AbortSignal.any([request.signal, stopping]);
    return room === undefined ? make(given) : inRoom(room, given, make);
  };
}

interface Room {
  readonly gate: ReturnType<typeof gate>;
  readonly milliseconds: number;
  readonly full: "unavailable" | "too-many-exports";
}

/** The place is held until the answer has been sent. What ran out of time is told as that. */
async function inRoom(
  { gate: door, milliseconds, full }: Room,
  given: AbortSignal,
  make: (signal: AbortSignal) => Promise<Reply>,
): Promise<Reply> {
  const leave = await door.enter(given);
  if (leave === undefined) throw new Refusal(full, { headers: soon });
  const time = AbortSignal.timeout(milliseconds);
  try {
    const reply = await make(AbortSignal.any([given, time]));
    return {
      ...reply,
      end: () => {
        leave();
        reply.end?.();
      },
    };
  } catch (error) {
    leave();
    if (time.aborted && !(error instanceof Refusal)) throw new Refusal("query-too-slow", { headers: soon });
    throw error;
  }
}
