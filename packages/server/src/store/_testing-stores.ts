import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env, pid } from "node:process";
import { PGlite } from "@electric-sql/pglite";
import type { AnyRow, Dataset, DeliveryStatus } from "@samapne/core";
import { formatOf, type Input } from "@samapne/tabular";
import { localStore } from "../duckdb/local-store.ts";
import { diskFolder } from "../edge/disk-folder.ts";
import { memoryStore } from "../memory/memory-store.ts";
import type { PostgresServer } from "../postgres/postgres-server.ts";
import { connectPostgres } from "../edge/postgres.ts";
import { postgresStore } from "../postgres/postgres-store.ts";
import type { Store } from "./store.ts";

/** Used by tests only: every kind of store, opened empty, and filled in one way. */

export interface Filled {
  readonly store: Store;
  /** Publishes rows in place of what there was. */
  publish(tables: readonly TestTable[], signal?: AbortSignal): Promise<DeliveryStatus>;
  /** Closes the store and removes its traces. */
  end(): Promise<void>;
}

export interface TestTable {
  readonly dataset: Dataset;
  readonly rows: readonly AnyRow[];
}

export interface KindOfStore {
  readonly name: string;
  open(datasets: readonly Dataset[], now: () => number): Promise<Filled>;
}

/** A real server, where the tests are told of one: `SAMAPNE_POSTGRES=postgres://…`. */
const realAddress = env["SAMAPNE_POSTGRES"];

export const kinds: readonly KindOfStore[] = [
  {
    name: "memory",
    open: async (_, now) => {
      const store = memoryStore({ now });
      return { store, publish: (tables) => store.publish(tables), end: () => store.close() };
    },
  },
  {
    name: "DuckDB and files",
    open: async (datasets, now) => {
      const path = mkdtempSync(join(tmpdir(), "samapne-store-"));
      const store = await localStore({
        folder: await diskFolder(path),
        datasets,
        now,
        memory: 2 ** 28,
        threads: 1,
        byTimeFrom: 0,
      });
      return {
        store,
        publish: async (tables, signal) =>
          (await store.publish({ ...deliveryOf(tables), ...(signal && { signal }) })).status,
        end: async () => {
          await store.close();
          rmSync(path, { recursive: true });
        },
      };
    },
  },
  {
    name: realAddress === undefined ? "PostgreSQL in this process" : "a PostgreSQL server",
    open: async (datasets, now) => {
      const readerAddress = env["SAMAPNE_POSTGRES_READER"];
      const server =
        realAddress === undefined
          ? await sharedPostgres()
          : await connectPostgres({ address: realAddress, readerAddress });
      const path = mkdtempSync(join(tmpdir(), "samapne-parquet-"));
      const folder = await diskFolder(path);
      const store = await postgresStore({ server, datasets, now, folder, prefix: `t${pid}_${++opened}_` });
      return {
        store,
        publish: async (tables, signal) =>
          (await store.publish({ ...deliveryOf(tables), ...(signal && { signal }) })).status,
        end: async () => {
          await store.close();
          const left = () => readdirSync(path).filter((name) => name !== "overflow");
          // Those whose readers have just gone are being removed.
          for (let tries = 100; tries > 0 && left().length > 0; tries--)
            await new Promise((resolve) => void setTimeout(resolve, 50));
          if (left().length > 0) throw new Error(`Parquet files were left behind: ${left().join(", ")}`);
          rmSync(path, { recursive: true });
        },
      };
    },
  },
];

let postgres: Promise<PGlite> | undefined;
let opened = 0;

/** PostgreSQL in this process, the same for all stores: it takes seconds to start. */
export async function sharedPostgres(): Promise<PostgresServer> {
  postgres ??= PGlite.create();
  const database = await postgres;
  return {
    run: async (sql) => void (await database.exec(sql)),
    write: async (text, values) =>
      (await database.query<unknown[]>(text, [...values], { rowMode: "array" })).rows,
    ask: async ({ text, params }) => {
      const values = params.map(({ value }) => value);
      return (await database.query<unknown[]>(text, values, { rowMode: "array" })).rows;
    },
    close: async () => {},
  };
}

/** Rows as files: NDJSON, one a table. */
function deliveryOf(tables: readonly TestTable[]) {
  return {
    datasets: tables.map(({ dataset }) => dataset),
    inputs: tables.map(({ dataset, rows }, index) => ({
      dataset,
      input: inputOf(`${index}.ndjson`, dataset, rows),
    })),
    mode: "strict",
    versions: { validator: "test" },
  } as const;
}

function inputOf(name: string, dataset: Dataset, rows: readonly AnyRow[]): Input {
  return { name, open: () => formatOf("ndjson").write([rows], dataset) };
}
