import { mulberry32 } from "../mulberry32.ts";

/** Chance that can be repeated: the same seed gives the same choices everywhere (mulberry32). */
export interface Chance {
  /** A whole number from 0 up to, not including, the limit. */
  below(limit: number): number;
  oneOf<T>(values: readonly T[]): T;
}

/** Starts a row of choices. */
export function chanceOf(seed: number): Chance {
  const next = mulberry32(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, oneOf: <T>(values: readonly T[]) => values[below(values.length)] as T };
}
