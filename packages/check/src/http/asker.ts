import { httpDateToMillis } from "@samapne/core";
import { piecesOf, readBody } from "./body.ts";
import { type Door, DoorError, type Method } from "./door.ts";
import { type Asked, type Exchange, type JournalEntry, textOf } from "./exchange.ts";
import { headersOf } from "./headers-of.ts";
import { after, each, watched } from "./rest.ts";

/** What bounds a whole check, so that it is no burden to who is checked and none to who checks. */
export interface Bounds {
  /** Requests in all. */
  readonly requests: number;
  /** Requests in a second, one after the other. */
  readonly perSecond: number;
  /** Milliseconds in all that a busy server (429, 503) is waited for as it asks; then it is left alone. */
  readonly waiting: number;
  /** Milliseconds for one answer, from the request to the last byte. */
  readonly milliseconds: number;
  /** Bytes of one answer, unpacked. */
  readonly bytes: number;
  /** Bytes of the CSV of one table, unpacked: what is larger than an answer that is kept is judged as it comes. */
  readonly tableBytes: number;
  /** Milliseconds for that, however steadily it comes. */
  readonly tableMilliseconds: number;
  /** Rows of such a table that are looked at one by one, the first: several pages of them. */
  readonly tableRows: number;
}

/** The bounds unless told otherwise. */
export const standardBounds: Bounds = {
  requests: 3000,
  perSecond: 10,
  waiting: 60_000,
  milliseconds: 20_000,
  bytes: 32 * 1024 * 1024,
  tableBytes: 4 * 1024 * 1024 * 1024,
  tableMilliseconds: 30 * 60_000,
  tableRows: 100_000,
};

/** How requests are made. */
export interface Way {
  readonly door: Door;
  readonly userAgent: string;
  readonly bounds: Bounds;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
}

/** How something is asked. */
export interface AskOptions {
  readonly method?: Method;
  readonly headers?: Readonly<Record<string, string>>;
  /** Asked anew, although the same has been asked before. */
  readonly fresh?: boolean;
  /** What is longer than the bounds is cut, and not refused. */
  readonly mayCut?: boolean;
  /** Bytes that are looked at, where not all of an answer is; what comes after them is cut. */
  readonly first?: number;
  /** The address as a report may show it. */
  readonly shown?: string;
}

/** Asks a service, politely: one request at a time, each thing once, within bounds. */
export interface Asker {
  /** Asks for a path below the base. Throws a `DoorError` when there is no answer that can be used. */
  ask(path: string, options?: AskOptions): Promise<Exchange>;
  /**
   * What comes after an answer that was cut, in pieces that are not kept: it is asked for once more, and what has been
   * read is passed over. Throws a `DoorError`: `changed` when that is another answer now, `too_large` when it does not end.
   */
  rest(path: string, read: Exchange): AsyncIterable<Uint8Array>;
  readonly journal: readonly JournalEntry[];
  /** Lets go of the answers that were kept to be looked at again. */
  forget(): void;
}

const longestWait = 30_000;
/** So many answers in a row that let nobody in, however they say it, and the service is left alone. */
const mostTurnedAway = 10;
const mostTries = 3;
const mostRefusal = 20_000;

/** Makes an asker for the addresses below a base. */
export function askerOf(base: string, way: Way, show: (path: string) => string): Asker {
  const journal: JournalEntry[] = [];
  const kept = new Map<string, Promise<Exchange>>();
  const { send, open } = sender(way);
  async function* restOf(path: string, read: Exchange): AsyncGenerator<Uint8Array> {
    // A large table is kinder to both packed.
    const asked = { ...read.asked, headers: { ...read.asked.headers, "accept-encoding": "gzip" } };
    try {
      const told = (status: number, headers: Headers) => void journal.push({ asked, status, headers });
      yield* after(read.bytes, open(new URL(base + path), asked, told));
    } catch (error) {
      // That there is more than anybody would read here, or something new, is no fault.
      const isFault = error instanceof DoorError && !["too_large", "changed", "stopped"].includes(error.kind);
      if (isFault) journal.push({ asked, failure: error.kind });
      throw error;
    }
  }
  const askOnce = async (path: string, options: AskOptions): Promise<Exchange> => {
    const { method = "GET", headers = {}, shown = show(path) } = options;
    const asked: Asked = { method, shown, headers };
    try {
      const exchange = await send(new URL(base + path), asked, options);
      journal.push(entryOf(exchange));
      return exchange;
    } catch (error) {
      if (error instanceof DoorError) journal.push({ asked, failure: error.kind });
      throw error;
    }
  };
  return {
    journal,
    forget: () => kept.clear(),
    rest: restOf,
    ask: (path, options = {}) => {
      const key = JSON.stringify([path, options.method, options.headers, options.first]);
      const before = options.fresh === true ? undefined : kept.get(key);
      if (before !== undefined) return before;
      const answer = askOnce(path, options);
      answer.catch(() => undefined);
      kept.set(key, answer);
      return answer;
    },
  };
}

function entryOf({ asked, status, headers, bytes }: Exchange): JournalEntry {
  const refusal = status < 400 ? {} : { refusal: textOf({ bytes }).slice(0, mostRefusal) };
  return { asked, status, headers, ...refusal };
}

type Cut = Pick<AskOptions, "mayCut" | "first">;
type Send = (address: URL, asked: Asked, cut: Cut) => Promise<Exchange>;

/** Opens an answer to be read piece by piece; what it begins with is told. */
type Open = (
  address: URL,
  asked: Asked,
  told: (status: number, headers: Headers) => void,
) => AsyncIterable<Uint8Array>;

/** Sends one request after the other, not faster than the bounds say, and again where a server asks to wait a little. */
function sender({ door, userAgent, bounds, now, pause, signal }: Way): { send: Send; open: Open } {
  let left = bounds.requests;
  let waited = 0;
  let turnedAway = 0;
  let free = 0;
  let last: Promise<unknown> = Promise.resolve();
  const paced = async (): Promise<void> => {
    if (signal.aborted) throw new DoorError("stopped");
    if (left <= 0) throw new DoorError("budget");
    if (waited > bounds.waiting || turnedAway >= mostTurnedAway) throw new DoorError("busy");
    left -= 1;
    const wait = free - now();
    if (wait > 0) await pause(wait, signal);
    free = Math.max(free, now()) + 1000 / bounds.perSecond;
  };
  const answered = async (address: URL, asked: Asked, until: AbortSignal) => {
    const sent = { "user-agent": userAgent, "accept-encoding": "identity", ...asked.headers };
    const request = { method: asked.method, address, headers: sent, signal: until };
    const { status, headers: told, body } = await unlessAborted(door(request), until);
    const headers = headersOf(told);
    return {
      status,
      headers,
      body,
      packing: asked.method === "HEAD" ? null : headers.get("content-encoding"),
    };
  };
  const once: Send = async (address, asked, { first, mayCut = first !== undefined }) => {
    await paced();
    const watch = watched(signal, bounds.milliseconds, "too_slow");
    try {
      const { status, headers, body, packing } = await answered(address, asked, watch.signal);
      const most = Math.min(first ?? bounds.bytes, bounds.bytes);
      const read = await readBody(body, packing, { most, mayCut, signal: watch.signal });
      return { asked, address: address.href, status, headers, ...read };
    } finally {
      watch.end();
    }
  };
  const patiently: Send = async (address, asked, cut) => {
    for (let tries = 1; ; tries++) {
      const exchange = await once(address, asked, cut);
      const wait = waitOf(exchange);
      if (wait === undefined || tries >= mostTries) {
        turnedAway = isBusy(exchange.status) ? turnedAway + 1 : 0;
        return exchange;
      }
      waited += wait;
      if (waited > bounds.waiting) throw new DoorError("busy");
      await pause(wait, signal);
    }
  };
  const send: Send = (address, asked, cut) => {
    const next = last.then(() => patiently(address, asked, cut));
    last = next.catch(() => undefined);
    return next;
  };
  const open: Open = async function* opened(address, asked, told) {
    const before = last;
    let done = (): void => {};
    last = new Promise<void>((resolve) => (done = resolve));
    await before;
    const watch = watched(signal, bounds.tableMilliseconds, "too_large");
    try {
      await paced();
      const { status, headers, body, packing } = await watch.within(bounds.milliseconds, () =>
        answered(address, asked, watch.signal),
      );
      told(status, headers);
      if (status !== 200) throw new DoorError(isBusy(status) ? "busy" : "changed");
      let size = 0;
      for await (const piece of each(piecesOf(body, packing, watch.signal), watch, bounds.milliseconds)) {
        size += piece.length;
        if (size > bounds.tableBytes) throw new DoorError("too_large");
        yield piece;
      }
    } finally {
      watch.end();
      done();
    }
  };
  return { send, open };
}

async function unlessAborted<A>(answer: Promise<A>, signal: AbortSignal): Promise<A> {
  let stop = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as DoorError);
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([answer, aborted]);
  } catch (error) {
    throw error instanceof DoorError ? error : new DoorError("unreachable", { cause: error });
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** Turned away for now. */
function isBusy(status: number): boolean {
  return status === 429 || status === 503;
}

/** How long a busy server asks to be left alone, in seconds or until a moment of its own clock, when that is not too long. */
function waitOf({ status, headers }: Exchange): number | undefined {
  if (!isBusy(status)) return undefined;
  const asked = headers.get("retry-after")?.trim() ?? "";
  const date = httpDateToMillis(headers.get("date") ?? "") ?? Number.NaN;
  const until = Math.max((httpDateToMillis(asked) ?? Number.NaN) - date, 0);
  const wait = /^\d{1,5}$/.test(asked) ? Number(asked) * 1000 : until;
  return wait <= longestWait ? wait : undefined;
}
