import type { Language } from "@samapne/core";
import type { FormatId, Mode } from "@samapne/tabular";

/** What the page asks of its engine. */
export interface ToProtect {
  readonly table: File;
  /** What was published last time. */
  readonly previous?: File;
  /** The fewest persons behind a figure; the dataset's own when left out. */
  readonly threshold?: number;
  /** The dataset the reader chose; recognised from the headings when left out. */
  readonly dataset?: string;
  /** Whether what is safe is put right as the tables are read, and told. */
  readonly mode: Mode;
  readonly language: Language;
  /** The clock of the reader's machine, RFC 3339 in UTC. */
  readonly now: string;
}

/** What the engine tells the page. No text of it has a figure of the internal table. */
export type Told =
  | { readonly kind: "progress"; readonly share: number }
  /** The file that may be published, in the format the table came in and as CSV, and what was lost. */
  | { readonly kind: "made"; readonly files: readonly MadeFile[]; readonly account: readonly string[] }
  /** Why there is none, and the faults that say so. */
  | { readonly kind: "refused"; readonly text: string; readonly faults: readonly string[] }
  /** A fault of the program. */
  | { readonly kind: "failed"; readonly message: string };

/** A file that may be published. */
export interface MadeFile {
  readonly format: FormatId;
  readonly blob: Blob;
  readonly name: string;
}

/** A dataset to choose, put into the page's script when it is built. */
export interface Choice {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly threshold: number;
}
