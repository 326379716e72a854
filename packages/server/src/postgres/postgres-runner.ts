import type { QueryRunner } from "../sql/query-runner.ts";
import type { PostgresServer } from "./postgres-server.ts";

/** PostgreSQL as the versions in it ask it: results column by column. */
export function postgresRunner(server: PostgresServer): Pick<QueryRunner, "columns"> {
  return {
    columns: async (statement, signal) => {
      signal.throwIfAborted();
      const rows = await server.ask(statement, signal);
      const width = rows[0]?.length ?? 0;
      return Array.from({ length: width }, (_, column) => rows.map((row) => row[column]));
    },
  };
}
