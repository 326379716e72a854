import { openScratch } from "../intake/scratch.ts";
import { openLedger } from "../store/ledger.ts";
import { type LocalStore, publishedStore, type PublishedSetting } from "../store/published-store.ts";
import { type Kept, keep, restoreKept } from "./kept.ts";
import { postgresWriter } from "./postgres-runner.ts";
import type { PostgresServer } from "./postgres-server.ts";
import { waitingTables } from "./waiting-tables.ts";

/** What a store in PostgreSQL needs. */
export interface PostgresSetting extends PublishedSetting {
  readonly server: PostgresServer;
  /** Stands before the names of the store's tables, so that several may share a schema; nothing when left out. */
  readonly prefix?: string;
}

/** Opens a store in PostgreSQL, with what was published there before. Rows are only read by who may only read. */
export async function postgresStore(setting: PostgresSetting): Promise<LocalStore> {
  const { server, datasets, prefix = "" } = setting;
  const place = { server, prefix };
  const ledger = await openLedger({ run: server.run, ...postgresWriter(server) }, prefix);
  return publishedStore<Kept>(
    {
      ledger,
      scratch: (mark) => openScratch(waitingTables(server, prefix), mark),
      keep: (table, before, now) => keep(place, table, before, now),
      restore: (entries) => restoreKept(place, entries, datasets),
      close: () => server.close(),
    },
    setting,
  );
}
