import type { AnyRow, Issue, Level, Now, PrivacyClass } from "@samapne/core";
import type { Outcome } from "@samapne/mapping";
import type { ApiError } from "./api-error.ts";
import type { AnswerCache } from "./http/answer-cache.ts";
import type { Fetch } from "./http/ask.ts";
import type { Spool } from "./http/spool.ts";
import type { Publisher } from "./publishers/publisher.ts";
import type { Where } from "./where/where.ts";

/** What is fetched, from whom, and how. */
export interface FetchOptions<R> {
  /** Addresses of publishers or of files, publishers, or municipality numbers (four digits) of publishers in the directory. */
  readonly from: readonly (string | Publisher)[];
  /** Where municipality numbers are looked up. */
  readonly directory?: readonly Publisher[] | undefined;
  /** The platform's `fetch`, or one that behaves like it. */
  readonly fetch: Fetch;
  /** Only rows that meet all of these. */
  readonly where?: Where<R> | undefined;
  /** Only what has changed since this instant (RFC 3339). A publisher that cannot tell gives everything, and says `begins`. */
  readonly since?: string | undefined;
  /** How rows travel: pages of JSON (the default), or all in one answer. CSV where a publisher does not have the format. */
  readonly format?: "json" | "ndjson" | "csv" | "parquet" | undefined;
  /** Stops everything. */
  readonly signal?: AbortSignal | undefined;
  /** Keeps pages and asks whether they are still right, instead of fetching them again. */
  readonly cache?: AnswerCache | undefined;
  /** Keeps files of any form while they are read; in memory, up to 200 MB each, when left out. */
  readonly spool?: Spool | undefined;
  /** How many publishers are asked at once; 64 when left out: each has its own machine, and the slowest should not wait for a place. */
  readonly concurrency?: number | undefined;
  /** How many times a request is tried again; 4 when left out. */
  readonly retries?: number | undefined;
  /** Milliseconds to wait for an answer to begin, or to go on; 30 000 when left out. */
  readonly timeout?: number | undefined;
  /** Bytes a second, unpacked, that a body must come with over each `timeout` that it is waited for; 1000 when left out. */
  readonly slowest?: number | undefined;
  /** Milliseconds that one publisher may keep us waiting in all, pauses it asks for included; two hours when left out. */
  readonly longest?: number | undefined;
  /** The clock that rules may ask; without it they are left unchecked. */
  readonly now?: Now | undefined;
}

/** Where rows come from, and which version of the data they are. */
export interface RowSource {
  readonly publisher: Publisher;
  /** How public the dataset is, and so what may be done with the rows without asking more. */
  readonly privacy: PrivacyClass;
  /** What the rows were had from: 1 files, of whatever form, 2 an API. How far the publisher has come, `check` says. */
  readonly level: Level;
  /** The address the rows were read from. */
  readonly address: string;
  /** The specification the publisher says the rows follow. */
  readonly specification?: string;
  /** Names the published data; it changes whenever the data does. */
  readonly dataVersion?: string;
  /** When this version was published, RFC 3339 in UTC. */
  readonly updatedAt?: string;
}

/** A row that does not follow the specification. Its values are not repeated. */
export interface RefusedRow {
  /** Its place among the publisher's rows, from 1; 0 where it is only known that there is such a row. */
  readonly row: number;
  readonly issues: readonly Issue[];
}

/** Some rows of one publisher, all of one version of its data. */
export interface Batch<R> {
  readonly source: RowSource;
  /**
   * True when these rows begin the publisher's data: what came from it before is out of date, because its data were
   * replaced, an answer was cut, or it could not tell what has changed since.
   */
  readonly begins: boolean;
  readonly rows: readonly R[];
  /** Keys of rows that are gone, with `since` only. */
  readonly deleted: readonly AnyRow[];
  readonly refused: readonly RefusedRow[];
  /** In the last batch of a publisher with a mapping: what became of every row of its file, what was left out and repaired. */
  readonly conversion?: Outcome;
  /** Why there is no more from this publisher; the others go on. */
  readonly failure?: ApiError;
}
