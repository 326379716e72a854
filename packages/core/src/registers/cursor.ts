import type { Now } from "../rules/index.ts";
import type { Registers } from "./registers.ts";

/** Where expressions over registers find their values. One for each table; it stands at one row at a time. */
export interface Cursor {
  readonly registers: Registers;
  /** The register of a field, or -1. */
  registerOf(field: string): number;
  /** The row a reference points to; undefined for a reference whose table is not there. */
  referenced(reference: string): Referenced | undefined;
  readonly now: Now | undefined;
  /** How many rows it has stood at: what was calculated at the same count was of the same row. */
  readonly rowsMet: number;
  /** Set when a number left the range that doubles hold: the answer must be found in another way. */
  outOfRange: boolean;
}

/** The row that a reference of the row at hand points to, in the columns of its table. */
export interface Referenced {
  /** Its number; -1 when there is none. */
  index: number;
  /** The registers of a borrowed field, one for each row; they move when rows are added. */
  column(field: string): { readonly numbers: Float64Array };
}

/**
 * A value that an expression about rows reads: a register of the row, the same number for all of them, or one that stays
 * the same while rows refer to the same row.
 */
export type ReadNumber =
  | { readonly register: number }
  | { readonly number: number }
  | { readonly held: () => number; readonly referenced: Referenced };

/** An answer about the row whose registers begin at `base`. */
export type Test = (base: number) => 0 | 1 | typeof unknown;

/** Cannot be known: a value is absent. */
export const unknown = -1;
