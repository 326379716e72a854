/**
 * What a check of a whole table keeps, for tables that are judged in stretches: one judge has seen the rows so far,
 * another, who began with nothing, those of the stretch that comes next. What is said in the end must be what one judge
 * of all rows says; where that cannot be known, the stretch is refused and judged again by the first.
 */
export interface Stretches {
  /** Gives what has been kept since the last time as plain data, and begins anew; undefined when that cannot be handed over. */
  release(): unknown;
  /** True when one judge of all rows would have said of those of a stretch what was said, and nothing else. */
  follows(stretch: unknown): boolean;
  /** Adds what a stretch has kept; it must follow. The places of its rows become larger by `shift`. */
  append(stretch: unknown, shift: number): void;
}

/** Says with types what a check hands over. */
export function stretchesOf<S>(stretches: {
  release(): S | undefined;
  follows(stretch: S): boolean;
  append(stretch: S, shift: number): void;
}): Stretches {
  return stretches;
}

/** For what keeps nothing. */
export const nothingKept: Stretches = { release: () => ({}), follows: () => true, append: () => undefined };

/** Several that are divided as one; undefined when one of them cannot be. */
export function allStretches(parts: readonly (Stretches | undefined)[]): Stretches | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  return stretchesOf<readonly unknown[]>({
    release: () => {
      const kept = known.map((part) => part.release());
      return kept.includes(undefined) ? undefined : kept;
    },
    follows: (stretch) => known.every((part, index) => part.follows(stretch[index])),
    append: (stretch, shift) => {
      for (const [index, part] of known.entries()) part.append(stretch[index], shift);
    },
  });
}
