import type { Table } from "./table-source.ts";

/** Ways to break one thing about a table, the likeliest first, and the code it gives. */
export interface TableBreak {
  readonly breaks: string;
  readonly code: string;
  readonly name: string;
  readonly tables: readonly Partial<Table>[];
}
