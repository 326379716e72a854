/** The ways a cell may be written that import mode puts right and strict mode reports. */
export const repairs = [
  "blanks_around",
  "decimal_comma",
  "thousands_separator",
  "unicode_minus",
  "date_dotted",
  "instant_blank",
  "period_spelling",
  "boolean_word",
  "code_alias",
  "code_case",
  "code_leading_zero",
  "identifier_stripped",
  "empty_symbol",
  "list_separator",
] as const;

/** One of the repairs. */
export type Repair = (typeof repairs)[number];

/** The value of a cell; undefined when it is empty. What cannot be read is the text itself, so that core names the fault. */
export interface CellRead {
  readonly value: unknown;
  readonly repairs: readonly Repair[];
}

/** Reads the text of a cell, not empty and without blanks around it. */
export type ReadCell = (text: string) => CellRead;

/** What a cell's meaning depends on besides its field. */
export interface CellSetting {
  readonly delimiter: string;
  /** Symbols that say why a number is not there, when the dataset has a code for the reason (DOMAIN C12). */
  readonly emptySymbols: ReadonlySet<string>;
}

const none: readonly Repair[] = [];

/** A value read as it stood. */
export function plain(value: unknown): CellRead {
  return { value, repairs: none };
}

/** A value read after repairs. */
export function repaired(value: unknown, ...used: readonly Repair[]): CellRead {
  return { value, repairs: used };
}
