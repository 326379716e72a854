import { httpDateToMillis } from "@samapne/core";

/** The longest a publisher may ask us to wait, in milliseconds. */
const longestWait = 120_000;
const firstWait = 500;
const longestBackoff = 30_000;

const passing: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Statuses that may be gone when the request is made again. */
export function mayPass(status: number): boolean {
  return passing.has(status);
}

/**
 * What an answer is that is none of what was asked for, after all tries: a service that fails, one that refuses, or one
 * that answers something nobody asked for, such as a part.
 */
export function refusalOf(status: number): "failing" | "refused" | "not_readable" {
  if (status < 400) return "not_readable";
  return mayPass(status) ? "failing" : "refused";
}

/**
 * How many milliseconds to wait before the next try: what `Retry-After` says (RFC 9110, 10.2.3), otherwise twice as long
 * each time. Undefined when the publisher asks for longer than we wait. A date is set against the answer's own `Date`.
 */
export function waitBefore(attempt: number, headers?: Headers): number | undefined {
  const asked = headers?.get("retry-after")?.trim();
  const wait = asked === undefined ? Number.NaN : askedFor(asked, headers?.get("date") ?? asked);
  if (Number.isNaN(wait)) return Math.min(firstWait * 2 ** attempt, longestBackoff);
  return wait > longestWait ? undefined : Math.max(wait, 0);
}

/** Milliseconds that are asked for; `NaN` for what is neither seconds nor a date: platforms read dates in `-5` and `1.5`. */
function askedFor(text: string, now: string): number {
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  return (httpDateToMillis(text) ?? Number.NaN) - (httpDateToMillis(now) ?? Number.NaN);
}

/** Waits; ends early, with the signal's reason, when the signal says so. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
