import type { Pool, PoolClient, QueryArrayConfig } from "pg";
import type { PostgresServer, ResultRows } from "../postgres/postgres-server.ts";
import type { Statement } from "../sql/statement.ts";

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
const never = new AbortController().signal;

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
  // Of their own: when all who read wait for slow queries, none of them could end one. A user may end its own.
  const ending = new Pool({ ...shared, connectionString: readerAddress, max: 1 });
  const endingWriter = new Pool({ ...shared, connectionString: address, max: 1 });
  const pools = [writing, reading, ending, endingWriter];
  for (const pool of pools) {
    pool.on("error", trouble);
    // A connection that breaks fails the query on it, and says so once more: unheard, that would end the program.
    pool.on("connect", (client) => void client.on("error", () => undefined));
  }
  const close = async () => void (await Promise.all(pools.map((pool) => pool.end())));
  try {
    const { rows } = await reading.query<[string]>({ text: "SELECT current_user", rowMode: "array" });
    const [[writer] = [""]] = (
      await writing.query<[string]>({ text: "SELECT current_user", rowMode: "array" })
    ).rows;
    const [[reader] = [""]] = rows;
    return {
      ...(reader === writer ? {} : { reader }),
      run: (sql, signal) => run({ writing, ending: endingWriter }, sql, signal),
      write: async (text, values) => (await writing.query(prepared(text, values))).rows,
      ask: (statement, signal) => ask({ reading, ending }, statement, signal),
      close,
    };
  } catch (error) {
    await close().catch(trouble);
    throw error;
  }
}

/**
 * Runs a statement of the one who writes. An abort cancels it there, and the end of it is waited for: what was made on the
 * way is removed next. The connection is not used again, so that a late cancelling meets nothing else.
 */
async function run(
  { writing, ending }: { readonly writing: Pool; readonly ending: Pool },
  sql: string,
  signal: AbortSignal = never,
): Promise<void> {
  const client = await connected(writing, signal);
  const end = () => cancel(client, ending);
  signal.addEventListener("abort", end);
  try {
    await client.query(sql);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener("abort", end);
    client.release(signal.aborted);
  }
}

/** Ends what a connection is doing in the database, from another connection of the same user. */
function cancel(client: PoolClient, ending: Pool): void {
  const { processID } = client as unknown as { readonly processID: number };
  ending.query("SELECT pg_cancel_backend($1)", [processID]).catch(() => undefined);
}

/**
 * Asks on a connection of its own. An abort ends the question at once, whatever the database says, and cancels the query
 * there. The connection is not used again: its answer might still be on its way.
 */
async function ask(
  { reading, ending }: { readonly reading: Pool; readonly ending: Pool },
  { text, params }: Statement,
  signal: AbortSignal,
): Promise<ResultRows> {
  const client = await connected(reading, signal);
  const { given, forget } = givenUp(signal, () => cancel(client, ending));
  let broken: Error | undefined;
  try {
    const values = params.map(({ value }) => value);
    const answer = client.query<unknown[]>(prepared(text, values));
    const { rows } = await Promise.race([answer, given]);
    return rows;
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    forget();
    client.release(broken);
  }
}

/** A connection, waited for no longer than somebody wants the answer; one that comes too late is given back. */
async function connected(pool: Pool, signal: AbortSignal): Promise<PoolClient> {
  signal.throwIfAborted();
  const { given, forget } = givenUp(signal);
  const client = pool.connect();
  try {
    return await Promise.race([client, given]);
  } catch (error) {
    client.then(
      (late) => late.release(),
      () => undefined,
    );
    throw error;
  } finally {
    forget();
  }
}

/** A promise that fails when a signal is aborted, after something is done about it; `forget` listens no more. */
function givenUp(signal: AbortSignal, act = () => {}) {
  let forget = () => {};
  const given = new Promise<never>((_, reject) => {
    const tell = () => {
      act();
      reject(new Error("given up"));
    };
    signal.addEventListener("abort", tell);
    forget = () => signal.removeEventListener("abort", tell);
  });
  return { given, forget };
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
