import type { AnyRow, Dataset, Language } from "@samapne/core";
import type { Input } from "../input.ts";
import type { Annotations } from "./annotations.ts";
import type { FormatId, ReadFormatId } from "./format-id.ts";
import type { Layout, WrittenLike } from "./layout.ts";
import type { Table } from "./table.ts";
import type { Archive } from "./zip/archive.ts";

/** The beginning of a file, by which its format is told; never the name. */
export interface Start {
  readonly bytes: Uint8Array;
  /** True when there are no more bytes than these. */
  readonly whole: boolean;
  /** The archive, when the file is one: workbooks are. */
  readonly archive?: Archive;
}

/** What a format may know while it looks for tables. */
export interface LookSetting {
  /** Is the text a heading of a known dataset, by any of its names? */
  isHeading(text: string): boolean;
}

/** Batches of rows to be written. */
export type Rows = Iterable<readonly AnyRow[]> | AsyncIterable<readonly AnyRow[]>;

/** The dialects of written CSV (DOMAIN 8.2): the one for programs, and the one Norwegian Excel opens as it should. */
export type Dialect = "canonical" | "excel-nb";

/** How rows are written; what is left out is canonical. */
export interface WriteOptions {
  readonly dialect?: Dialect | undefined;
  /** The language of headings where they are labels; nb when left out. */
  readonly language?: Language | undefined;
}

/** A kind of file that tables are read from. One object per format, in the lists in `formats.ts`. */
export interface ReadFormat {
  readonly id: ReadFormatId;
  /** True when the beginning is this format's. The formats are asked in order; CSV, the last, takes all text. */
  recognises(start: Start): boolean;
  /** Looks at the tables there are: their headings, not their rows. Throws a `ReadError` when there is none. */
  look(input: Input, start: Start, setting: LookSetting): Promise<readonly Table[]>;
}

/** A kind of file that tables are read from and written as. */
export interface Format extends ReadFormat {
  readonly id: FormatId;
  readonly mediaType: string;
  /** The ending of its files, without the dot. */
  readonly extension: string;
  /** Its bytes are no text for people. */
  readonly binary?: true;
  /** Writes rows of a dataset as the bytes of a file, in bounded memory. */
  write(rows: Rows, dataset: Dataset, options?: WriteOptions): AsyncIterable<Uint8Array>;
  /** Writes rows as a file of this format has them: its columns and their looks; absent where a format has no looks. */
  writeLike?(layout: Layout, rows: readonly AnyRow[], dataset: Dataset): Promise<WrittenLike>;
  /** Copies a file with the notes on its rows written in; absent where a format has no place for such. In bounded memory. */
  annotate?(input: Input, notes: Annotations): AsyncIterable<Uint8Array>;
}
