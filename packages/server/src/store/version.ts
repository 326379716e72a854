import type { AnyRow, Dataset } from "@samapne/core";
import type { OpenFile } from "../files/folder.ts";
import type { Scalar } from "../query/column.ts";
import type { RowQuery } from "../query/order.ts";

/** Rows as canonical CSV without the line of names, one after the other. */
export interface Lines {
  readonly bytes: Uint8Array;
  readonly count: number;
  /** The position of the last row; undefined when there is none. */
  readonly last: number | undefined;
  /** True when more rows come after these. */
  readonly more: boolean;
}

/** What is told of a published version of a dataset. */
export interface VersionFacts {
  readonly dataset: Dataset;
  /** Names the version: another name whenever the rows are others. */
  readonly id: string;
  /** When it was published, in milliseconds since 1970. */
  readonly publishedAt: number;
  readonly rows: number;
}

/** What changed since a moment: the rows whose `:changed` is above `after`, and the keys that are gone. */
export interface Changes {
  readonly after: number;
  readonly removed: readonly AnyRow[];
}

/** One version of one dataset, which never changes. Every store answers alike; one suite of tests holds them to it. */
export interface Version extends VersionFacts {
  /** The first rows of a query, at most so many. */
  lines(query: RowQuery, limit: number, signal: AbortSignal): Promise<Lines>;
  /** What the row at a position has in some columns; a missing value is undefined. */
  valuesAt(
    place: number,
    columns: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly (Scalar | undefined)[]>;
  /** All rows of a query, in pieces that end with a row. */
  stream(query: RowQuery, signal: AbortSignal): AsyncGenerator<Uint8Array, void, undefined>;
  /** All rows as a file of canonical CSV with its line of names, where one lies ready. */
  readonly csv?: OpenFile;
  /** All rows as a Parquet file, where one lies ready. */
  readonly parquet?: OpenFile;
  /** The rows of a query as a Parquet file with some fields, where the store makes one itself. `close` removes it. */
  parquetOf?(query: RowQuery, fields: readonly string[], signal: AbortSignal): Promise<OpenFile>;
  /** What changed after a moment; undefined when that is no longer known, or more than `most` keys are gone. */
  changesSince(moment: number, most: number): Promise<Changes | undefined>;
}
