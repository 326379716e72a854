import type { Fetch } from "./http/ask.ts";
import { inTime, patience } from "./http/in-time.ts";
import type { Spool, Spooled } from "./http/spool.ts";
import { unlessDeep } from "./read/foreign/unless-deep.ts";
import { wholeAnswer } from "./read/foreign/whole-answer.ts";

/** How a file is fetched. */
export interface FileOptions {
  /** The platform's `fetch`, or one that behaves like it. */
  readonly fetch: Fetch;
  /** Keeps the file while it is read; in memory, up to 200 MB, when left out. */
  readonly spool?: Spool | undefined;
  /** Stops it. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Fetches a file of any form, to be read as often as wanted: the bytes at the address, or all pages of a service's answer
 * as one file. It is called what its sender calls it, else by its address. Throws an `ApiError` when it cannot be had whole.
 */
export async function fetchFile(address: string, { fetch, spool, signal }: FileOptions): Promise<Spooled> {
  const { end, ...way } = inTime(address, { signal });
  try {
    const whole = await wholeAnswer({ base: address, spool, way: { fetch, ...patience, ...way } });
    return { input: whole.input, end: whole.end };
  } catch (cause) {
    throw unlessDeep(cause, address);
  } finally {
    end();
  }
}
