import { ApiError } from "../api-error.ts";
import { mayPass, pause, waitBefore } from "./retry.ts";
import { type Limits, type Watch, watched } from "./watched.ts";

/** How often and how long it is tried. */
export interface Patience extends Limits {
  readonly retries: number;
}

/** How it ended: with an answer, perhaps one that would have passed; without any, for the last reason; or it was stopped. */
export type Outcome<A> =
  | { readonly answer: A }
  | { readonly failure: unknown }
  | { readonly stopped: unknown };

/**
 * Tries until there is an answer that says something, or no more tries are left; `mayTry` says whether it may be done
 * again after this answer, or after none. An `ApiError` of the attempt is thrown on: another would be the same.
 */
export async function again<A extends { readonly status: number; readonly headers: Headers }>(
  patience: Patience,
  tryOnce: (watch: Watch) => Promise<A>,
  mayTry: (answer: A | undefined) => boolean = () => true,
): Promise<Outcome<A>> {
  const { signal, retries, inAll } = patience;
  for (let attempt = 0; ; attempt++) {
    let answer: A | undefined;
    let failure: unknown;
    const watch = watched(patience);
    try {
      answer = await tryOnce(watch);
    } catch (error) {
      if (signal.aborted) return { stopped: error };
      if (error instanceof ApiError) throw error;
      failure = error;
    } finally {
      if (answer === undefined) watch.end();
    }
    if (answer !== undefined && !mayPass(answer.status)) return { answer };
    watch.end();
    const isLast = attempt >= retries || !mayTry(answer);
    const wait = isLast ? undefined : waitBefore(attempt, answer?.headers);
    if (wait === undefined) return answer === undefined ? { failure } : { answer };
    try {
      inAll?.begins();
      await pause(wait, signal);
    } catch (error) {
      return { stopped: error };
    } finally {
      inAll?.rests();
    }
  }
}
