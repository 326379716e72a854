/** The ways a cell may be written that import mode puts right and strict mode reports. */
export const repairs = [
  "blanks_around",
  "text_formula",
  "decimal_comma",
  "thousands_separator",
  "unicode_minus",
  "date_dotted",
  "date_midnight",
  "instant_blank",
  "period_spelling",
  "boolean_word",
  "code_alias",
  "code_case",
  "code_leading_zero",
  "identifier_stripped",
  "empty_symbol",
  "list_separator",
  "date_serial",
  "percent_format",
  "empty_text",
  "written_as_text",
  "number_for_text",
] as const;

/** What a workbook did to a value that nobody can put right again: an error in every mode. */
export const losses = ["digits_lost", "became_date", "number_became_date", "uncalculated"] as const;

/** One of the repairs. */
export type Repair = (typeof repairs)[number];

/** One of the losses. */
export type Loss = (typeof losses)[number];

/** The value of a cell; undefined when it is empty. What cannot be read is the text itself, so that core names the fault. */
export interface CellRead {
  readonly value: unknown;
  readonly repairs: readonly (Repair | Loss)[];
}

/** Reads the text of a cell, not empty and without blanks around it. */
export type ReadText = (text: string) => CellRead;

/** What a cell's meaning depends on besides its field. */
export interface CellSetting {
  /** What separates the cells, where something does. */
  readonly delimiter?: string | undefined;
  /** Symbols that say why a number is not there, when the dataset has a code for the reason (DOMAIN C12). */
  readonly emptySymbols: ReadonlySet<string>;
  /** The date and clock time that a workbook means by a day number, where workbooks have such. */
  readonly momentOf?: ((serial: number) => Moment | undefined) | undefined;
}

/** A calendar date (YYYY-MM-DD), a clock time (hh:mm:ss, perhaps with decimals), or both; without zone. */
export interface Moment {
  readonly date?: string;
  readonly time?: string;
}

const none: readonly Repair[] = [];

/** A value read as it stood. */
export function plain(value: unknown): CellRead {
  return { value, repairs: none };
}

/** No value. */
export const empty: CellRead = plain(undefined);

/** A value read after repairs. */
export function repaired(value: unknown, ...used: readonly (Repair | Loss)[]): CellRead {
  return { value, repairs: used };
}

/** Reads a text without the blanks around it, which are a repair. */
export function readTrimmed(text: string, read: ReadText): CellRead {
  const trimmed = text.trim();
  if (trimmed === text) return read(text);
  if (trimmed === "") return repaired(undefined, "blanks_around");
  const { value, repairs } = read(trimmed);
  return repaired(value, "blanks_around", ...repairs);
}
