import {
  type AnyRow,
  checkExpression,
  compileExpression,
  type Dataset,
  type Decimal,
  defineDataset,
  delivery,
  environmentOf,
  type FunctionId,
  functions,
  numberOfDecimal,
  parseExpression,
} from "@samapne/core";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everyKind, everyKindSamples } from "../../test/every-kind.ts";
import { type Database, insertSql, openDuckdb, openPostgres, tablesSql } from "./_testing-databases.ts";
import { chanceTables, series, spikes } from "./_testing-series.ts";
import { vectorFields, vectorMeter, vectorRows, vectors } from "./_testing-vectors.ts";
import { dialects } from "./dialects.ts";
import { columnsOf, printExpression } from "./expression.ts";
import { sqlGenerators } from "./index.ts";
import { columnType, stagingName } from "./names.ts";
import { referenceParts } from "./references.ts";
import { violationsQuery } from "./violations.ts";

const text = { nb: "x", nn: "x", en: "x" };
const about = {
  domain: "test",
  title: text,
  purpose: text,
  rowMeaning: text,
  privacy: "open",
  frequency: "DAILY",
  themes: ["ENER"],
  key: ["name"],
} as const;

const meters = defineDataset({ ...about, id: "meters", fields: vectorMeter });
const vectorTable = defineDataset({
  ...about,
  id: "vector-rows",
  fields: vectorFields,
  references: {
    meter: {
      dataset: "meters",
      fields: ["name"],
      to: ["name"],
      borrows: { most: { kind: "decimal", decimals: 1 }, since: { kind: "date" }, unit: { kind: "text" } },
    },
  },
});
const meterRow = { name: "kWh", unit: "Cel", most: 2.5, since: "2025-01-01" };
const now = { instant: "2025-11-24T10:30:00+01:00", date: "2025-11-24" };

const databases: readonly (readonly [string, () => Promise<Database>])[] = [
  ["DuckDB", openDuckdb],
  ["PostgreSQL", openPostgres],
];

describe.each(databases)("in %s", (_, open) => {
  let database: Database;
  beforeAll(async () => void (database = await open()));
  afterAll(() => database.close());

  test("every function gives what the rule language says", async () => {
    const { dialect } = database;
    const typed = vectors.map((expression) => typedIn(vectorTable, expression));
    const insert = insertSql(stagingName(vectorTable), vectorTable, vectorRows, dialect);
    const meter = insertSql("meters", meters, [meterRow], dialect);
    await database.run([tablesSql(vectorTable, [meters], dialect, columnType), insert, meter].join("\n"));
    const { columns, joins } = referenceParts(vectorTable, "t", {
      dataset: vectorTable,
      dialect,
      datasets: new Map(),
      present: new Set(["meters"]),
    });
    const run = `SELECT ${dialect.instantLiteral(now.instant)} AS now_instant, ${dialect.dateLiteral(now.date)} AS now_date`;
    const printed = typed.map((node, index) => {
      const sql = printExpression(node, dialect, columnsOf(dialect, "r"));
      return `CAST(${sql} AS ${dialect.types.text}) AS v${index}`;
    });
    const answers = await database.rows(
      `WITH run AS (${run}) SELECT r."id", ${printed.join(",\n")} FROM (SELECT t.*, ${columns.join(", ")} FROM "vector_rows_staging" AS t ${joins.join(" ")}) AS r CROSS JOIN run ORDER BY r."id"`,
    );
    const differences: unknown[] = [];
    for (const [at, row] of vectorRows.entries())
      for (const [index, node] of typed.entries()) {
        const ref = { meter: row["name"] === "kWh" ? meterRow : undefined };
        const expected = shown(compileExpression(node)({ row, ref, now }), node.type.kind);
        const found = shownSql(answers[at]?.[`v${index}`], node.type.kind);
        if (found !== expected) differences.push({ expression: vectors[index], row, found, expected });
      }
    expect(answers).toHaveLength(vectorRows.length);
    expect(differences).toEqual([]);
  });

  test("tables of chance are judged as the plain judge judges them", async () => {
    const tables = [spikes, ...fc.sample(chanceTables, { seed: 20_261_124, numRuns: 40 })];
    const tally = new Map<string, number>();
    for (const [index, rows] of tables.entries()) {
      const insert = insertSql(stagingName(series), series, rows, database.dialect);
      await database.run([tablesSql(series, [], database.dialect), insert].join("\n"));
      const found = await database.rows(
        violationsQuery(series, database.dialect, { datasets: [series], run: now }),
        true,
      );
      const codes = new Set<string>();
      const judge = delivery([series], { now, report: (_dataset, { code }) => void codes.add(code) });
      rows.forEach((row, place) => judge.table(series).judge(row, place));
      judge.end();
      expect(set(found.map(({ code }) => String(code))), `table ${index}`).toEqual(set([...codes]));
      for (const code of codes) tally.set(code, (tally.get(code) ?? 0) + 1);
    }
    for (const { id } of series.checks ?? []) expect(tally.get(id) ?? 0, id).toBeGreaterThan(0);
    const seldom = [...tally].filter(([code, count]) => code !== "P1" && count < 3);
    expect(seldom).toEqual([]);
  });

  test("the published table takes valid rows and refuses what its constraints hold", async () => {
    const print = sqlGenerators.find(({ id }) => id === `sql-${database.dialect.id}`);
    const printed = ((await print?.print(everyKind, {})) ?? "") as string;
    await database.run('DROP TABLE IF EXISTS "every_kind_staging"');
    await database.run(printed);
    const insert = (row: AnyRow) => insertSql("every_kind", everyKind, [row], database.dialect) as string;
    const valid = { ...(everyKindSamples.valid[0] as AnyRow), whole: 3 };
    await database.run(insert(valid));
    await expect(database.run(insert(valid)), "the key").rejects.toThrow(/constraint/i);
    for (const wrong of [
      { name: "B" },
      { name: " Bod" },
      { name: "no", status: "gone" },
      { name: "no", count: 11 },
      { name: "no", count: 7, open: false },
      { name: "no", share: 0 },
      { name: "no", gsrn: "707057500012345672" },
      { name: "no", day: "1999-12-31" },
      { name: "no", page: "ftp://x" },
      { name: "no", quarter: "2025" },
    ])
      await expect(database.run(insert({ ...valid, ...wrong })), JSON.stringify(wrong)).rejects.toThrow(
        /constraint/i,
      );
    await database.run(insert({ ...valid, name: "yes", count: 3 }));
  });
});

test("every function of the rule language is tried", () => {
  const tried = new Set<string>();
  const visit = (node: ReturnType<typeof typedIn>): void => {
    if (node.kind !== "call") return;
    tried.add(node.function);
    node.operands.forEach(visit);
  };
  for (const expression of vectors) visit(typedIn(vectorTable, expression));
  const missing = (Object.keys(functions) as FunctionId[]).filter((id) => !tried.has(id));
  expect(missing).toEqual([]);
});

test("every dialect prints the same text each time, ends its lines with LF, and names every rule and check", async () => {
  for (const { print, path } of sqlGenerators) {
    const printed = (await print(everyKind, {})) as string;
    expect(await print(defineDataset(JSON.parse(JSON.stringify(everyKind)) as Dataset), {}), path).toBe(
      printed,
    );
    expect(printed.endsWith("\n"), path).toBe(true);
    expect(printed, path).not.toMatch(/\r|\[object| undefined[ ,.)]/);
    for (const id of ["E1", "E2", "E3", "key.duplicate", "reference.missing"])
      expect(printed, path).toContain(id);
  }
  expect(sqlGenerators.map(({ id, path }) => `${id} ${path}`)).toEqual([
    "sql-duckdb duckdb.sql",
    "sql-postgres postgres.sql",
    "sql-spark spark.sql",
    "sql-trino trino.sql",
  ]);
});

test("names and texts are escaped as each dialect does it", () => {
  const escaped = Object.fromEntries(
    dialects.map(({ id, identifier, text: quote }) => [id, [identifier('a"`b'), quote("it's \\ x")]]),
  );
  expect(escaped).toEqual({
    duckdb: ['"a""`b"', "'it''s \\ x'"],
    postgres: ['"a""`b"', "'it''s \\ x'"],
    spark: ['`a"``b`', "'it\\'s \\\\ x'"],
    trino: ['"a""`b"', "'it''s \\ x'"],
  });
});

test("a table that is not there is left out, and said to be", () => {
  const query = violationsQuery(vectorTable, dialects[0] as (typeof dialects)[number], { present: [] });
  expect(query).toContain("-- Left out: reference meter: needs meters.");
  expect(query).not.toContain('FROM "meters"');
});

function typedIn({ fields, references }: Dataset, expression: string) {
  return checkExpression(parseExpression(expression, "test"), environmentOf(fields, references), "test");
}

function shown(value: unknown, kind: string): string {
  if (value === undefined) return "unknown";
  return kind === "decimal" ? String(numberOfDecimal(value as Decimal)) : `${value as number | boolean}`;
}

function shownSql(value: unknown, kind: string): string {
  if (value === null || value === undefined) return "unknown";
  return kind === "decimal" ? String(Number(value)) : `${value as number | boolean}`;
}

function set(items: readonly string[]): readonly string[] {
  return [...new Set(items)].sort();
}
