import type { AnyRow, Dataset, Now } from "@samapne/core";
import type { Related } from "../values/situation.ts";

/** A table, what it refers to, and what it is compared with. */
export interface Table {
  readonly rows: readonly AnyRow[];
  readonly related: Related;
  readonly previous: readonly AnyRow[];
}

/** What broken tables are made of. */
export interface TableSource {
  readonly rows: readonly AnyRow[];
  readonly related: Related;
  readonly others: readonly Dataset[];
  readonly now: Now;
}
