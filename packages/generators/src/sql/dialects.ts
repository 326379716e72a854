import type { Dialect } from "./dialect.ts";
import { duckdb } from "./duckdb.ts";
import { postgres } from "./postgres.ts";
import { spark } from "./spark.ts";
import { trino } from "./trino.ts";

/** Every dialect, the ones proven by running them in the tests first. */
export const dialects: readonly Dialect[] = [duckdb, postgres, spark, trino];
