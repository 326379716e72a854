import type { AnyRow, Dataset, Level, Operations } from "@samapne/core";
import type { Way } from "../http/ask.ts";
import type { FetchOptions, RefusedRow } from "../options.ts";
import type { Wanted } from "../where/where.ts";

/** What is read from one publisher, and how. */
export interface Target {
  readonly dataset: Dataset;
  readonly operations: Operations;
  readonly base: string;
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
