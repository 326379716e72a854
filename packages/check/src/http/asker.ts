import { readBody } from "./body.ts";
import { type Door, DoorError, type Method } from "./door.ts";
import { type Asked, type Exchange, type JournalEntry, textOf } from "./exchange.ts";

/** What bounds a whole check, so that it is no burden to who is checked and none to who checks. */
export interface Bounds {
  /** Requests in all. */
  readonly requests: number;
  /** Requests in a second, one after the other. */
  readonly perSecond: number;
  /** Milliseconds for one answer, from the request to the last byte. */
  readonly milliseconds: number;
  /** Bytes of one answer, unpacked. */
  readonly bytes: number;
}

/** The bounds unless told otherwise. */
export const standardBounds: Bounds = {
  requests: 3000,
  perSecond: 10,
  milliseconds: 20_000,
  bytes: 32 * 1024 * 1024,
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
  /** The address as a report may show it. */
  readonly shown?: string;
}

/** Asks a service, politely: one request at a time, each thing once, within bounds. */
export interface Asker {
  /** Asks for a path below the base. Throws a `DoorError` when there is no answer that can be used. */
  ask(path: string, options?: AskOptions): Promise<Exchange>;
  readonly journal: readonly JournalEntry[];
  /** Lets go of the answers that were kept to be looked at again. */
  forget(): void;
}

const longestWait = 30_000;
const mostTries = 3;
const mostRefusal = 20_000;

/** Makes an asker for the addresses below a base. */
export function askerOf(base: string, way: Way, show: (path: string) => string): Asker {
  const journal: JournalEntry[] = [];
  const kept = new Map<string, Promise<Exchange>>();
  const send = sender(way);
  const askOnce = async (path: string, options: AskOptions): Promise<Exchange> => {
    const { method = "GET", headers = {}, mayCut = false, shown = show(path) } = options;
    const asked: Asked = { method, shown, headers };
    try {
      const exchange = await send(new URL(base + path), asked, mayCut);
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
    ask: (path, options = {}) => {
      const key = JSON.stringify([path, options.method, options.headers]);
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

type Send = (address: URL, asked: Asked, mayCut: boolean) => Promise<Exchange>;

/** Sends one request after the other, not faster than the bounds say, and again where a server asks to wait a little. */
function sender({ door, userAgent, bounds, now, pause, signal }: Way): Send {
  let left = bounds.requests;
  let free = 0;
  let last: Promise<unknown> = Promise.resolve();
  const paced = async (): Promise<void> => {
    if (signal.aborted) throw new DoorError("stopped");
    if (left <= 0) throw new DoorError("budget");
    left -= 1;
    const wait = free - now();
    if (wait > 0) await pause(wait, signal);
    free = Math.max(free, now()) + 1000 / bounds.perSecond;
  };
  const once: Send = async (address, asked, mayCut) => {
    await paced();
    const controller = new AbortController();
    const stop = (): void => controller.abort(new DoorError("stopped"));
    signal.addEventListener("abort", stop, { once: true });
    const timer = setTimeout(() => controller.abort(new DoorError("too_slow")), bounds.milliseconds);
    try {
      const headers = { "user-agent": userAgent, "accept-encoding": "identity", ...asked.headers };
      const request = { method: asked.method, address, headers, signal: controller.signal };
      const { status, headers: told, body } = await unlessAborted(door(request), controller.signal);
      const all = headersOf(told);
      const packing = asked.method === "HEAD" ? null : all.get("content-encoding");
      const read = await readBody(body, packing, { most: bounds.bytes, mayCut, signal: controller.signal });
      return { asked, address: address.href, status, headers: all, ...read };
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      controller.abort(new DoorError("stopped"));
    }
  };
  const patiently: Send = async (address, asked, mayCut) => {
    for (let tries = 1; ; tries++) {
      const exchange = await once(address, asked, mayCut);
      const wait = waitOf(exchange);
      if (wait === undefined || tries >= mostTries) return exchange;
      await pause(wait, signal);
    }
  };
  return (address, asked, mayCut) => {
    const next = last.then(() => patiently(address, asked, mayCut));
    last = next.catch(() => undefined);
    return next;
  };
}

/** Headers as the platform knows them; a name or value that is none is left out. */
function headersOf(told: readonly (readonly [string, string])[]): Headers {
  const headers = new Headers();
  for (const [name, value] of told) {
    try {
      headers.append(name, value);
    } catch {
      // Not a header (RFC 9110, 5.1): as if it were not there.
    }
  }
  return headers;
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

/** How long a busy server asks to be left alone, when that is not too long. */
function waitOf({ status, headers }: Exchange): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const asked = headers.get("retry-after") ?? "";
  const wait = /^\d{1,5}$/.test(asked) ? Number(asked) * 1000 : Number.NaN;
  return wait <= longestWait ? wait : undefined;
}
