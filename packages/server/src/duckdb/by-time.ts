import type { Dataset } from "@samapne/core";
import { type Condition, position } from "../query/condition.ts";
import type { RowQuery } from "../query/order.ts";
import type { RowTable } from "../sql/select-lines.ts";
import { duckdb } from "./dialect.ts";
import type { Engine } from "./engine.ts";
import { rowTable } from "./row-table.ts";

const never = new AbortController().signal;
const suffix = ":by_time";

/**
 * A version's table once more, in the order of time. An hour of every meter lies all over a table that has one meter
 * after the other, and DuckDB would look at all of it; here it is one stretch.
 */
export interface ByTime {
  /** The table for a page of a query, when the query asks for a short time of everything. */
  tableFor(query: RowQuery): RowTable | undefined;
}

/**
 * A longer part of the whole time is found as soon in the order of the key, which stops at the limit: of five million
 * rows of a year, some days. Where nothing else is asked for, and in no order, it stops much sooner: some hours.
 */
const [shortPart, shortPartAlone] = [0.02, 0.001];

/** The moment in a dataset's key that rows are not ordered by first; undefined for datasets without one. */
function momentOf({ fields, key }: Dataset): string | undefined {
  return key.slice(1).find((name) => fields[name]?.kind === "instant");
}

/** The name of the table in the order of time that stands beside a version's table. */
export function byTimeName(table: string): string {
  return `${table}${suffix}`;
}

/** The version's table that a table stands beside, or is. */
export function besides(table: string): string {
  return table.endsWith(suffix) ? table.slice(0, -suffix.length) : table;
}

/** Builds it, where the dataset has such a moment. */
export async function buildByTime(
  engine: Engine,
  dataset: Dataset,
  table: string,
  signal: AbortSignal,
): Promise<void> {
  const moment = momentOf(dataset);
  if (moment === undefined) return;
  const { identifier } = duckdb;
  await engine.build(
    `CREATE TABLE ${identifier(byTimeName(table))} AS SELECT * FROM ${identifier(table)} ` +
      `ORDER BY ${identifier(moment)}, ${identifier(position)}`,
    signal,
  );
}

/** Opens it, when it is there. */
export async function openByTime(
  engine: Engine,
  dataset: Dataset,
  table: string,
): Promise<ByTime | undefined> {
  const moment = momentOf(dataset);
  if (moment === undefined) return undefined;
  const name = byTimeName(table);
  const there = await engine.columns(
    {
      text: "SELECT table_name FROM duckdb_tables() WHERE table_name = $1",
      params: [{ type: "text", value: name }],
    },
    never,
  );
  if ((there[0] ?? []).length === 0) return undefined;
  const column = duckdb.identifier(moment);
  const [[first] = [], [last] = []] = await engine.columns(
    { text: `SELECT min(${column}), max(${column}) FROM ${duckdb.identifier(name)}`, params: [] },
    never,
  );
  const whole: Bounds = [Number(first), Number(last)];
  const time = whole[1] - whole[0];
  const ordered: RowTable = { ...rowTable(dataset, name), isInOrder: false };
  const [leading = ""] = dataset.key;
  return {
    tableFor: ({ where, order }) => {
      const [from, to] = both(whole, boundsOf(where, moment));
      const part = order.length === 0 && asksOnly(where, moment) ? shortPartAlone : shortPart;
      return to - from <= part * time && !namesSome(where, leading) ? ordered : undefined;
    },
  };
}

type Bounds = readonly [number, number];

const unbounded: Bounds = [-Infinity, Infinity];

function both([from, to]: Bounds, [low, high]: Bounds): Bounds {
  return [Math.max(from, low), Math.min(to, high)];
}

/** Between which values every row of a condition is in a column. */
function boundsOf(where: Condition, column: string): Bounds {
  if (where.kind === "all") return where.of.map((one) => boundsOf(one, column)).reduce(both, unbounded);
  if (where.kind !== "compare" || where.column !== column) return unbounded;
  const value = Number(where.value);
  const isLow = where.sign !== "<" && where.sign !== "<=";
  const isHigh = where.sign !== ">" && where.sign !== ">=";
  return [isLow ? value : -Infinity, isHigh ? value : Infinity];
}

/** True when a condition names the values of a column: rows that lie together in the order of the key. */
function namesSome(where: Condition, column: string): boolean {
  if (where.kind === "all") return where.of.some((one) => namesSome(one, column));
  const names = where.kind === "in" || (where.kind === "compare" && where.sign === "=");
  return names && where.column === column;
}

/** True when a condition asks for values of one column and nothing else; where a page begins is no question. */
function asksOnly(where: Condition, column: string): boolean {
  if (where.kind === "all") return where.of.every((one) => asksOnly(one, column));
  return where.kind === "compare" && (where.column === column || where.column === position);
}
