import type { AnyRow, Dataset, Level, Now, Operations } from "@samapne/core";
import type { Mapping, Outcome } from "@samapne/mapping";
import type { Way } from "../http/ask.ts";
import type { Spool } from "../http/spool.ts";
import type { FetchOptions, RefusedRow } from "../options.ts";
import type { Wanted } from "../where/where.ts";

/** What is read from one publisher, and how. */
export interface Target {
  readonly dataset: Dataset;
  readonly operations: Operations;
  /** The address that was given: of a publisher, below which are paths, or of a file. */
  readonly base: string;
  readonly mapping: Mapping | undefined;
  readonly spool: Spool | undefined;
  readonly now: Now | undefined;
  readonly wanted: readonly Wanted[];
  readonly since: string | undefined;
  readonly format: NonNullable<FetchOptions<unknown>["format"]>;
  readonly way: Way;
}

/** Rows as a publisher gave them, not judged yet. */
export interface GivenRows {
  readonly level: Level;
  readonly address: string;
  readonly begins: boolean;
  readonly rows: readonly AnyRow[];
  /** Rows that are there, and could not be read. */
  readonly unread?: readonly RefusedRow[] | undefined;
  /** With the last rows of a file that was converted: what became of all of it. */
  readonly conversion?: Outcome | undefined;
  readonly deleted?: readonly AnyRow[] | undefined;
  readonly specification?: string | undefined;
  readonly dataVersion?: string | undefined;
  readonly updatedAt?: string | undefined;
}

/** How many times a publisher's data are begun on again before it is given up. */
export const mostBeginnings = 5;

/** An address below the publisher's, with parameters. */
export function addressOf(
  { base }: Target,
  path: string,
  parameters: readonly (readonly [string, string])[] = [],
): string {
  // A blank as `%20`: a plus sign, as forms write it, is a plus sign to some servers.
  const query = parameters.map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
  return `${base}${path}${query === "" ? "" : `?${query}`}`;
}
