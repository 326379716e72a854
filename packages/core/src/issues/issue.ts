import type { Fixer, Severity } from "../severity.ts";
import type { Text } from "../text.ts";

/** What fills the placeholders of a message: a number, a text as it is, or a text per language. */
export type Params = Readonly<Record<string, string | number | Text>>;

/**
 * A fault as the checks make it: plain and small, without texts. `code` is stable: a code of the catalogue
 * (`date.invalid`), or the id of the dataset's own rule or check (`MB1`). `kind` names the catalogue entry
 * whose texts serve when the rule or check has none of its own.
 */
export interface Finding {
  readonly code: string;
  readonly kind: string;
  readonly field?: string;
  /** Position in a list field, from 0. */
  readonly item?: number;
  /** Further fields the fault is about. */
  readonly fields?: readonly string[];
  readonly severity: Severity;
  readonly params: Params;
  /** True, but other findings explain it: rows that cannot be read leave a hole in their series, a rule misses a value that stands there and cannot be used. */
  readonly isExplained?: true;
  /** The dataset, when not its own, in whose rows the faults stand that explain it. */
  readonly explainedBy?: string;
}

/** A fault for people and programs: what, where, how bad, who must fix it, and the message in every language. */
export interface Issue {
  readonly code: string;
  readonly severity: Severity;
  readonly fixer: Fixer;
  /** The field, then the position in a list; empty when the whole row is meant (Standard Schema `path`). */
  readonly path: readonly (string | number)[];
  /** The convention or rule behind it, such as `C4` or `EM4`. */
  readonly basis?: string;
  readonly params: Params;
  readonly text: Text;
  /** The text in English, for programs that follow Standard Schema. */
  readonly message: string;
}
