import { DoorError, type FailureKind } from "./door.ts";

/** What ends a request: the caller, or too long a time. */
export interface Watch {
  readonly signal: AbortSignal;
  /** Waits for something that must come within so many milliseconds. */
  within<A>(milliseconds: number, wait: () => Promise<A>): Promise<A>;
  end(): void;
}

/** What is said to whoever still waits when a request is over; one for all, as an error takes time to make. */
const over = new DoorError("stopped");

/** Watches over a request, which fails as is told when it takes more than so many milliseconds. */
export function watched(signal: AbortSignal, milliseconds: number, late: FailureKind): Watch {
  const controller = new AbortController();
  const end = (kind: FailureKind) => (): void => controller.abort(new DoorError(kind));
  const stop = (): void => controller.abort(over);
  signal.addEventListener("abort", stop, { once: true });
  const timer = setTimeout(end(late), milliseconds);
  return {
    signal: controller.signal,
    within: async (most, wait) => {
      const slow = setTimeout(end("too_slow"), most);
      try {
        return await wait();
      } finally {
        clearTimeout(slow);
      }
    },
    end: () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      stop();
    },
  };
}

/** Pieces, each of which must come within so many milliseconds; what is done with one takes what it takes. */
export async function* each(
  pieces: AsyncIterable<Uint8Array>,
  { within }: Watch,
  milliseconds: number,
): AsyncGenerator<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await within(milliseconds, () => iterator.next());
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    void iterator.return?.().catch(() => undefined);
  }
}

/** What comes after bytes that have been read. Throws a `DoorError` when others come in their place. */
export async function* after(
  read: Uint8Array,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const piece of pieces) {
    const again = piece.subarray(0, Math.max(0, read.length - at));
    if (!again.every((byte, index) => byte === read[at + index])) throw new DoorError("changed");
    at += piece.length;
    if (again.length < piece.length) yield piece.subarray(again.length);
  }
  if (at < read.length) throw new DoorError("changed");
}
