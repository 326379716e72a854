import type { ScratchPlace } from "../intake/scratch.ts";
import type { PostgresServer } from "./postgres-server.ts";
import { createWaiting, insertWaiting, postgres } from "./tables.ts";

/** Rows sent in one statement. */
const together = 2000;

/** Rows wait in tables of the database; `prefix` sets their names apart from others'. */
export function waitingTables(server: PostgresServer, prefix: string): ScratchPlace {
  return {
    create: async ({ dataset, name }) => {
      const table = prefix + name;
      await server.run(createWaiting(dataset, table));
      const text = insertWaiting(dataset, table);
      return {
        write: async (rows) => {
          for (let from = 0; from < rows.length; from += together) {
            const some = rows.slice(from, from + together);
            const width = some[0]?.length ?? 0;
            const values = Array.from({ length: width }, (_, column) =>
              some.map((row) => textOf(row[column])),
            );
            await server.write(text, values);
          }
        },
        close: async () => {},
      };
    },
    remove: (name) => server.run(`DROP TABLE IF EXISTS ${postgres.identifier(prefix + name)}`),
  };
}

/** PostgreSQL holds no NUL; a row with one is refused for it all the same. */
function textOf(text: string | undefined): string {
  return (text ?? "").replaceAll("\0", "");
}
