import { workSignal } from "./work-signal.ts";

/** Watches over a request: it ends when the caller's signal says so, or when nothing has come for a while. */
export interface Watch {
  readonly signal: AbortSignal;
  /** Something came: wait as long again. */
  saw(): void;
  /** What came is being worked on: nothing is waited for until something is asked of the watch again. */
  rests(): void;
  /** Gives up now, as when nothing has come. */
  late(): void;
  /** Nothing more will be waited for; the request is given up if it still runs. */
  end(): void;
}

/** Begins to watch. */
export function watched(outer: AbortSignal, timeout: number): Watch {
  const { signal, stop, end } = workSignal(outer);
  const late = (): void => stop(new DOMException("nothing came in time", "TimeoutError"));
  let timer = setTimeout(late, timeout);
  return {
    signal,
    saw: () => {
      clearTimeout(timer);
      timer = setTimeout(late, timeout);
    },
    rests: () => clearTimeout(timer),
    late,
    end: () => {
      clearTimeout(timer);
      end();
    },
  };
}
