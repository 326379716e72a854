import type { AnyRow, Dataset, Form, Operations } from "@samapne/core";
import type { Report } from "@samapne/tabular";
import type { AskOptions } from "../http/asker.ts";
import type { Exchange } from "../http/exchange.ts";

/** Parameters of an address, in order. */
export type Query = readonly (readonly [name: string, value: string])[];

/** A dataset as a publisher has it. */
export interface Table {
  readonly dataset: Dataset;
  readonly form: Form;
  readonly operations: Operations;
  /** Asks for a path below the base. */
  ask(path: string, options?: AskOptions): Promise<Exchange>;
  /** Asks for a page of rows. */
  list(query?: Query, options?: AskOptions): Promise<Exchange>;
  /** Asks for all rows: the export of an API; of a site its CSV file, which takes no parameters. */
  all(query?: Query, options?: AskOptions): Promise<Exchange>;
  /** All rows as CSV, read and judged once, together with the other datasets. Throws `Unusable` when they cannot be had. */
  whole(): Promise<Whole>;
}

/** All rows of a dataset, as its CSV gives them. */
export interface Whole {
  readonly exchange: Exchange;
  readonly rows: readonly AnyRow[];
  /** True when there are more rows than were read; then the table as a whole was not judged. */
  readonly cut: boolean;
  readonly causes: Report["deliveries"][number]["files"][number]["causes"];
}

/** A path with parameters. */
export function withQuery(path: string, query: Query = []): string {
  const text = query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  return text === "" ? path : `${path}?${text}`;
}
