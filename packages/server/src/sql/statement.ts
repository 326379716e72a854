import type { sqlDialects } from "@samapne/generators";
import type { ColumnType, Scalar } from "../query/column.ts";

/** How a database spells SQL. */
export type Dialect = (typeof sqlDialects)[number];

/** A value that stands in a statement as `$1`, with the type it has there. Values never stand in the text. */
export interface Param {
  readonly type: ColumnType;
  readonly value: Scalar;
}

/** A prepared statement with its values. */
export interface Statement {
  readonly text: string;
  readonly params: readonly Param[];
}

/** The type of a column in a database. */
export function typeOf(type: ColumnType, { types }: Dialect): string {
  return { text: types.text, integer: types.integer, real: types.float, boolean: types.boolean }[type];
}
