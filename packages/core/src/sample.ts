import type { AnyRow } from "./row.ts";
import type { Now } from "./rules/index.ts";

/** An issue a sample must give: its code (`date.invalid`, `MB1`), and the field when it has one. */
export interface ExpectedIssue {
  readonly code: string;
  readonly field?: string;
}

/** A row that must be refused (or warned about) for exactly the expected reasons, and no other. */
export interface InvalidSample {
  /** A sentence: what is wrong. */
  readonly name: string;
  readonly row: AnyRow;
  readonly expect: readonly ExpectedIssue[];
}

/** A whole table that must give exactly the expected issues, each with the number of times it is found. */
export interface TableSample {
  readonly name: string;
  readonly rows: readonly AnyRow[];
  /** Rows of other datasets, used instead of the dataset's `related` samples when given. */
  readonly related?: Readonly<Record<string, readonly AnyRow[]>>;
  readonly previous?: readonly AnyRow[];
  readonly expect: readonly (ExpectedIssue & { readonly count: number })[];
}

/** The samples of one dataset: rows that are right, rows that are wrong, tables that are wrong. */
export interface Samples<R = AnyRow> {
  readonly now: Now;
  readonly valid: readonly R[];
  readonly invalid: readonly InvalidSample[];
  readonly tables: readonly TableSample[];
  /** Rows of other datasets that the samples refer to, by dataset id. */
  readonly related?: Readonly<Record<string, readonly AnyRow[]>>;
}
