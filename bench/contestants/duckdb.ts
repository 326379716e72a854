import { energyCarrier, measurementQuality, municipality, resolution } from "@samapne/terms";
import { DuckDBInstance } from "@duckdb/node-api";
import { columns } from "../workload/dataset.ts";
import type { Contestant } from "./contestant.ts";

const weighted = (column: string, weights: readonly number[]) =>
  weights.map((weight, at) => `${weight} * (ascii(substr(${column}, ${at + 1}, 1)) - 48)`).join(" + ");
const isIn = (column: string, list: typeof municipality) =>
  `${column} IN (${[...new Set(list.codes.map(({ code }) => `'${code}'`))].join(", ")})`;

const municipalityCode = `CREATE TYPE municipality_code AS ENUM (${[...new Set(municipality.codes.map(({ code }) => `'${code}'`))].join(", ")})`;

const conditions = [
  // As a type: a list of hundreds of values would be gone through one by one.
  "TRY_CAST(municipality AS municipality_code) IS NOT NULL",
  "regexp_full_match(owner, '[0-9]{9}')",
  `(11 - (${weighted("owner", [3, 2, 7, 6, 5, 4, 3, 2])}) % 11) % 11 = ascii(substr(owner, 9, 1)) - 48`,
  "regexp_full_match(building_id, '[A-Za-z0-9][A-Za-z0-9._-]{0,63}')",
  "regexp_full_match(point, '[0-9]{18}')",
  `(10 - (${weighted(
    "point",
    Array.from({ length: 17 }, (_, at) => (at % 2 === 0 ? 3 : 1)),
  )}) % 10) % 10 = ascii(substr(point, 18, 1)) - 48`,
  isIn("carrier", energyCarrier),
  `TRY_CAST("end" AS TIMESTAMPTZ) > TRY_CAST("start" AS TIMESTAMPTZ)`,
  isIn("resolution", resolution),
  // As a DOUBLE: casts to DECIMAL take fifty times as long.
  "TRY_CAST(value AS DOUBLE) BETWEEN 0 AND 100000",
  "regexp_full_match(value, '[0-9]+([.][0-9]{1,3})?')",
  "unit = 'kWh'",
  isIn("quality", measurementQuality),
  "length(coalesce(comment, '')) <= 200",
];

const rightRow = `coalesce(${conditions.map((one) => `(${one})`).join(" AND ")}, false)`;

/** DuckDB on one thread, with the same constraints as conditions. */
export const duckdb: Contestant = async (path) =>
  ask(`SELECT count(*) AS wrong FROM ${rowsIn(path)} WHERE NOT ${rightRow}`);

/** The same, and the key: rows that have it in common with an earlier one are wrong. */
export const duckdbKey: Contestant = async (path) => {
  const keys = `SELECT count(*) AS rows, count(*) FILTER (WHERE NOT ${rightRow}) AS wrong FROM ${rowsIn(path)} GROUP BY point, "start"`;
  return ask(`SELECT sum(rows - 1) + sum(wrong) AS wrong FROM (${keys})`);
};

function rowsIn(path: string): string {
  return path.endsWith(".ndjson")
    ? `read_json('${path}', format = 'newline_delimited', columns = {${columns.map((name) => `"${name}": 'VARCHAR'`).join(", ")}})`
    : `read_csv('${path}', all_varchar = true)`;
}

async function ask(query: string): Promise<number> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  await connection.run(municipalityCode);
  const answer = await connection.runAndReadAll(query);
  const wrong = Number(answer.getRowObjects()[0]?.["wrong"]);
  connection.closeSync();
  instance.closeSync();
  return wrong;
}
