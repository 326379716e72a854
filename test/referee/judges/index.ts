import { openDuckdb, openPostgres } from "../../../packages/generators/src/sql/_testing-databases.ts";
import { duckdb } from "../../../packages/generators/src/sql/duckdb.ts";
import { postgres } from "../../../packages/generators/src/sql/postgres.ts";
import { formats } from "@samapne/tabular";
import type { Judge } from "../judge.ts";
import { datasetJson } from "./dataset-json.ts";
import { files } from "./files.ts";
import { jsonSchema } from "./json-schema.ts";
import { sql } from "./sql.ts";
import { standalone } from "./standalone.ts";
import { zod } from "./zod.ts";

/**
 * Everybody who must agree with the plain validator. Rows go through every file format; whole tables through CSV, and in
 * the long run through the others.
 */
export function allJudges({ long = false } = {}): readonly Judge[] {
  return [
    datasetJson(),
    zod(),
    standalone(),
    jsonSchema(),
    sql({ name: "DuckDB", dialect: duckdb, open: openDuckdb }),
    sql({ name: "PostgreSQL", dialect: postgres, open: openPostgres }),
    ...formats.map((format) => files(format, {}, { tables: long || format.id === "csv" })),
  ];
}
