import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  type DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBMaterializedResult,
  type DuckDBPreparedStatement,
  type DuckDBType,
  type DuckDBValue,
  VARCHAR,
} from "@duckdb/node-api";
import type { ColumnType } from "../query/column.ts";
import type { QueryRunner } from "../sql/query-runner.ts";
import type { Param, Statement } from "../sql/statement.ts";

/** DuckDB in this process. */
export interface Engine extends QueryRunner {
  /** Runs statements for what they do. */
  run(sql: string): Promise<void>;
  /** Runs a statement that builds much, on all threads. One at a time; an abort interrupts it. */
  build(sql: string, signal: AbortSignal): Promise<void>;
  close(): void;
}

/** How DuckDB is set up. */
export interface EngineSetting {
  /** The database file; `:memory:` for none. */
  readonly path: string;
  /** Where it may put what does not fit in memory. */
  readonly overflow: string;
  /** Bytes it may use. */
  readonly memory: number;
  /**
   * Threads for what is built. A question has one: several look further than its limit asks for, and cost the others
   * more than they save.
   */
  readonly threads: number;
}

/** A connection, and what it has prepared. */
interface Line {
  readonly connection: DuckDBConnection;
  readonly prepared: Map<string, DuckDBPreparedStatement>;
}

const mostIdle = 8;
const mostPrepared = 64;

/** Opens DuckDB. It loads no extensions and asks nobody for any. */
export async function openEngine({ path, overflow, memory, threads }: EngineSetting): Promise<Engine> {
  const instance = await DuckDBInstance.create(path, {
    threads: "1",
    memory_limit: `${Math.floor(memory / 2 ** 20)}MiB`,
    temp_directory: overflow,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const main = await instance.connect();
  const idle: Line[] = [];

  /** A connection of its own for the time of a query, which an abort interrupts. */
  const begin = async (signal: AbortSignal) => {
    signal.throwIfAborted();
    const line: Line = idle.pop() ?? { connection: await instance.connect(), prepared: new Map() };
    const interrupt = () => line.connection.interrupt();
    signal.addEventListener("abort", interrupt);
    const end = () => {
      signal.removeEventListener("abort", interrupt);
      if (idle.length < mostIdle) idle.push(line);
      else shut(line);
    };
    return { line, end };
  };
  return {
    run: async (sql) => void (await main.run(sql)),
    build: async (sql, signal) => {
      await main.run(`SET threads = ${threads}`);
      const interrupt = () => main.interrupt();
      signal.addEventListener("abort", interrupt);
      try {
        signal.throwIfAborted();
        await main.run(sql);
      } finally {
        signal.removeEventListener("abort", interrupt);
        await main.run("SET threads = 1");
      }
    },
    columns: async (statement, signal) => {
      const { line, end } = await begin(signal);
      try {
        const result = await (await bound(line, statement)).run();
        signal.throwIfAborted();
        return columnsOf(result);
      } finally {
        end();
      }
    },
    batches: async function* (statement, signal) {
      const { line, end } = await begin(signal);
      try {
        const result = await (await bound(line, statement)).stream();
        for (;;) {
          const chunk: DuckDBDataChunk | null = await result.fetchChunk();
          // What was interrupted may end as if that had been all.
          signal.throwIfAborted();
          if (chunk === null || chunk.rowCount === 0) return;
          yield chunk.getColumns();
        }
      } finally {
        end();
      }
    },
    close: () => {
      for (const line of idle) shut(line);
      main.closeSync();
      instance.closeSync();
    },
  };
}

/** All of a result that is there already. Asking for one chunk after the other would change threads for each. */
function columnsOf(result: DuckDBMaterializedResult): readonly (readonly DuckDBValue[])[] {
  const columns: DuckDBValue[][] = Array.from({ length: result.columnCount }, () => []);
  for (let chunk = 0; chunk < result.chunkCount; chunk++)
    for (const [index, values] of result.getChunk(chunk).getColumns().entries())
      for (const value of values) columns[index]?.push(value);
  return columns;
}

function shut({ connection, prepared }: Line): void {
  for (const statement of prepared.values()) statement.destroySync();
  connection.closeSync();
}

/** The statement, prepared once on each connection, with its values in place. */
async function bound(
  { connection, prepared }: Line,
  { text, params }: Statement,
): Promise<DuckDBPreparedStatement> {
  let statement = prepared.get(text);
  if (statement === undefined) {
    const [oldest] = prepared.keys();
    if (prepared.size >= mostPrepared && oldest !== undefined) {
      prepared.get(oldest)?.destroySync();
      prepared.delete(oldest);
    }
    statement = await connection.prepare(text);
    prepared.set(text, statement);
  }
  statement.bind(
    params.map(valueOf),
    params.map(({ type }) => types[type]),
  );
  return statement;
}

/** Values go in with the type of their column: a cast in the query would keep DuckDB from skipping what cannot match. */
const types: Readonly<Record<ColumnType, DuckDBType>> = {
  text: VARCHAR,
  integer: BIGINT,
  real: DOUBLE,
  boolean: BOOLEAN,
};

function valueOf({ type, value }: Param): DuckDBValue {
  return type === "integer" ? BigInt(value) : value;
}
