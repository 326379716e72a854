import { ApiError } from "../api-error.ts";
import { stopped, type Way } from "../http/ask.ts";
import { pause, waitBefore } from "../http/retry.ts";
import { unreachable } from "../http/unreachable.ts";
import { mostBeginnings } from "./target.ts";

/**
 * Waits before a body that broke off is asked for again; `beginnings` says how often it was. Throws where it would be no
 * better: an `ApiError` as it is, and one for what was stopped or has broken off often enough.
 */
export async function beforeAgain(
  cause: unknown,
  {
    address,
    beginnings,
    signal,
  }: { readonly address: string; readonly beginnings: number } & Pick<Way, "signal">,
): Promise<void> {
  if (cause instanceof ApiError) throw cause;
  if (signal.aborted) throw stopped(address, signal, cause);
  if (beginnings + 1 >= mostBeginnings) throw unreachable(address, cause);
  await pause(waitBefore(beginnings) ?? 0, signal).catch((error: unknown) => {
    throw stopped(address, signal, error);
  });
}
