import type { Dataset } from "@samapne/core";
import { keyColumns } from "../query/column.ts";
import { changed, position } from "../query/condition.ts";
import { comparableFields } from "../store/fingerprint.ts";
import { columnValues } from "./column-sql.ts";
import { duckdb } from "./dialect.ts";
import { cellNames, number, numberedLines } from "./read-lines.ts";

const { identifier, text } = duckdb;

/** A version's rows: a table, and a file of canonical CSV in the same order. */
export interface Rows {
  readonly table: string;
  readonly path: string;
}

/** What a version's table is built from. */
export interface TablePlan {
  readonly dataset: Dataset;
  readonly rows: Rows;
  /** The number of the version, and the rows of the one before it, whose dataset may have had other fields. */
  readonly number: number;
  readonly before: (Rows & Pick<TablePlan, "dataset">) | undefined;
}

/** Sorts the lines of a file of canonical CSV by the key, into another one; rows of a table without a key stay as they are. */
export function sortLines(dataset: Dataset, from: string, to: string): string {
  const values = new Map(columnValues(dataset).map(([{ name }, sql]) => [name, sql]));
  const key = keyColumns(dataset).map(({ name }) => values.get(name) ?? number);
  const heading = Object.keys(dataset.fields).join(",");
  return (
    `COPY (SELECT ${lineOf(dataset)} AS ${identifier(heading)} FROM ${numberedLines(dataset, from)} ` +
    `ORDER BY ${[...key, number].join(", ")}) TO ${text(to)} (FORMAT csv, HEADER, QUOTE '', ESCAPE '', DELIMITER '\x01')`
  );
}

/** A row's line of canonical CSV, which has no control characters in it. */
function lineOf(dataset: Dataset): string {
  const cells = cellNames(dataset).map(
    (name) =>
      `CASE WHEN regexp_matches(${name}, '[",]') THEN '"' || replace(${name}, '"', '""') || '"' ELSE coalesce(${name}, '') END`,
  );
  return cells.join(" || ',' || ");
}

/**
 * Builds a version's table from its file: for each row its position, the number of the version in which it last
 * changed, and the columns it is filtered and sorted by. Its line stands in the file alone.
 */
export function buildTable({ dataset, rows, number: version, before }: TablePlan): string {
  const values = columnValues(dataset).map(([{ name }, sql]) => `${sql} AS ${identifier(name)}`);
  const isCompared = before !== undefined && dataset.key.length > 0;
  const since = isCompared ? `coalesce(${identifier(changed)}, ${version})` : `${version}`;
  const source = numberedLines(dataset, rows.path);
  const from = isCompared ? joinBefore(dataset, source, before) : source;
  const order = isCompared ? ` ORDER BY ${number}` : "";
  const columns = [
    `${number} AS ${identifier(position)}`,
    `CAST(${since} AS INTEGER) AS ${identifier(changed)}`,
    ...values,
  ];
  return `CREATE TABLE ${identifier(rows.table)} AS SELECT ${columns.join(", ")} FROM ${from}${order}`;
}

/**
 * The rows of a file, each with the version the same row last changed in, when it was there before. It is the same when
 * what was told in both is, and nothing is told in fields that were not there, or are not any more.
 */
function joinBefore(dataset: Dataset, source: string, before: Rows & Pick<TablePlan, "dataset">): string {
  const { dataset: earlier, table, path } = before;
  const alike = comparableFields(earlier, dataset);
  const then = new Map(cellsOf(earlier));
  const now = cellsOf(dataset).map(([field, name]) =>
    alike.has(field) ? `s.${name} IS NOT DISTINCT FROM p.${then.get(field)}` : `s.${name} IS NULL`,
  );
  const gone = [...then].flatMap(([field, name]) => (alike.has(field) ? [] : [`p.${name} IS NULL`]));
  const known =
    `(SELECT o.*, t.${identifier(changed)} FROM ${numberedLines(earlier, path)} AS o ` +
    `JOIN ${identifier(table)} AS t ON t.${identifier(position)} = o.${number})`;
  return `(SELECT s.*, p.${identifier(changed)} FROM ${source} AS s LEFT JOIN ${known} AS p ON ${[...now, ...gone].join(" AND ")})`;
}

/** The fields of a dataset, each with the name of its cell. */
function cellsOf(dataset: Dataset): readonly (readonly [field: string, cell: string])[] {
  const cells = cellNames(dataset);
  return Object.keys(dataset.fields).map((field, index) => [field, cells[index] as string] as const);
}

/** The positions of the rows of one table whose key is not in another, in their order. */
export function missingRows(dataset: Dataset, table: string, other: string): string {
  const same = keyColumns(dataset).map(({ name }) => `t.${identifier(name)} = o.${identifier(name)}`);
  return (
    `SELECT t.${identifier(position)} FROM ${identifier(table)} AS t ` +
    `WHERE NOT EXISTS (SELECT 1 FROM ${identifier(other)} AS o WHERE ${same.join(" AND ")}) ORDER BY 1`
  );
}
