import { type Condition, position } from "../query/condition.ts";
import type { Order, RowQuery } from "../query/order.ts";
import { conditionPrinter, type ConditionSetting } from "./condition-sql.ts";
import type { Statement } from "./statement.ts";

/** The column that holds a row's line of canonical CSV. */
export const line = ":line";

/** A table with the rows of a version. */
export interface RowTable extends ConditionSetting {
  readonly name: string;
  /** False when the rows do not lie in the order of their positions. */
  readonly isInOrder?: boolean;
}

/** The lines of a query with their positions; the first so many, when a limit is given. */
export function selectLines(table: RowTable, query: RowQuery, limit?: number): Statement {
  return selectColumns([line, position], table, query, limit);
}

/** The positions of the rows of a query, in the order it asks for; the first so many, when a limit is given. */
export function selectPositions(table: RowTable, query: RowQuery, limit?: number): Statement {
  return selectColumns([position], table, query, limit);
}

function selectColumns(
  columns: readonly string[],
  table: RowTable,
  { where, order }: RowQuery,
  limit: number | undefined,
): Statement {
  const { dialect } = table;
  const { print, params } = conditionPrinter(table);
  const name = dialect.identifier;
  const condition = print(where);
  const text = [
    `SELECT ${columns.map(name).join(", ")} FROM ${name(table.name)}`,
    ...(condition === "TRUE" ? [] : [`WHERE ${condition}`]),
    ...orderBy(order, table),
    ...(limit === undefined ? [] : [`LIMIT ${limit}`]),
  ].join(" ");
  return { text, params };
}

/** Which row of a query is where: its position in the table, and its place among those that are asked for. */
export const [at, turn] = [":at", ":turn"];

/** The positions of the rows of a query (`at`), and numbers that sort them as the query asks (`turn`). */
export function selectPlaces(table: RowTable, { where, order }: RowQuery): Statement {
  const { dialect } = table;
  const { print, params } = conditionPrinter(table);
  const name = dialect.identifier;
  const [sorted] = orderBy(order, table);
  const place = sorted === undefined ? name(position) : `row_number() OVER (${sorted})`;
  const text = `SELECT ${name(position)} AS ${name(at)}, ${place} AS ${name(turn)} FROM ${name(table.name)} WHERE ${print(where)}`;
  return { text, params };
}

/** The values of some columns in the row at a position. */
export function selectValues(table: RowTable, place: number, columns: readonly string[]): Statement {
  const { dialect } = table;
  const { print, params } = conditionPrinter(table);
  const here: Condition = { kind: "compare", column: position, sign: "=", value: place };
  const chosen = columns.map(dialect.identifier).join(", ");
  return { text: `SELECT ${chosen} FROM ${dialect.identifier(table.name)} WHERE ${print(here)}`, params };
}

/** DuckDB keeps rows in the order they were put in, and stops at the limit when nothing else is asked for. */
function orderBy(order: readonly Order[], { dialect, isInOrder = true }: RowTable): readonly string[] {
  const { id, identifier } = dialect;
  if (id === "duckdb" && order.length === 0 && isInOrder) return [];
  const columns = order.map(
    ({ column, descending }) => `${identifier(column)} ${descending ? "DESC" : "ASC"} NULLS LAST`,
  );
  return [`ORDER BY ${[...columns, identifier(position)].join(", ")}`];
}
