import type { Dataset, DeliveryStatus } from "@samapne/core";
import type { Folder } from "../files/folder.ts";
import { type Delivery, type Judged, judgeInto } from "../intake/judge-into.ts";
import type { ScratchTable } from "../intake/scratch.ts";
import { inTurn } from "../store/in-turn.ts";
import { shelf } from "../store/shelf.ts";
import type { Store, StoreState } from "../store/store.ts";
import { openEngine } from "./engine.ts";
import { type Kept, keep, restoreKept } from "./kept.ts";
import { openLedger } from "./ledger.ts";

/** What came of a delivery. */
export type Outcome = Pick<Judged, "report" | "status" | "gate">;

/** A store on this machine: DuckDB and files in a folder. */
export interface LocalStore extends Store {
  /** The datasets that may be published. */
  readonly datasets: readonly Dataset[];
  /**
   * Judges files as one delivery and publishes them in place of what there was, all datasets at once. What has errors
   * changes nothing. Deliveries are taken one after the other.
   */
  publish(delivery: Delivery): Promise<Outcome>;
}

/** What a store on this machine needs. */
export interface LocalSetting {
  readonly folder: Folder;
  /** The datasets that may be published; what the folder holds of others is left alone. */
  readonly datasets: readonly Dataset[];
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** Bytes DuckDB may use; 1 GiB when left out. */
  readonly memory?: number;
  /** Threads DuckDB may use; 2 when left out. */
  readonly threads?: number;
  /** Hears of what could not be cleaned up. */
  readonly trouble?: (error: unknown) => void;
}

/** Opens a store in a folder, with what was published there before. One program at a time. */
export async function localStore(setting: LocalSetting): Promise<LocalStore> {
  const { folder, datasets, now, memory = 2 ** 30, threads = 2, trouble = () => {} } = setting;
  const engine = await openEngine({
    path: folder.pathOf("samapne.duckdb"),
    overflow: folder.pathOf("overflow"),
    memory,
    threads,
  });
  const place = { engine, folder };
  const ledger = await openLedger(engine);
  const queue = inTurn();
  const versions = shelf(trouble);
  let current = await restoreKept(place, await ledger.entries(), datasets);
  versions.replace(current);
  let state = stateOf(current, current.size === 0 ? undefined : await ledger.delivery());

  const publishTables = async (tables: readonly ScratchTable[], status: DeliveryStatus): Promise<void> => {
    const next = new Map<string, Kept>();
    try {
      for (const table of tables)
        next.set(table.dataset.id, await keep(place, table, current.get(table.dataset.id), now()));
      await ledger.write(
        [...next.values()].map(({ entry }) => entry),
        status,
      );
    } catch (error) {
      for (const [id, one] of next) if (one !== current.get(id)) await one.retire().catch(trouble);
      throw error;
    }
    current = next;
    versions.replace(next);
    state = stateOf(next, status);
  };
  return {
    datasets,
    publish: (given) =>
      queue(async () => {
        const { tables, discard, ...outcome } = await judgeInto(folder, given, now());
        const { status } = outcome;
        if (status.verdict !== "conformant") state = { ...state, refused: status };
        else
          try {
            await publishTables(tables, status);
          } finally {
            await discard();
          }
        return outcome;
      }),
    state: () => state,
    lease: (dataset) => versions.lease(dataset),
    close: () =>
      queue(async () => {
        await versions.settled();
        for (const { close } of current.values()) await close();
        engine.close();
      }),
  };
}

function stateOf(current: ReadonlyMap<string, Kept>, delivery: DeliveryStatus | undefined): StoreState {
  const versions = [...current.values()].map(({ version }) => version);
  return { versions, ...(delivery === undefined ? {} : { delivery }) };
}
