import type { Pool, QueryArrayConfig } from "pg";
import type { PostgresServer } from "../postgres/postgres-server.ts";
import type { Param } from "../sql/statement.ts";

/** How a PostgreSQL server is reached. Addresses are `postgres://user:password@host/database`. */
export interface PostgresAddress {
  /** Who builds the tables of what is published. */
  readonly address: string;
  /** Who asks for rows, and may only read; the one who writes when left out, in sessions that can only read. */
  readonly readerAddress?: string | undefined;
  /** Connections that ask at once; 4 when left out. */
  readonly readers?: number;
  /** Hears of connections that break while nobody uses them. */
  readonly trouble?: (error: unknown) => void;
}

const patience = 10_000;

/** Connects to PostgreSQL. Fails when it cannot be reached, or when who asks may not. */
export async function connectPostgres(setting: PostgresAddress): Promise<PostgresServer> {
  const { address, readerAddress = address, readers = 4, trouble = () => {} } = setting;
  const { Pool } = await import("pg");
  const shared = { connectionTimeoutMillis: patience, application_name: "samapne", keepAlive: true };
  const writing = new Pool({ ...shared, connectionString: address, max: 1 });
  const reading = new Pool({
    ...shared,
    connectionString: readerAddress,
    max: readers,
    options: "-c default_transaction_read_only=on",
  });
  for (const pool of [writing, reading]) {
    pool.on("error", trouble);
    // A connection that breaks fails the query on it, and says so once more: unheard, that would end the program.
    pool.on("connect", (client) => void client.on("error", () => undefined));
  }
  const close = async () => void (await Promise.all([writing.end(), reading.end()]));
  try {
    const { rows } = await reading.query<[string]>({ text: "SELECT current_user", rowMode: "array" });
    const [[writer] = [""]] = (
      await writing.query<[string]>({ text: "SELECT current_user", rowMode: "array" })
    ).rows;
    const [[reader] = [""]] = rows;
    return {
      ...(reader === writer ? {} : { reader }),
      run: async (sql) => void (await writing.query(sql)),
      write: async (text, values) => (await writing.query(prepared(text, values))).rows,
      ask: (statement, signal) => ask(reading, statement.text, statement.params, signal),
      close,
    };
  } catch (error) {
    await close().catch(trouble);
    throw error;
  }
}

/** Asks on a connection of its own; an abort cancels the query in the database too, from another one. */
async function ask(pool: Pool, text: string, params: readonly Param[], signal: AbortSignal) {
  signal.throwIfAborted();
  const client = await pool.connect();
  let broken: Error | undefined;
  const cancel = () => {
    // A connection whose query was given up is not used again: the answer might still be on its way.
    broken = new Error("given up");
    const { processID } = client as unknown as { readonly processID: number };
    pool.query("SELECT pg_cancel_backend($1)", [processID]).catch(() => undefined);
  };
  signal.addEventListener("abort", cancel);
  try {
    const values = params.map(({ value }) => value);
    const { rows } = await client.query(prepared(text, values));
    return rows;
  } catch (error) {
    broken ??= error as Error;
    throw error;
  } finally {
    signal.removeEventListener("abort", cancel);
    client.release(broken);
  }
}

function prepared(text: string, values: readonly unknown[]): QueryArrayConfig<unknown[]> {
  return { text, values: [...values], rowMode: "array", name: nameOf(text) };
}

const names = new Map<string, string>();
const mostNames = 500;

/** The name a statement is prepared under; those beyond so many are prepared for one time only. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostNames) return "";
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}
