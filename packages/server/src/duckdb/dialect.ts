import { sqlDialects } from "@samapne/generators";
import type { Dialect } from "../sql/statement.ts";

/** DuckDB's SQL. */
export const duckdb = sqlDialects.find(({ id }) => id === "duckdb") as Dialect;
