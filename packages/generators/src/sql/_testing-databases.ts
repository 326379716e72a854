import { type AnyRow, type Dataset, type Field, instantToMillis, isDate, type ListItem } from "@samapne/core";
import { DuckDBInstance } from "@duckdb/node-api";
import { PGlite } from "@electric-sql/pglite";
import type { Dialect } from "./dialect.ts";
import { duckdb } from "./duckdb.ts";
import { decimalLiteral } from "./expression.ts";
import { stagingName, stagingType, tableName } from "./names.ts";
import { postgres } from "./postgres.ts";

/** Used by tests only: real databases in this process, and rows put into their staging tables. */

export interface Database {
  readonly dialect: Dialect;
  run(sql: string): Promise<void>;
  /** `quick`: without an optimiser, where there is a choice; planning is most of the work on a few rows. */
  rows(sql: string, quick?: boolean): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(): Promise<void>;
}

export async function openDuckdb(): Promise<Database> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  return {
    dialect: duckdb,
    run: async (sql) => void (await connection.run(sql)),
    rows: async (sql, quick = false) => {
      await connection.run(`PRAGMA ${quick ? "disable" : "enable"}_optimizer`);
      return (await connection.runAndReadAll(sql)).getRowObjectsJson();
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

export async function openPostgres(): Promise<Database> {
  const database = await PGlite.create();
  return {
    dialect: postgres,
    run: async (sql) => void (await database.exec(sql)),
    rows: async (sql) => (await database.query<Record<string, unknown>>(sql)).rows,
    close: () => database.close(),
  };
}

/** Makes the tables of datasets: staging for the one to judge, and for the others under their published names. */
export function tablesSql(
  own: Dataset,
  others: readonly Dataset[],
  dialect: Dialect,
  typeOf: typeof stagingType = stagingType,
): string {
  const table = (name: string, dataset: Dataset) => {
    const columns = Object.entries(dataset.fields).map(
      ([field, declared]) => `${dialect.identifier(field)} ${typeOf(declared, dialect)}`,
    );
    return `DROP TABLE IF EXISTS ${dialect.identifier(name)}; CREATE TABLE ${dialect.identifier(name)} (${columns.join(", ")});`;
  };
  return [table(stagingName(own), own), ...others.map((other) => table(tableName(other.id), other))].join(
    "\n",
  );
}

/** INSERT of rows; undefined when a typed table cannot hold one of them. */
export function insertSql(
  table: string,
  dataset: Dataset,
  rows: readonly AnyRow[],
  dialect: Dialect,
): string | undefined {
  if (rows.length === 0) return "";
  const values: string[] = [];
  for (const row of rows) {
    if (Object.keys(row).some((name) => !Object.hasOwn(dataset.fields, name))) return undefined;
    const cells = Object.entries(dataset.fields).map(([name, field]) => valueSql(field, row[name], dialect));
    if (cells.includes(undefined)) return undefined;
    values.push(`(${cells.join(", ")})`);
  }
  return `INSERT INTO ${dialect.identifier(table)} VALUES ${values.join(",\n")};`;
}

/** A value of a field as SQL; undefined when its column cannot hold it. */
export function valueSql(field: Field | ListItem, value: unknown, dialect: Dialect): string | undefined {
  if (value === undefined || value === null) return "NULL";
  switch (field.kind) {
    case "integer":
      return Number.isInteger(value) && Math.abs(value as number) < 2 ** 63
        ? String(BigInt(value as number))
        : undefined;
    case "decimal":
      return Number.isFinite(value) &&
        Math.abs(value as number) < (dialect.stagingScale === undefined ? 1e100 : 1e20)
        ? decimalLiteral(value as number)
        : undefined;
    case "boolean":
      return typeof value === "boolean" ? String(value).toUpperCase() : undefined;
    case "date":
      return typeof value === "string" && isDate(value) ? dialect.dateLiteral(value) : undefined;
    case "instant":
      return typeof value === "string" && instantToMillis(value) !== undefined
        ? dialect.instantLiteral(value)
        : undefined;
    case "list": {
      if (!Array.isArray(value)) return undefined;
      const items = value.map((item) => valueSql(field.items, item, dialect));
      if (items.includes(undefined)) return undefined;
      const type = stagingType(field, dialect);
      const list = dialect.id === "postgres" ? `ARRAY[${items.join(", ")}]` : `[${items.join(", ")}]`;
      return `CAST(${list} AS ${type})`;
    }
    default:
      return typeof value === "string" && !/[\p{Cs}\0]/u.test(value) ? dialect.text(value) : undefined;
  }
}
