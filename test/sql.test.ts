import {
  type AnyRow,
  checkExpression,
  compileExpression,
  type Dataset,
  defineDataset,
  delivery,
  deliveryOrder,
  environmentOf,
  type Field,
  parseExpression,
  type Reference,
  rowJudge,
  type Samples,
  type Scope,
} from "@samapne/core";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { personalTexts } from "./agreement/edges.ts";
import { domains } from "../scripts/specs/registry.ts";
import { expressionOf, fields, references, scopes } from "../packages/core/src/rules/_testing-expressions.ts";
import {
  type Database,
  insertSql,
  openDuckdb,
  openPostgres,
  tablesSql,
  valueSql,
} from "../packages/generators/src/sql/_testing-databases.ts";
import { columnsOf, printExpression } from "../packages/generators/src/sql/expression.ts";
import { sqlGenerators } from "../packages/generators/src/sql/index.ts";
import { inexpressible } from "../packages/generators/src/sql/inexpressible.ts";
import { columnType, stagingName, tableName } from "../packages/generators/src/sql/names.ts";
import { violationsQuery } from "../packages/generators/src/sql/violations.ts";

const said = { nb: "Notat", nn: "Notat", en: "Note" };
const about = { label: said, description: said };
const notes = defineDataset({
  id: "notes",
  domain: "test",
  title: said,
  purpose: said,
  rowMeaning: said,
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

type Related = Readonly<Record<string, readonly AnyRow[]>>;
type Trial = { readonly name: string; readonly rows: readonly AnyRow[]; readonly related: Related };

const seed = 20_261_124;
const entries = domains.flatMap(({ samples }) => samples);
const datasets = entries.map(({ dataset }) => dataset);

function unfindableIn(id: string): ReadonlySet<string> {
  const lines = inexpressible.filter(({ dialects }) => dialects.some((dialect) => dialect === id));
  return new Set<string>(lines.flatMap(({ codes }) => codes));
}

const databases: readonly (readonly [string, () => Promise<Database>])[] = [
  ["DuckDB", openDuckdb],
  ["PostgreSQL", openPostgres],
];

describe.each(databases)("the violations query in %s finds what the plain judge finds", (_, open) => {
  let database: Database;
  const counts = { judged: 0, violations: 0, unloadable: 0 };
  beforeAll(async () => void (database = await open()), 60_000);
  afterAll(() => database.close());

  test.each(entries.map(({ dataset, samples }) => [dataset.id, dataset, samples] as const))(
    "%s",
    async (_id, dataset, samples) => {
      const unfindable = unfindableIn(database.dialect.id);
      const differences: unknown[] = [];
      let judged = 0;
      for (const trial of trialsOf(samples)) {
        const others = datasets.filter(({ id }) => id !== dataset.id && trial.related[id] !== undefined);
        const load = loadSql(dataset, others, trial, database);
        if (load === undefined) {
          counts.unloadable++;
          continue;
        }
        await database.run(load);
        const query = violationsQuery(dataset, database.dialect, {
          datasets,
          present: others.map(({ id }) => id),
          run: samples.now,
        });
        const found = foundBy(await database.rows(query, trial.name !== "all valid rows"));
        const expected = expectedOf(dataset, others, trial, samples);
        judged++;
        counts.violations += found.length;
        const invented = found.filter((one) => !expected.includes(one));
        const unfound = expected.filter(
          (one) => !found.includes(one) && !unfindable.has(one.split("/")[0] ?? ""),
        );
        if (invented.length + unfound.length > 0) differences.push({ trial: trial.name, invented, unfound });
      }
      counts.judged += judged;
      expect(differences).toEqual([]);
      expect(judged).toBeGreaterThan(samples.valid.length > 0 ? 1 : 0);
    },
  );

  test("and finds personal data row by row, and shows none", async () => {
    const rows = personalTexts.map((text, index) => {
      const own = { note_id: index === 0 ? text : `n${index}`, text, texts: ["Bodø", text] };
      return /^[0-9 -]+$/.test(text) ? { ...own, serial: text } : own;
    });
    await database.run(
      loadSql(notes, [], { name: "notes", rows, related: {} }, database) ?? "the rows cannot be loaded",
    );
    const found = await database.rows(violationsQuery(notes, database.dialect), true);
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

  test("and its file runs as it is printed, on empty tables", async () => {
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

  test(`and rules of chance mean the same (seed ${seed})`, async () => {
    const { differences, compared, unknown } = await chanceRules(database);
    expect(differences.slice(0, 5)).toEqual([]);
    expect(compared).toBeGreaterThan(5000);
    expect(unknown / compared, "left unknown by SQL alone").toBeLessThan(0.002);
  });

  test("on enough samples", () => {
    expect(counts.judged).toBeGreaterThan(100);
    expect(counts.violations).toBeGreaterThan(100);
    expect(counts.unloadable).toBeLessThan(counts.judged / 10);
  });
});

/** The values of the test rows have two decimals, and a typed column holds no more than it declares. */
const meter = {
  ...(references["meter"] as Reference),
  borrows: { ...references["meter"]?.borrows, limit: { kind: "decimal", decimals: 2 } as const },
};

/** Chance expressions on chance rows, answered by the rule language and by the database. */
async function chanceRules({ dialect, rows }: Database) {
  const environment = environmentOf(fields, { meter });
  const expressions = fc.sample(expressionOf("bool", 3), { seed, numRuns: 200 });
  const typed = expressions.map((text) => checkExpression(parseExpression(text, "t"), environment, "t"));
  const moments = fc.sample(scopes, { seed, numRuns: 40 }) as readonly Scope[];
  const data = moments.map((scope, id) => `SELECT ${id} AS id, ${scopeColumns(scope, dialect).join(", ")}`);
  const printed = typed.map(
    (node, index) =>
      `${dialect.safely(printExpression(node, dialect, columnsOf(dialect, "r")))} AS v${index}`,
  );
  const answers = await rows(
    `WITH r AS (${data.join("\nUNION ALL\n")}), run AS (SELECT id, now_instant, now_date FROM r)\n` +
      `SELECT ${printed.join(",\n")} FROM r JOIN run ON r.id = run.id ORDER BY r.id`,
    true,
  );
  const differences: unknown[] = [];
  let unknown = 0;
  for (const [at, scope] of moments.entries())
    for (const [index, node] of typed.entries()) {
      const expected = compileExpression(node)(scope) ?? null;
      const found = answers[at]?.[`v${index}`];
      if (found === expected) continue;
      if (found === null && dialect.stagingScale !== undefined) unknown++;
      else differences.push({ expression: expressions[index], scope, found, expected });
    }
  return { differences, compared: moments.length * typed.length, unknown };
}

/** A scope as columns; what is absent, of a wrong type or a list with such an item is NULL. */
function scopeColumns({ row, ref, now }: Scope, dialect: Database["dialect"]): readonly string[] {
  const column = (name: string, field: Field, value: unknown) =>
    `CAST(${valueSql(field, value, dialect) ?? "NULL"} AS ${columnType(field, dialect)}) AS ${dialect.identifier(name)}`;
  const target = ref["meter"];
  return [
    ...Object.entries(fields).map(([name, field]) => column(name, field, row[name])),
    `${target ? "TRUE" : "CAST(NULL AS BOOLEAN)"} AS ${dialect.identifier("ref.meter")}`,
    ...Object.entries(meter.borrows).map(([name, field]) =>
      column(`ref.meter.${name}`, field as Field, target?.[name]),
    ),
    `${now ? dialect.instantLiteral(now.instant) : `CAST(NULL AS ${dialect.types.instant})`} AS now_instant`,
    `${now ? dialect.dateLiteral(now.date) : `CAST(NULL AS ${dialect.types.date})`} AS now_date`,
  ];
}

function trialsOf({ valid, invalid, tables, related = {} }: Samples): readonly Trial[] {
  return [
    { name: "all valid rows", rows: valid, related },
    { name: "valid rows alone", rows: valid, related: {} },
    ...invalid.map(({ name, row }) => ({ name, rows: [row], related })),
    ...tables.map((table) => ({ name: table.name, rows: table.rows, related: table.related ?? related })),
  ];
}

function loadSql(
  dataset: Dataset,
  others: readonly Dataset[],
  { rows, related }: Trial,
  { dialect }: Database,
): string | undefined {
  const inserts = [
    insertSql(stagingName(dataset), dataset, rows, dialect),
    ...others.map((other) => insertSql(tableName(other.id), other, related[other.id] ?? [], dialect)),
  ];
  return inserts.includes(undefined)
    ? undefined
    : [tablesSql(dataset, others, dialect), ...inserts].join("\n");
}

function foundBy(rows: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return [
    ...new Set(
      rows.map(
        ({ code, severity, field }) =>
          `${code as string}/${severity as string}/${(field as string | null) ?? ""}`,
      ),
    ),
  ].sort();
}

function expectedOf(
  dataset: Dataset,
  others: readonly Dataset[],
  { rows, related }: Trial,
  { now }: Samples,
): readonly string[] {
  const found = new Set<string>();
  const judge = delivery([dataset, ...others], {
    now,
    report: ({ id }, { code, severity, field }) => {
      if (id === dataset.id) found.add(`${code}/${severity}/${field ?? ""}`);
    },
  });
  for (const table of deliveryOrder([dataset, ...others])) {
    const judged = judge.table(table);
    const own = table.id === dataset.id ? rows : (related[table.id] ?? []);
    own.forEach((row, place) => judged.judge(row, place));
  }
  judge.end();
  return [...found].sort();
}
