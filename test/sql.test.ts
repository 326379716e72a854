import { defineDataset, type FunctionId, rowJudge } from "@samapne/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Database,
  insertSql,
  openDuckdb,
  openPostgres,
  tablesSql,
} from "../packages/generators/src/sql/_testing-databases.ts";
import type { Dialect } from "../packages/generators/src/sql/dialect.ts";
import { written } from "../packages/generators/src/sql/standard.ts";
import { sqlGenerators } from "../packages/generators/src/sql/index.ts";
import { stagingName, tableName } from "../packages/generators/src/sql/names.ts";
import { violationsQuery } from "../packages/generators/src/sql/violations.ts";
import { personalTexts } from "./referee/edges.ts";
import { refereeExpressions } from "./referee/referee-expressions.ts";
import { datasets } from "./referee/subjects.ts";

// The printed files as they are, and the rule language as SQL. What the queries find is judged by `test/referee`.

const text = { nb: "Notat", nn: "Notat", en: "Note" };
const about = { label: text, description: text };
const notes = defineDataset({
  id: "notes",
  domain: "test",
  title: text,
  purpose: text,
  rowMeaning: text,
  privacy: "open",
  frequency: "DAILY",
  themes: ["GOVE"],
  key: ["note_id"],
  fields: {
    note_id: { ...about, kind: "text", pattern: "^[0-9A-Za-z]{1,20}$", required: true },
    text: { ...about, kind: "text" },
    serial: { ...about, kind: "text", pattern: "^[0-9 -]{1,20}$" },
    texts: { ...about, kind: "list", items: { kind: "text" } },
  },
});

const seed = 20_261_124;
const databases: readonly (readonly [string, () => Promise<Database>])[] = [
  ["DuckDB", openDuckdb],
  ["PostgreSQL", openPostgres],
];

describe.each(databases)("in %s", (_, open) => {
  let database: Database;
  beforeAll(async () => void (database = await open()));
  afterAll(() => database.close());
  const opened = async (change: Partial<Dialect> = {}) => ({
    ...database,
    dialect: { ...database.dialect, ...change },
    close: async () => {},
  });

  test("every printed file runs as it is, on empty tables", async () => {
    const print = sqlGenerators.find(({ id }) => id === `sql-${database.dialect.id}`)?.print;
    for (const dataset of datasets) {
      const names = [stagingName(dataset), tableName(dataset.id)].map(database.dialect.identifier);
      await database.run(names.map((name) => `DROP TABLE IF EXISTS ${name};`).join("\n"));
      const printed = (await print?.(dataset, { datasets })) as string;
      const [tables = "", query = ""] = printed.split("-- 3. ");
      await database.run(tables);
      expect(await database.rows(`-- ${query}`), dataset.id).toEqual([]);
    }
  });

  test("personal data is found row by row, and none is shown", async () => {
    const rows = personalTexts.map((value, index) => {
      const own = { note_id: index === 0 ? value : `n${index}`, text: value, texts: ["Bodø", value] };
      return /^[0-9 -]+$/.test(value) ? { ...own, serial: value } : own;
    });
    const { dialect } = database;
    await database.run(
      `${tablesSql(notes, [], dialect)}\n${insertSql(stagingName(notes), notes, rows, dialect)}`,
    );
    const found = await database.rows(violationsQuery(notes, dialect), true);
    const judge = rowJudge(notes);
    const expected = rows.flatMap((row, index) =>
      judge
        .judge(row)
        .findings.map(({ code, field }) => `${index === 0 ? "•" : row.note_id} ${field} ${code}`),
    );
    expect(found.map(({ row_key, field, code }) => [row_key, field, code].join(" ")).sort()).toEqual(
      expected.sort(),
    );
    for (const code of ["birth_number", "account_number", "mail_address", "phone_number"])
      expect(expected.filter((one) => one.endsWith(`personal.${code}`)).length).toBeGreaterThan(3);
    expect(expected).toContain("• note_id personal.possible_birth_number");
  });

  test(`expressions of chance mean the same (seed ${seed})`, async () => {
    const { compared, unknown, differences } = await refereeExpressions({
      checks: 8000,
      seed,
      databases: [() => opened()],
    });
    expect(differences.slice(0, 5)).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(8000);
    expect(unknown / compared, "left unknown by SQL alone").toBeLessThan(0.002);
  });

  test.each<[fault: string, id: FunctionId, sql: string]>([
    ["< for <=", "<=(int,int)", "({0} < {1})"],
    ["unknown taken for equal", "==(string,string)", "({0} IS NOT DISTINCT FROM {1})"],
    ["an hour of no zone", "getHours(timestamp,string)", "0"],
  ])("%s is seen", async (_fault, id, sql) => {
    const functions = { ...database.dialect.functions, [id]: written(sql) };
    const { differences } = await refereeExpressions({
      checks: 8000,
      seed,
      databases: [() => opened({ functions })],
    });
    expect(differences.length).toBeGreaterThan(0);
  });
});
