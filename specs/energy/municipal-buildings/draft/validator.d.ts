// municipal-buildings draft, printed by the SamÅpne registry. Do not edit.
import type { MunicipalBuildings } from "./types.d.ts";

/** What can be wrong with a row: codes of the registry, and ids of the dataset's own rules. */
export type IssueCode =
  | "row.not_object"
  | "row.unknown_field"
  | "field.missing"
  | "field.wrong_type"
  | "code.unknown"
  | "code.not_valid_then"
  | "code.expired"
  | "identifier.shape"
  | "personal.possible_birth_number"
  | "text.too_short"
  | "text.control_character"
  | "text.not_trimmed"
  | "text.not_nfc"
  | "text.placeholder"
  | "text.pattern"
  | "text.too_long"
  | "personal.birth_number"
  | "personal.account_number"
  | "personal.mail_address"
  | "personal.phone_number"
  | "number.too_many_decimals"
  | "number.too_small"
  | "number.too_large"
  | "number.not_whole"
  | "identifier.check_digit"
  | "date.invalid"
  | "MB1"
  | "MB2"
  | "MB3"
  | "MB4"
  | "MB5"
  | "MB6"
  | "MB7"
  | "B1"
  | "B1D"
  | "B1N"
  | "B1S"
  | "B1V";

/** A fault: what, where (the field, then the position in a list; empty for the whole row), and how bad. */
export interface Issue {
  readonly code: IssueCode;
  readonly path: readonly (string | number)[];
  readonly severity: "error" | "warning";
}

/** What may be known besides the row. Rules that need what is not given are not checked. */
export interface Options {
  /** The moment data is judged: `instant` is RFC 3339, `date` the local day, YYYY-MM-DD. */
  readonly now?: { readonly instant: string; readonly date: string } | undefined;
  /** The date (YYYY-MM-DD) that dated codes follow, when one is declared for the whole file. */
  readonly classificationDate?: string | undefined;
  /** Finds the row a reference points to; undefined when it is not known. */
  readonly ref?: ((name: never, row: Readonly<Record<string, unknown>>) => object | undefined) | undefined;
}

/** Every issue of a row, warnings included. */
export declare function validate(row: unknown, options?: Options): Issue[];

/** True when no issue of the row is an error. */
export declare function is(row: unknown, options?: Options): row is MunicipalBuildings;
