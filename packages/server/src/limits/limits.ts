import type { Pace } from "./pace.ts";
import type { RateLimit } from "./rate.ts";

/** What bounds the work of a server. */
export interface Limits {
  /** Requests of one client. */
  readonly rate: RateLimit;
  /** Queries that run at once, how many wait, and for how many milliseconds a query may wait and run. */
  readonly queries: { readonly places: number; readonly line: number; readonly milliseconds: number };
  /** Exports that run at once, how many wait and for how long, and how long one may take. */
  readonly exports: {
    readonly places: number;
    readonly line: number;
    readonly patience: number;
    readonly milliseconds: number;
  };
  /** The part of the export places, and of the line for them, that one client may have: from 0 to 1, and always one. */
  readonly share: number;
  /** How slowly an export may be read: who is slower loses the place. */
  readonly slowest: Pace;
  /** Bytes of answers that are kept ready. */
  readonly cacheBytes: number;
  /** Characters in an address. */
  readonly addressLength: number;
}

/** The limits unless told otherwise. */
export const standardLimits: Limits = {
  rate: { requests: 6000, seconds: 60 },
  queries: { places: 4, line: 500, milliseconds: 10_000 },
  exports: { places: 24, line: 40, patience: 10_000, milliseconds: 3_600_000 },
  share: 5 / 6,
  slowest: { bytesPerSecond: 8192, patience: 180_000 },
  cacheBytes: 64 * 1024 * 1024,
  addressLength: 8000,
};
