import type { Dataset } from "@samapne/core";
import { sqlDialects } from "@samapne/generators";
import { type Column, columnsOfDataset, keyColumns } from "../query/column.ts";
import { changed, position } from "../query/condition.ts";
import { line } from "../sql/select-lines.ts";
import { type Dialect, typeOf } from "../sql/statement.ts";
import { comparableFields } from "../store/fingerprint.ts";

/** PostgreSQL's SQL. */
export const postgres = sqlDialects.find(({ id }) => id === "postgres") as Dialect;

const { identifier } = postgres;

/** Text is compared by code point, whatever the database's own order is. */
function columnType({ list, type }: Column): string {
  const own = typeOf(type, postgres);
  if (list) return postgres.types.list(own);
  return type === "text" ? `${own} COLLATE "C"` : own;
}

const waitingColumns = (dataset: Dataset): readonly string[] =>
  [...columnsOfDataset(dataset), line].map((_, index) => `c${index}`);

/** Where rows wait, as texts: wrong ones among them, before that is known. Its loss in a crash does not matter. */
export function createWaiting(dataset: Dataset, table: string): string {
  const columns = waitingColumns(dataset).map((name) => `${name} TEXT`);
  return `CREATE UNLOGGED TABLE ${identifier(table)} (i BIGINT GENERATED ALWAYS AS IDENTITY, ${columns.join(", ")})`;
}

/** Puts rows into a waiting table: one array of texts for each column, and one of lines. */
export function insertWaiting(dataset: Dataset, table: string): string {
  const names = waitingColumns(dataset);
  const arrays = names.map((_, index) => `CAST($${index + 1} AS TEXT[])`).join(", ");
  const list = names.join(", ");
  return `INSERT INTO ${identifier(table)} (${list}) SELECT ${list} FROM unnest(${arrays}) AS raw (${list})`;
}

/** A waiting text as a value of its column. */
function valueOf(column: Column, index: number): string {
  const type = typeOf(column.type, postgres);
  const value = column.list
    ? `CAST(string_to_array(NULLIF(c${index}, ''), '|') AS ${postgres.types.list(type)})`
    : `CAST(NULLIF(c${index}, '') AS ${type})${column.type === "text" ? ' COLLATE "C"' : ""}`;
  return `${value} AS ${identifier(column.name)}`;
}

/** What a version's table is built from. */
export interface TablePlan {
  readonly dataset: Dataset;
  readonly table: string;
  readonly waiting: string;
  /** The number of the version, and the table of the one before it, whose dataset may have had other fields. */
  readonly number: number;
  readonly before: Pick<TablePlan, "dataset" | "table"> | undefined;
}

/**
 * Builds a version's table from the rows that wait: in the order of the key with their positions, and for each the
 * number of the version in which it last changed.
 */
export function buildVersion({ dataset, table, waiting, number, before }: TablePlan): readonly string[] {
  const columns = columnsOfDataset(dataset);
  const key = keyColumns(dataset).map(({ name }) => identifier(name));
  const names = columns.map(({ name }) => identifier(name));
  const own = [
    `${identifier(position)} BIGINT`,
    `${identifier(changed)} INTEGER`,
    ...columns.map((column) => `${identifier(column.name)} ${columnType(column)}`),
    `${identifier(line)} TEXT`,
  ];
  const order = [...key.map((name) => `s.${name}`), "s.i"].join(", ");
  const values = [...columns.map(valueOf), `c${columns.length} AS ${identifier(line)}`, "i"].join(", ");
  const source = `(SELECT ${values} FROM ${identifier(waiting)})`;
  const isCompared = key.length > 0 && before !== undefined;
  const since = isCompared ? `coalesce(p.${identifier(changed)}, ${number})` : `${number}`;
  const join = isCompared ? ` LEFT JOIN ${joined(dataset, before)}` : "";
  const all = [...names, identifier(line)].map((name) => `s.${name}`).join(", ");
  const target = identifier(table);
  return [
    `CREATE TABLE ${target} (${own.join(", ")})`,
    `INSERT INTO ${target} SELECT row_number() OVER (ORDER BY ${order}) - 1, ${since}, ${all} FROM ${source} AS s${join}`,
    `CREATE UNIQUE INDEX ON ${target} (${identifier(position)})`,
    ...key.map((name) => `CREATE INDEX ON ${target} (${name})`),
    `ANALYZE ${target}`,
  ];
}

const cells = identifier(":cells");

/** The table before, and the condition that a row stands there as it stands here. */
function joined(dataset: Dataset, { dataset: earlier, table }: Pick<TablePlan, "dataset" | "table">): string {
  const key = keyColumns(dataset).map(({ name }) => `s.${identifier(name)} = p.${identifier(name)}`);
  const own = identifier(line);
  const names = Object.keys(dataset.fields);
  const alike = comparableFields(earlier, dataset);
  const then = Object.keys(earlier.fields);
  if (alike.size === then.length && names.every((name, index) => name === then[index]))
    return `${identifier(table)} AS p ON ${[...key, `s.${own} = p.${own}`].join(" AND ")}`;
  const cell = (name: string) => `p.${cells}[${then.indexOf(name) + 1}]`;
  const asToday = names.map((name) => (alike.has(name) ? cell(name) : "''"));
  const gone = then.flatMap((name) => (alike.has(name) ? [] : [`${cell(name)} = ''`]));
  const same = `s.${own} = array_to_string(ARRAY[${asToday.join(", ")}], ',')`;
  const before = `(SELECT *, regexp_match(${own}, '${linePattern(then.length)}') AS ${cells} FROM ${identifier(table)})`;
  return `${before} AS p ON ${[...key, same, ...gone].join(" AND ")}`;
}

/** Finds the cells of a line, as they stand. Canonical CSV has no line ends within cells. */
function linePattern(count: number): string {
  const one = `((?:"(?:[^"]|"")*")|[^",]*)`;
  return `^${Array.from({ length: count }, () => one).join(",")}$`;
}
