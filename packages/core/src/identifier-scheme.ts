import type { Source } from "./code-list.ts";
import type { Text } from "./text.ts";

/**
 * How a check digit is computed. `mod11`: weights run left to right over all digits but the last,
 * remainder 0 gives 0 and remainder 1 gives no valid number. `mod10` (GS1): weights run from the right
 * and repeat.
 */
export interface CheckDigit {
  readonly method: "mod11" | "mod10";
  readonly weights: readonly number[];
}

/** What a number that misses the scheme looks like instead, so that the message can say so. */
export interface Lookalike {
  readonly pattern: string;
  readonly label: Text;
}

/** A kind of identifier: its shape, check digit, and what import mode may strip. */
export interface IdentifierScheme {
  readonly id: string;
  readonly label: Text;
  readonly description: Text;
  /** Portable regular expression, anchored with ^ and $. */
  readonly pattern: string;
  readonly example: string;
  readonly check?: CheckDigit;
  readonly strip?: readonly string[];
  readonly lookalikes?: readonly Lookalike[];
  readonly source: Source;
}
