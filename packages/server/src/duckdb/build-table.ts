import type { Dataset } from "@samapne/core";
import { sqlDialects } from "@samapne/generators";
import { type Column, columnsOfDataset, keyColumns } from "../query/column.ts";
import { changed, position } from "../query/condition.ts";
import { line } from "../sql/select-lines.ts";
import { type Dialect, typeOf } from "../sql/statement.ts";

/** DuckDB's SQL. */
export const duckdb = sqlDialects.find(({ id }) => id === "duckdb") as Dialect;

const { identifier, text } = duckdb;

/** What a version's table is built from. */
export interface TablePlan {
  readonly dataset: Dataset;
  readonly table: string;
  /** Where the scratch file is. */
  readonly scratch: string;
  /** The number of the version, and the table of the one before it. */
  readonly number: number;
  readonly before: string | undefined;
}

/**
 * Builds a version's table from scratch: rows in the order of the key with their positions, and for each the number
 * of the version in which it last changed. Rows go in sorted, so that DuckDB finds keys without looking everywhere.
 */
export function buildTable({ dataset, table, scratch, number, before }: TablePlan): string {
  const columns = columnsOfDataset(dataset);
  const key = keyColumns(dataset).map(({ name }) => identifier(name));
  const raw = [...columns.map((_, index) => `c${index}`), "line"];
  const types = raw.map((name, index) => `'${name}': '${rawType(columns[index])}'`);
  const read = `read_csv(${text(scratch)}, auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', nullstr = '', columns = {${types.join(", ")}})`;
  const typed = columns.map(
    (column, index) => `${columnSql(column, `c${index}`)} AS ${identifier(column.name)}`,
  );
  const rows = `SELECT ${[...typed, `line AS ${identifier(line)}`].join(", ")} FROM ${read}`;
  const order = key.length === 0 ? "" : ` ORDER BY ${key.map((name) => `s.${name}`).join(", ")}`;
  const since =
    key.length === 0 || before === undefined ? `${number}` : `coalesce(p.${identifier(changed)}, ${number})`;
  const join = key.length === 0 || before === undefined ? "" : ` ${joinBefore(before, key)}`;
  return (
    `CREATE TABLE ${identifier(table)} AS SELECT CAST(row_number() OVER () - 1 AS BIGINT) AS ${identifier(position)}, q.* FROM (` +
    `SELECT s.*, CAST(${since} AS INTEGER) AS ${identifier(changed)} FROM (${rows}) AS s${join}${order}) AS q`
  );
}

/** A row is the same as before when its key and its whole line are. */
function joinBefore(before: string, key: readonly string[]): string {
  const same = [...key, identifier(line)].map((name) => `s.${name} = p.${name}`);
  return `LEFT JOIN ${identifier(before)} AS p ON ${same.join(" AND ")}`;
}

function rawType(column: Column | undefined): string {
  return column === undefined || column.list ? duckdb.types.text : typeOf(column.type, duckdb);
}

function columnSql({ list, type }: Column, raw: string): string {
  return list ? `CAST(string_split(${raw}, '|') AS ${duckdb.types.list(typeOf(type, duckdb))})` : raw;
}

/** The lines of one table whose key is not in another. */
export function missingRows(dataset: Dataset, table: string, other: string): string {
  const same = keyColumns(dataset).map(({ name }) => `t.${identifier(name)} = o.${identifier(name)}`);
  return (
    `SELECT t.${identifier(line)} FROM ${identifier(table)} AS t ` +
    `WHERE NOT EXISTS (SELECT 1 FROM ${identifier(other)} AS o WHERE ${same.join(" AND ")})`
  );
}
