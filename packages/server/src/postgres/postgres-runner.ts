import type { Columns, QueryRunner } from "../sql/query-runner.ts";
import type { PostgresServer, ResultRows } from "./postgres-server.ts";

type Asking = Pick<QueryRunner, "columns">;

/** PostgreSQL as the versions in it ask it: on connections that can only read. */
export function postgresReader(server: PostgresServer): Asking {
  return {
    columns: async (statement, signal) => columnsOf(await server.ask(statement, signal)),
  };
}

/** The same as the one who writes, who alone may see what is not published. */
export function postgresWriter(server: PostgresServer): Asking {
  return {
    columns: async ({ text, params }) =>
      columnsOf(
        await server.write(
          text,
          params.map(({ value }) => value),
        ),
      ),
  };
}

function columnsOf(rows: ResultRows): Columns {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column]));
}
