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
  /** When it is checked, in milliseconds since 1970. */
  readonly now: number;
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
  /** The CSV; of a large one the beginning. */
  readonly exchange: Exchange;
  /** The rows, in order; of a large table the first ones. */
  readonly rows: readonly AnyRow[];
  /** True when there are more rows than these. */
  readonly cut: boolean;
  /** What holds of all rows, read to the end; absent when there was no end to them within the bounds. */
  readonly all?: {
    readonly rows: number;
    readonly bytes: number;
    /** Of the CSV, 64 hexadecimal digits. */
    readonly sha256: string;
    readonly causes: Report["deliveries"][number]["files"][number]["causes"];
  };
  readonly known: Known;
}

/** Rows of a table among which one can tell what a filter gives. */
export interface Known {
  readonly rows: readonly AnyRow[];
  /** What limits a request to them; nothing when they are all the rows there are. */
  readonly within: Query;
}

/** A path with parameters. */
export function withQuery(path: string, query: Query = []): string {
  const text = query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  return text === "" ? path : `${path}?${text}`;
}
