import type { Statement } from "./statement.ts";

/** The values of a result, column by column. */
export type Columns = readonly (readonly unknown[])[];

/** What a database does for the versions in it. An abort ends a query with an error. */
export interface QueryRunner {
  columns(statement: Statement, signal: AbortSignal): Promise<Columns>;
  /** The result as it comes, in batches of rows. */
  batches(statement: Statement, signal: AbortSignal): AsyncGenerator<Columns, void, undefined>;
}
