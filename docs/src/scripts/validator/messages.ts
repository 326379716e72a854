import type { Language } from "@samapne/core";
import type { Mode, Report } from "@samapne/tabular";

/** The headings of a file as the reader corrected them: the field for each column, by the column's place from 0. */
export type Headings = Readonly<Record<number, string>>;

/** Headings the reader corrected, and how the text file they stand in is written. */
export interface HeadingLine {
  readonly fields: Headings;
  readonly encoding: string;
  readonly delimiter: string;
  /** The line of the headings, from 1. */
  readonly line: number;
  /** The headings as they stand. */
  readonly now: readonly string[];
}

/** What the page asks of the worker. */
export interface Ask {
  readonly files: readonly File[];
  /** The dataset the reader chose; recognised from the headings when left out. */
  readonly dataset?: string;
  readonly mode: Mode;
  /** The clock of the reader's machine, RFC 3339 in UTC. */
  readonly now: string;
  /** Corrected headings, by name of file. */
  readonly headings: Readonly<Record<string, HeadingLine>>;
}

/** What the worker tells the page. */
export type Told =
  | { readonly kind: "progress"; readonly rows: number; readonly share: number }
  | { readonly kind: "report"; readonly report: Report }
  | { readonly kind: "failed"; readonly message: string };

/** What the page lets the reader choose from, put into the page's script when it is built. */
export interface Choice {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly fields: readonly { readonly name: string; readonly label: Readonly<Record<Language, string>> }[];
}
