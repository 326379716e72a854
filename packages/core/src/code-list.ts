import type { Text } from "./text.ts";

/** Where a definition, code list or scheme comes from, so that a reader can check it. */
export interface Source {
  readonly name: string;
  readonly uri?: string;
  readonly version?: string;
  readonly licence?: string;
  readonly note?: string;
}

/**
 * One code of a list. A code may stand in several entries with disjoint validity: a municipality that
 * changed its name keeps its number. Validity is half-open, `[validFrom, validTo)`, dates as YYYY-MM-DD.
 */
export interface Code<C extends string = string> {
  readonly code: C;
  /** What people see; a plain string is a proper name, the same in every language. */
  readonly label: Text | string;
  readonly description?: Text;
  readonly validFrom?: string;
  readonly validTo?: string;
  /** The codes that took over at `validTo`; more than one is a split, and somebody must choose. */
  readonly successors?: readonly string[];
  /** Other spellings, accepted (and reported) in import mode only. */
  readonly aliases?: readonly string[];
  /** The same code in other vocabularies, such as `iso5218:2`. */
  readonly matches?: readonly string[];
  readonly note?: string;
}

/** A dated list of codes with its source. `version` is the date (YYYY-MM-DD) the list was true. */
export interface CodeList<C extends string = string> {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly description?: Text;
  readonly source: Source;
  readonly codes: readonly Code<C>[];
}
