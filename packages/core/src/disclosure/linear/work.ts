/** Where long work halts: whoever does it may do something else before it goes on, or end it. */
export interface Pause {
  readonly kind: "paused";
}

/** The pause of work that says no more about how far it has come. */
export const pause: Pause = { kind: "paused" };

/** Work that halts after each portion, and comes to a result. */
export type Work<T> = Generator<Pause, T, void>;

/** Does all the work in one go. */
export function done<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
