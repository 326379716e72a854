import type { HeaderName } from "@samapne/core";

/** How many requests one client may make in a window. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** What a client has left. */
export interface RateState {
  readonly allowed: boolean;
  readonly headers: Readonly<Record<RateHeader, string>>;
  /** Whole seconds until the window begins anew. */
  readonly reset: number;
}

type RateHeader = Extract<HeaderName, `RateLimit-${string}`>;

interface Window {
  readonly ends: number;
  used: number;
}

/** Clients remembered at once; when there are more, the windows of all begin anew. */
const mostClients = 100_000;

/** Counts the requests of each client in windows of its own. `now` is in milliseconds. */
export function rateLimiter({ requests, seconds }: RateLimit): (client: string, now: number) => RateState {
  const limit = String(requests);
  const windows = new Map<string, Window>();
  return (client, now) => {
    let window = windows.get(client);
    if (window === undefined || window.ends <= now) {
      if (windows.size >= mostClients) windows.clear();
      window = { ends: now + seconds * 1000, used: 0 };
      windows.set(client, window);
    }
    window.used += 1;
    const reset = Math.max(0, Math.ceil((window.ends - now) / 1000));
    return {
      allowed: window.used <= requests,
      reset,
      headers: {
        "RateLimit-Limit": limit,
        "RateLimit-Remaining": String(Math.max(0, requests - window.used)),
        "RateLimit-Reset": String(reset),
      },
    };
  };
}
