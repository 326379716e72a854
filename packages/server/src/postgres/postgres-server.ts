import type { Statement } from "../sql/statement.ts";

/** Rows of a result, each an array of values in the order of its columns. */
export type ResultRows = readonly (readonly unknown[])[];

/** A PostgreSQL database, handed in by the edge of the program. Errors are those of its driver. */
export interface PostgresServer {
  /** Runs statements that change something, one call after the other. An abort ends what runs, and its reason is thrown. */
  run(sql: string, signal?: AbortSignal): Promise<void>;
  /** Runs a prepared statement that may change something, and gives its rows. */
  write(text: string, values: readonly unknown[]): Promise<ResultRows>;
  /** Asks with a prepared statement on a connection that can only read. An abort ends the query with an error. */
  ask(statement: Statement, signal: AbortSignal): Promise<ResultRows>;
  /** Who asks, to be given the right to read; undefined when it is the one who writes. */
  readonly reader?: string;
  close(): Promise<void>;
}
