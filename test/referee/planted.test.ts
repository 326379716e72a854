import { formats } from "@samapne/tabular";
import { afterAll, describe, expect, test } from "vitest";
import { openDuckdb, openPostgres } from "../../packages/generators/src/sql/_testing-databases.ts";
import { duckdb } from "../../packages/generators/src/sql/duckdb.ts";
import { postgres } from "../../packages/generators/src/sql/postgres.ts";
import type { Judge, Plant } from "./judge.ts";
import type { Match } from "./match.ts";
import { datasetJson } from "./judges/dataset-json.ts";
import { files } from "./judges/files.ts";
import { jsonSchema } from "./judges/json-schema.ts";
import { sql } from "./judges/sql.ts";
import { standalone } from "./judges/standalone.ts";
import { zod } from "./judges/zod.ts";
import { inDeclaration, inModule, inQuery, inSchema, inTables, type Planted } from "./plants.ts";
import { refereeRows, roundsOf } from "./referee-rows.ts";
import { refereeTables, tablesOf } from "./referee-tables.ts";
import { datasets, subjects, tableSubjects } from "./subjects.ts";
import { Tally } from "./tally.ts";

const seed = 20_261_127;
const amount = 120;

const databases = { duckdb: openDuckdb(), postgres: openPostgres() };
afterAll(async () => {
  for (const database of Object.values(databases)) await (await database).close();
});
const inDuckdb = (plant: Plant) =>
  sql({ name: "DuckDB", dialect: duckdb, open: () => databases.duckdb }, plant);
const inPostgres = (plant: Plant) =>
  sql({ name: "PostgreSQL", dialect: postgres, open: () => databases.postgres }, plant);

type Make = (plant: Plant) => Judge;

const rowFaults: readonly (readonly [judge: string, make: Make, faults: readonly Planted[]])[] = [
  ["dataset.json", datasetJson, inDeclaration],
  ["zod", zod, inDeclaration],
  ["validator.js", standalone, [...inDeclaration, ...inModule]],
  ["schema.json", jsonSchema, inSchema],
  ["DuckDB", inDuckdb, inQuery],
  ["PostgreSQL", inPostgres, inQuery],
  ...formats.map((format) => [format.id, (plant: Plant) => files(format, plant), inDeclaration] as const),
];
const planted = rowFaults.flatMap(([judge, make, faults]) =>
  faults.map((fault) => ({ ...fault, judge, make })),
);

const matchOf = (id: string, among = subjects): Match => {
  const subject = among.find(({ dataset }) => dataset.id === id) as (typeof subjects)[number];
  return { ...subject, datasets, amount, seed, hasty: true };
};
/** Made once for all faults that are planted in a dataset. */
const rows = new Map([...new Set(planted.map(({ id }) => id))].map((id) => [id, [...roundsOf(matchOf(id))]]));
const tables = new Map(inTables.map(({ id }) => [id, tablesOf(matchOf(id, tableSubjects))]));

describe("the referee sees", () => {
  test.each(planted)("$fault in $judge", async ({ make, plant, id }) => {
    const seen = new Tally();
    await refereeRows(matchOf(id), [make(plant)], seen, rows.get(id));
    expect(seen.differences.length).toBeGreaterThan(0);
  });

  test("and shows the smallest row, with the seed", async () => {
    const seen = new Tally();
    const [{ id, plant }] = inSchema as readonly [Planted];
    await refereeRows({ ...matchOf(id), hasty: false }, [jsonSchema(plant)], seen, rows.get(id));
    expect(seen.differences[0]).toMatch(
      /^every-kind \(seed 20261127, [^)]*\) \{"name":"..","status":"[a-z]+","count":-1\}: expected error number.too_small count; schema.json found nothing$/,
    );
  });
});

describe.each([
  ["DuckDB", inDuckdb],
  ["PostgreSQL", inPostgres],
])("the referee of tables sees in %s", (_, make) => {
  test.each(inTables)("$fault", async ({ plant, id }) => {
    const seen = new Tally();
    await refereeTables(matchOf(id, tableSubjects), [make(plant)], seen, tables.get(id));
    expect(seen.differences.length).toBeGreaterThan(0);
  });
});
