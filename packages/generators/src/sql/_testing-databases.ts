import { type AnyRow, type Dataset, decimalText, type Field, type ListItem } from "@samapne/core";
import { DuckDBInstance } from "@duckdb/node-api";
import { PGlite } from "@electric-sql/pglite";
import type { Dialect } from "./dialect.ts";
import { duckdb } from "./duckdb.ts";
import { stagingName, stagingType, tableName } from "./names.ts";
import { postgres } from "./postgres.ts";
import { stagingLimit } from "./staging-limit.ts";

/** Used by tests only: real databases in this process, and rows put into their staging tables. */

export type Rows = readonly Readonly<Record<string, unknown>>[];

/** A column of a table, by its name and type. */
export type Column = readonly [name: string, type: string];

export interface Database {
  readonly dialect: Dialect;
  run(sql: string): Promise<void>;
  /** Puts rows in a table in place of those it has, where that is not DELETE and INSERT. */
  fill?(table: string, columns: readonly Column[], values: string): Promise<void>;
  /** `quick`: without an optimiser, where there is a choice; planning is most of the work on a few rows. */
  rows(sql: string, quick?: boolean): Promise<Rows>;
  /**
   * Plans a query once, to be asked any number of times while its tables stand. Of `many` rows DuckDB is asked as users
   * ask it, planned anew and optimised; a plan made while tables are empty must not be optimised by what they held.
   */
  prepare(sql: string): Promise<(many?: boolean) => Promise<Rows>>;
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
    prepare: async (sql) => {
      await connection.run("PRAGMA disable_optimizer");
      const statement = await connection.prepare(sql);
      return async (many = false) => {
        await connection.run(`PRAGMA ${many ? "enable" : "disable"}_optimizer`);
        const answer = many ? connection.runAndReadAll(sql) : statement.runAndReadAll();
        return (await answer).getRowObjectsJson();
      };
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

export async function openPostgres(): Promise<Database> {
  const database = await PGlite.create();
  let prepared = 0;
  return {
    dialect: postgres,
    run: async (sql) => void (await database.exec(sql)),
    rows: async (sql) => (await database.query<Record<string, unknown>>(sql)).rows,
    prepare: async (sql) => {
      const name = `query_${(prepared += 1)}`;
      await database.exec(`PREPARE ${name} AS ${sql}`);
      return async () => (await database.query<Record<string, unknown>>(`EXECUTE ${name}`)).rows;
    },
    close: () => database.close(),
  };
}

/** Makes the tables of datasets: staging for the one to judge, with columns before its fields, and for the others under their published names. */
export function tablesSql(
  own: Dataset,
  others: readonly Dataset[],
  dialect: Dialect,
  typeOf: typeof stagingType = stagingType,
  first: readonly string[] = [],
): string {
  const table = (name: string, dataset: Dataset, before: readonly string[]) => {
    const columns = Object.entries(dataset.fields).map(
      ([field, declared]) => `${dialect.identifier(field)} ${typeOf(declared, dialect)}`,
    );
    return `DROP TABLE IF EXISTS ${dialect.identifier(name)}; CREATE TABLE ${dialect.identifier(name)} (${[...before, ...columns].join(", ")});`;
  };
  return [
    table(stagingName(own), own, first),
    ...others.map((other) => table(tableName(other.id), other, [])),
  ].join("\n");
}

/** INSERT of rows; undefined when a typed table cannot hold one of them. `first` are values of columns before the fields. */
export function insertSql(
  table: string,
  dataset: Dataset,
  rows: readonly AnyRow[],
  dialect: Dialect,
  first: (place: number) => readonly string[] = () => [],
): string | undefined {
  const values = valuesSql(dataset, rows, dialect, first);
  return values === undefined || values === ""
    ? values
    : `INSERT INTO ${dialect.identifier(table)} VALUES ${values};`;
}

/** Rows as what stands after VALUES; undefined when a typed table cannot hold one of them. */
export function valuesSql(
  dataset: Dataset,
  rows: readonly AnyRow[],
  dialect: Dialect,
  first: (place: number) => readonly string[] = () => [],
): string | undefined {
  if (rows.some((row) => stagingLimit(dataset, row, dialect) !== undefined)) return undefined;
  const values = rows.map((row, place) => {
    const cells = Object.entries(dataset.fields).map(([name, field]) =>
      valueSql(field, Object.hasOwn(row, name) ? row[name] : undefined, dialect),
    );
    return `(${[...first(place), ...cells].join(", ")})`;
  });
  return values.join(",\n");
}

/** A value of a field as SQL; one that its column can hold (see `stagingLimit`). */
export function valueSql(field: Field | ListItem, value: unknown, dialect: Dialect): string {
  if (value === undefined || value === null) return "NULL";
  switch (field.kind) {
    case "integer":
      return String(BigInt(value as number));
    case "decimal":
      return decimalText(value as number);
    case "boolean":
      return value === true ? "TRUE" : "FALSE";
    case "date":
      return dialect.dateLiteral(value as string);
    case "instant":
      return dialect.instantLiteral(value as string);
    case "list": {
      const items = (value as readonly unknown[]).map((item) => valueSql(field.items, item, dialect));
      return `CAST(${listSql(items, dialect)} AS ${stagingType(field, dialect)})`;
    }
    default:
      return dialect.text(value as string);
  }
}

function listSql(items: readonly string[], { id }: Dialect): string {
  if (id === "spark") return `array(${items.join(", ")})`;
  return `${id === "postgres" ? "ARRAY" : ""}[${items.join(", ")}]`;
}
