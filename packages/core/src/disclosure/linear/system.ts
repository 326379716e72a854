/** What a number may be: `min` ≤ number ≤ `max`; without a bound it is infinite. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** A linear condition on the variables of a system: `min` ≤ Σ coefficient × variable ≤ `max`. */
export interface Constraint extends Range {
  readonly terms: readonly Term[];
  /** Only likely, the lower bound or all of it: given up where it contradicts the rest. */
  readonly likely?: "min" | "all";
  /** Says little more of the figures, and connects many: given up where the system would be too large, first what is finer than any row, then what rules say. */
  readonly minor?: Minor;
  /** An equation but for rounding: the bounds are no wider apart than that. */
  readonly rounded?: boolean;
}

/** Where a condition comes from that may be given up. */
export type Minor = "finer" | "rule";

/** A variable, by its position in the system, and what it is multiplied by. */
export interface Term {
  readonly variable: number;
  readonly coefficient: number;
}

/** Numbers nobody was told, and everything that is known about them. */
export interface LinearSystem {
  readonly variables: readonly Range[];
  readonly constraints: readonly Constraint[];
}
