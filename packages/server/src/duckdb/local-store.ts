import type { Folder } from "../files/folder.ts";
import { openScratch } from "../intake/scratch.ts";
import { scratchFiles } from "../intake/scratch-files.ts";
import { type LocalStore, publishedStore, type PublishedSetting } from "../store/published-store.ts";
import { openLedger } from "../store/ledger.ts";
import { openEngine } from "./engine.ts";
import { type Kept, keep, restoreKept } from "./kept.ts";

/** What a store on this machine needs. */
export interface LocalSetting extends PublishedSetting {
  readonly folder: Folder;
  /** Bytes DuckDB may use; 1 GiB when left out. */
  readonly memory?: number;
  /** Threads DuckDB may use; 2 when left out. */
  readonly threads?: number;
  /** Rows from which a table is kept in the order of time too, for pages of a short time; 200 000 when left out. */
  readonly byTimeFrom?: number;
}

/** Opens a store on this machine: DuckDB and files in a folder, with what was published there before. */
export async function localStore(setting: LocalSetting): Promise<LocalStore> {
  const { folder, datasets, memory = 2 ** 30, threads = 2, byTimeFrom = 200_000 } = setting;
  const engine = await openEngine({
    path: folder.pathOf("samapne.duckdb"),
    overflow: folder.pathOf("overflow"),
    memory,
    threads,
  });
  const place = { engine, folder, byTimeFrom };
  return publishedStore<Kept>(
    {
      ledger: await openLedger(engine),
      scratch: (mark) => openScratch(scratchFiles(folder), mark),
      keep: (table, before, now, signal) => keep(place, table, { before, now, signal }),
      restore: (entries) => restoreKept(place, entries, datasets),
      close: async () => engine.close(),
    },
    setting,
  );
}
