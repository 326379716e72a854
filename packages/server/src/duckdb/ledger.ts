import type { DeliveryStatus } from "@samapne/core";
import { duckdb } from "./build-table.ts";
import type { Engine } from "./engine.ts";

/** What is remembered of a published version, besides its rows. */
export interface LedgerEntry {
  readonly dataset: string;
  /** Of the declaration the rows were judged by: rows of another one are not served. */
  readonly fingerprint: string;
  readonly number: number;
  readonly digest: string;
  readonly rows: number;
  readonly history: string;
}

/** Which versions are the current ones, in the database beside their rows. Written as a whole. */
export interface Ledger {
  entries(): Promise<readonly LedgerEntry[]>;
  delivery(): Promise<DeliveryStatus | undefined>;
  write(entries: readonly LedgerEntry[], delivery: DeliveryStatus): Promise<void>;
}

const never = new AbortController().signal;

/** Opens the ledger of a database; an empty one when there is none. */
export async function openLedger(engine: Engine): Promise<Ledger> {
  await engine.run(
    'CREATE TABLE IF NOT EXISTS ":versions" (dataset VARCHAR, fingerprint VARCHAR, number INTEGER, digest VARCHAR, rows BIGINT, history VARCHAR); CREATE TABLE IF NOT EXISTS ":delivery" (status VARCHAR)',
  );
  return {
    entries: async () => {
      const text = 'SELECT dataset, fingerprint, number, digest, rows, history FROM ":versions"';
      const [ids = [], ...rest] = await engine.columns({ text, params: [] }, never);
      return ids.map((dataset, row) => {
        const [fingerprint, number, digest, rows, history] = rest.map((column) => column[row]);
        return {
          dataset: String(dataset),
          fingerprint: String(fingerprint),
          number: Number(number),
          digest: String(digest),
          rows: Number(rows),
          history: String(history),
        };
      });
    },
    delivery: async () => {
      const [[status] = []] = await engine.columns(
        { text: 'SELECT status FROM ":delivery"', params: [] },
        never,
      );
      return typeof status === "string" ? (JSON.parse(status) as DeliveryStatus) : undefined;
    },
    write: async (entries, delivery) => {
      const rows = entries.map(({ dataset, fingerprint, number, digest, rows: count, history }) => {
        const texts = [dataset, fingerprint].map(duckdb.text).join(", ");
        return `(${texts}, ${number}, ${duckdb.text(digest)}, ${count}, ${duckdb.text(history)})`;
      });
      const put = rows.length === 0 ? "" : `INSERT INTO ":versions" VALUES ${rows.join(", ")};`;
      try {
        await engine.run(
          `BEGIN; DELETE FROM ":versions"; ${put} DELETE FROM ":delivery"; INSERT INTO ":delivery" VALUES (${duckdb.text(JSON.stringify(delivery))}); COMMIT`,
        );
      } catch (error) {
        await engine.run("ROLLBACK").catch(() => undefined);
        throw error;
      }
    },
  };
}
