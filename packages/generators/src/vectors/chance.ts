/** Chance that can be repeated: the same seed gives the same choices everywhere (mulberry32). */
export interface Chance {
  /** A whole number from 0 up to, not including, the limit. */
  below(limit: number): number;
  oneOf<T>(values: readonly T[]): T;
}

/** Starts a row of choices. */
export function chanceOf(seed: number): Chance {
  let state = seed;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return { below, oneOf: <T>(values: readonly T[]) => values[below(values.length)] as T };
}
