import type { Dataset, DeliveryStatus } from "@samapne/core";
import { type Delivery, type Judged, judgeInto } from "../intake/judge-into.ts";
import type { Scratch, ScratchTable } from "../intake/scratch.ts";
import { inTurn } from "./in-turn.ts";
import type { Ledger, LedgerEntry } from "./ledger.ts";
import { releaseOf } from "./release.ts";
import { type Shelved, shelf } from "./shelf.ts";
import type { Store, StoreState } from "./store.ts";

/** What came of a delivery. */
export type Outcome = Pick<Judged, "report" | "status" | "gate">;

/** A store that takes files in. */
export interface LocalStore extends Store {
  /** The datasets that may be published. */
  readonly datasets: readonly Dataset[];
  /**
   * Judges files as one delivery and publishes them in place of what there was, all datasets at once. What has errors
   * changes nothing. Datasets under disclosure control are judged with what is published, which the new must not give
   * away. Deliveries are taken one after the other.
   */
  publish(delivery: Delivery): Promise<Outcome>;
}

/** A version in a database, and what the ledger tells of it. */
export interface Kept extends Shelved {
  readonly entry: LedgerEntry;
  /** Lets go of what the program holds; the version stays. */
  close(): Promise<void>;
}

/** What a database does for a store: where rows wait while they are judged, and how they become a version. */
export interface Keeper<K extends Kept = Kept> {
  readonly ledger: Ledger;
  /** Opens a place for the rows of a delivery; `mark` sets it apart from others. */
  scratch(mark: string): Scratch;
  /** Makes waiting rows a version. Gives the one before it when nothing is different. */
  keep(table: ScratchTable, before: K | undefined, now: number): Promise<K>;
  /** The versions a ledger tells of, as far as their datasets are the same still. Removes what nobody tells of. */
  restore(entries: readonly LedgerEntry[]): Promise<ReadonlyMap<string, K>>;
  close(): Promise<void>;
}

/** What every store that takes files in needs. */
export interface PublishedSetting {
  /** The datasets that may be published; what the database holds of others is left alone. */
  readonly datasets: readonly Dataset[];
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** Hears of what could not be cleaned up. */
  readonly trouble?: (error: unknown) => void;
}

/** A store over a database, with what was published there before. One program at a time. */
export async function publishedStore<K extends Kept>(
  keeper: Keeper<K>,
  { datasets, now, trouble = () => {} }: PublishedSetting,
): Promise<LocalStore> {
  const { ledger } = keeper;
  const queue = inTurn();
  const versions = shelf(trouble);
  let current = await keeper.restore(await ledger.entries());
  versions.replace(current);
  let state = stateOf(current, current.size === 0 ? undefined : await ledger.delivery());

  const publishTables = async (tables: readonly ScratchTable[], status: DeliveryStatus): Promise<void> => {
    const next = new Map<string, K>();
    try {
      for (const table of tables)
        next.set(table.dataset.id, await keeper.keep(table, current.get(table.dataset.id), now()));
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
        const moment = now();
        const published = [...current.values()].flatMap(
          ({ version }) => releaseOf(version, given.datasets) ?? [],
        );
        const previous = [...(given.previous ?? []), ...published];
        const judged = await judgeInto(keeper.scratch(String(moment)), { ...given, previous }, moment);
        const { tables, discard, ...outcome } = judged;
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
        await keeper.close();
      }),
  };
}

function stateOf(current: ReadonlyMap<string, Kept>, delivery: DeliveryStatus | undefined): StoreState {
  const versions = [...current.values()].map(({ version }) => version);
  return { versions, ...(delivery === undefined ? {} : { delivery }) };
}
