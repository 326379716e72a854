import { ApiError } from "../api-error.ts";
import type { Way } from "./ask.ts";
import { waiting } from "./waiting.ts";
import { slowestBody } from "./watched.ts";
import { workSignal } from "./work-signal.ts";

/** How often it is tried, and how long and for how little it is waited, unless told otherwise. */
export const patience = { retries: 4, timeout: 30_000, slowest: slowestBody } as const;

const longestWait = 2 * 60 * 60_000;

/** So many times is it looked whether somebody keeps us waiting. */
const looks = 1000;

/**
 * A signal for all that is asked of one address, given up when that keeps us waiting too long in all: two hours unless
 * told otherwise. `end` gives up what of it still runs.
 */
export function inTime(
  address: string,
  {
    longest = longestWait,
    signal: outer,
  }: { readonly longest?: number | undefined; readonly signal: AbortSignal | undefined },
): Required<Pick<Way, "signal" | "inAll">> & { end(): void } {
  const { signal, stop, end } = workSignal(outer);
  const over = (): void => stop(new ApiError("unreachable", address, { detail: tooLong }));
  const inAll = waiting(longest, over, looks);
  return {
    signal,
    inAll,
    end: () => {
      inAll.end();
      end();
    },
  };
}

const tooLong = {
  nb: "Det tok for lang tid i alt.",
  nn: "Det tok for lang tid i alt.",
  en: "It took too long in all.",
};
