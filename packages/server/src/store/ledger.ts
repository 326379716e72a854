import type { DeliveryStatus } from "@samapne/core";
import type { QueryRunner } from "../sql/query-runner.ts";

/** What is remembered of a published version, besides its rows. */
export interface LedgerEntry {
  readonly dataset: string;
  /** Of the declaration the rows were judged by: rows of another one are judged anew before they are served. */
  readonly fingerprint: string;
  /** How that declaration laid out its table (`layoutText`), by which another one tells what changed; empty of old. */
  readonly layout: string;
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

/** A database that the ledger is kept in. */
interface LedgerBase extends Pick<QueryRunner, "columns"> {
  run(sql: string): Promise<void>;
}

const never = new AbortController().signal;
const text = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** Opens the ledger of a database; an empty one when there is none. `prefix` sets its tables apart from others'. */
export async function openLedger(base: LedgerBase, prefix = ""): Promise<Ledger> {
  const [versions, deliveries] = [`"${prefix}:versions"`, `"${prefix}:delivery"`];
  await base.run(
    `CREATE TABLE IF NOT EXISTS ${versions} (dataset VARCHAR, fingerprint VARCHAR, number INTEGER, digest VARCHAR, rows BIGINT, history VARCHAR); ALTER TABLE ${versions} ADD COLUMN IF NOT EXISTS layout VARCHAR; CREATE TABLE IF NOT EXISTS ${deliveries} (status VARCHAR)`,
  );
  return {
    entries: async () => {
      const select = `SELECT dataset, fingerprint, layout, number, digest, rows, history FROM ${versions}`;
      const [ids = [], ...rest] = await base.columns({ text: select, params: [] }, never);
      return ids.map((dataset, row) => {
        const [fingerprint, layout, number, digest, rows, history] = rest.map((column) => column[row]);
        return {
          dataset: String(dataset),
          fingerprint: String(fingerprint),
          layout: typeof layout === "string" ? layout : "",
          number: Number(number),
          digest: String(digest),
          rows: Number(rows),
          history: String(history),
        };
      });
    },
    delivery: async () => {
      const [[status] = []] = await base.columns(
        { text: `SELECT status FROM ${deliveries}`, params: [] },
        never,
      );
      return typeof status === "string" ? (JSON.parse(status) as DeliveryStatus) : undefined;
    },
    write: async (entries, delivery) => {
      const rows = entries.map(({ dataset, fingerprint, layout, number, digest, rows: count, history }) => {
        const texts = [dataset, fingerprint, layout].map(text).join(", ");
        return `(${texts}, ${number}, ${text(digest)}, ${count}, ${text(history)})`;
      });
      const put =
        rows.length === 0
          ? ""
          : `INSERT INTO ${versions} (dataset, fingerprint, layout, number, digest, rows, history) VALUES ${rows.join(", ")};`;
      try {
        await base.run(
          `BEGIN; DELETE FROM ${versions}; ${put} DELETE FROM ${deliveries}; INSERT INTO ${deliveries} VALUES (${text(JSON.stringify(delivery))}); COMMIT`,
        );
      } catch (error) {
        await base.run("ROLLBACK").catch(() => undefined);
        throw error;
      }
    },
  };
}
