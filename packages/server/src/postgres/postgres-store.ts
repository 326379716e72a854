import type { ParquetMaker } from "../duckdb/parquet-maker.ts";
import type { Folder } from "../files/folder.ts";
import { openScratch } from "../intake/scratch.ts";
import { openLedger } from "../store/ledger.ts";
import { type LocalStore, publishedStore, type PublishedSetting } from "../store/published-store.ts";
import { type Kept, keep, type ParquetDoor, restoreKept } from "./kept.ts";
import { postgresWriter } from "./postgres-runner.ts";
import type { PostgresServer } from "./postgres-server.ts";
import { waitingTables } from "./waiting-tables.ts";

/** What a store in PostgreSQL needs. */
export interface PostgresSetting extends PublishedSetting {
  readonly server: PostgresServer;
  /** Where DuckDB makes the Parquet files of exports, each of which is gone with its answer; without one they are made row by row. */
  readonly folder?: Folder;
  /** Stands before the names of the store's tables, so that several may share a schema; nothing when left out. */
  readonly prefix?: string;
}

/** Opens a store in PostgreSQL, with what was published there before. Rows are only read by who may only read. */
export async function postgresStore(setting: PostgresSetting): Promise<LocalStore> {
  const { server, datasets, folder, prefix = "" } = setting;
  const parquet = folder && parquetWhenAsked(folder);
  const place = { server, prefix, parquet };
  const ledger = await openLedger({ run: server.run, ...postgresWriter(server) }, prefix);
  return publishedStore<Kept>(
    {
      ledger,
      scratch: (mark) => openScratch(waitingTables(server, prefix), mark),
      keep: (table, before, now, signal) => keep(place, table, { before, now, signal }),
      restore: (entries) => restoreKept(place, entries, datasets),
      close: async () => {
        await parquet?.close();
        await server.close();
      },
    },
    setting,
  );
}

/** DuckDB is loaded when somebody asks for Parquet. */
function parquetWhenAsked(folder: Folder): ParquetDoor {
  let maker: Promise<ParquetMaker> | undefined;
  const open = async () => (await import("../duckdb/parquet-maker.ts")).openParquetMaker(folder);
  return {
    make: async (lines, signal) => (await (maker ??= open())).make(lines, signal),
    close: async () => (await maker?.catch(() => undefined))?.close(),
  };
}
