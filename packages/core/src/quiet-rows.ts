import type { ReadNumber } from "./registers/cursor.ts";
import type { TypedExpression, Variable } from "./rules/index.ts";

/**
 * Rows of a table that a reader may take by itself, and count: no rule is broken by them, and no check needs to see them.
 * Where checks follow series, they are rows that go on evenly from the one that was taken last.
 */
export interface QuietRows {
  /** None of them may be broken by a row. Such a row is to be asked about. */
  readonly rules: readonly TypedExpression[];
  /** Where a variable of a rule stands; not a number is unknown. Undefined when no register holds it. */
  readonly read: (variable: Variable) => ReadNumber | undefined;
  /** The registers that are the same as in the row that was taken last. */
  readonly same: readonly number[];
  /** The registers of moments that are later than in that row, all of them by `step()`. */
  readonly moving: readonly number[];
  /** Milliseconds from one row to the next; not a number as long as each row is to be asked about. */
  step(): number;
  /** Takes so many rows that follow the one taken last, each a row further on. `unknown` has for each rule how many it was unknown of. */
  take(rows: number, unknown: ArrayLike<number>): void;
}
