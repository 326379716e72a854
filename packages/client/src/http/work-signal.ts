/** The signal of a piece of work. */
export interface WorkSignal {
  readonly signal: AbortSignal;
  /** Gives the work up. */
  stop(reason: unknown): void;
  /** The work is over: whatever of it still runs is given up, and the caller's signal no longer listened to. */
  end(): void;
}

/** A signal of its own for a piece of work; it ends as well when the caller's signal says so. */
export function workSignal(outer: AbortSignal | undefined): WorkSignal {
  const controller = new AbortController();
  const stop = (): void => controller.abort(outer?.reason);
  if (outer?.aborted === true) stop();
  else outer?.addEventListener("abort", stop, { once: true });
  return {
    signal: controller.signal,
    stop: (reason) => controller.abort(reason),
    end: () => {
      outer?.removeEventListener("abort", stop);
      controller.abort();
    },
  };
}
