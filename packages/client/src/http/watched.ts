import { TooSlow } from "./unreachable.ts";
import { type Waiting, waiting } from "./waiting.ts";
import { workSignal } from "./work-signal.ts";

/** Watches over a request: it ends when the caller's signal says so, or when nothing, or too little, has come for a while. */
export interface Watch {
  readonly signal: AbortSignal;
  /** Something came: wait as long again. */
  saw(): void;
  /** So many bytes came and are being worked on: nothing is waited for until something is asked of the watch again. */
  rests(bytes: number): void;
  /** Gives up now, as when nothing has come. */
  late(): void;
  /** Nothing more will be waited for; the request is given up if it still runs. */
  end(): void;
}

/** Bytes a second of a body, unless told otherwise: a tenth of what the slowest lines give. */
export const slowestBody = 1000;

/** How long, and for how little, is waited. */
export interface Limits {
  readonly signal: AbortSignal;
  /** Milliseconds for something to come. */
  readonly timeout: number;
  /** Bytes a second that a body must come with, over as long as that. */
  readonly slowest: number;
  /** Counts the waiting of several requests together. */
  readonly inAll?: Waiting | undefined;
}

/** Begins to watch. */
export function watched({ signal: outer, timeout, slowest, inAll }: Limits): Watch {
  const { signal, stop, end } = workSignal(outer);
  const late = (): void => stop(new DOMException("nothing came in time", "TimeoutError"));
  const least = (slowest * timeout) / 1000;
  let came = 0;
  const look = (): void => {
    if (came < least) stop(new TooSlow("fewer bytes than are waited for"));
    came = 0;
  };
  /** A body has a pace; what comes before it has none. */
  let pace: Waiting | undefined;
  let timer = setTimeout(late, timeout);
  inAll?.begins();
  return {
    signal,
    saw: () => {
      clearTimeout(timer);
      timer = setTimeout(late, timeout);
      pace ??= waiting(timeout, look);
      pace.begins();
      inAll?.begins();
    },
    rests: (bytes) => {
      clearTimeout(timer);
      came += bytes;
      pace?.rests();
      inAll?.rests();
    },
    late,
    end: () => {
      clearTimeout(timer);
      pace?.end();
      inAll?.rests();
      end();
    },
  };
}
