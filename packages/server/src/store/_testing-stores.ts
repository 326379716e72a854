import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AnyRow, Dataset, DeliveryStatus } from "@samapne/core";
import { formatOf, type Input } from "@samapne/tabular";
import { localStore } from "../duckdb/local-store.ts";
import { diskFolder } from "../edge/disk-folder.ts";
import { memoryStore } from "../memory/memory-store.ts";
import type { Store } from "./store.ts";

/** Used by tests only: every kind of store, opened empty, and filled in one way. */

export interface Filled {
  readonly store: Store;
  /** Publishes rows in place of what there was. */
  publish(tables: readonly TestTable[]): Promise<DeliveryStatus>;
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
      });
      return {
        store,
        publish: async (tables) => (await store.publish(deliveryOf(tables))).status,
        end: async () => {
          await store.close();
          rmSync(path, { recursive: true });
        },
      };
    },
  },
];

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
