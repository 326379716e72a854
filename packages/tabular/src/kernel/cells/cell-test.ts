import type { Window } from "../../formats/window.ts";

/**
 * Tests the bytes of a cell, from `at` on: gives the place after its last byte when the cell is surely right as it
 * stands, and -1 when it may not be; then the slow way decides. Must stop at the first byte that does not belong to
 * the value, at the latest at a line end; whoever called looks whether the cell really ends there.
 */
export type CellTest = (at: number) => number;

/** Where a test leaves the value of its cell: one number for each field, and 32 bits more for a text. */
export interface CellValues {
  readonly numbers: Float64Array;
  readonly tails: Int32Array;
}

/** What tests are made with. */
export interface CellTestSetting {
  readonly window: Window;
  readonly values: CellValues;
  /** The register of the field. */
  readonly register: number;
  /** True when somebody reads the register. */
  readonly isRead: boolean;
  /** True when the field's texts are searched for personal data: those it may be in are left to the slow way. */
  readonly isSearched: boolean;
  /** Called when a letter outside ASCII has been met: it tells how a file is written. */
  readonly onLetter: () => void;
  /** The register of the day the cell stands for, as the number YYYYMMDD, when dated codes are judged by it. */
  readonly dayRegister?: number | undefined;
  /**
   * For each byte 1 when it ends a cell (a delimiter or line end outside of quotation marks, a quotation mark inside),
   * 2 when a cell that holds it is never right as it stands (a backslash in JSON), otherwise 0.
   */
  readonly ends: Uint8Array;
  /** The date (YYYY-MM-DD) that dated codes follow, when the whole file follows one. */
  readonly classificationDate: string | undefined;
}
