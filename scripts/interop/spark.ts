import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Column, Database, Rows } from "../../packages/generators/src/sql/_testing-databases.ts";
import { spark } from "../../packages/generators/src/sql/spark.ts";

const script = fileURLToPath(new URL("spark-session.py", import.meta.url));

interface Answer {
  readonly version?: string;
  readonly rows?: Rows;
  readonly error?: string;
}

/** Spark on this machine, in a Python that has PySpark; a sentence when it does not start. */
export async function openSpark(python: string): Promise<(Database & { readonly version: string }) | string> {
  const session = spawn(python, [script], { stdio: ["pipe", "pipe", "ignore"] });
  const lines = createInterface({ input: session.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<Answer> => {
    const { done, value } = await lines.next();
    return done ? { error: "Spark ended" } : (JSON.parse(value) as Answer);
  };
  const rows = async (sql: string): Promise<Rows> => {
    session.stdin.write(`${JSON.stringify({ sql: sql.replace(/;\s*$/, "") })}\n`);
    const answer = await next();
    if (answer.rows === undefined) throw new Error(`Spark: ${answer.error}`);
    return answer.rows;
  };
  const { version } = await next();
  if (version === undefined) return "Spark did not start; it needs Java 17 or newer";
  return {
    dialect: spark,
    version,
    run: async (sql) => void (await rows(sql)),
    fill: async (table, columns, values) => void (await rows(viewSql(table, columns, values))),
    rows,
    prepare: async (sql) => () => rows(sql),
    close: async () => {
      const gone = new Promise((resolve) => session.once("exit", resolve));
      session.stdin.end();
      await gone;
    },
  };
}

/** A table that is made anew for each set of rows is a view. */
function viewSql(table: string, columns: readonly Column[], values: string): string {
  const cells = columns.map(
    ([name, type], place) =>
      `CAST(${values === "" ? "NULL" : `col${place + 1}`} AS ${type}) AS ${spark.identifier(name)}`,
  );
  const from = values === "" ? "WHERE FALSE" : `FROM VALUES ${values}`;
  return `CREATE OR REPLACE TEMPORARY VIEW ${spark.identifier(table)} AS SELECT ${cells.join(", ")} ${from}`;
}
