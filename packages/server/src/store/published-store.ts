import type { Dataset, DeliveryStatus } from "@samapne/core";
import { type Delivery, type Judged, judgeInto } from "../intake/judge-into.ts";
import type { Scratch, ScratchTable } from "../intake/scratch.ts";
import { inTurn } from "./in-turn.ts";
import { fingerprintOf, layoutText } from "./fingerprint.ts";
import type { Ledger, LedgerEntry } from "./ledger.ts";
import { type Judging, rejudged } from "./rejudge.ts";
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
   * away. Deliveries are taken one after the other. Where one fails (a full disk, a database that is gone, a signal) the
   * promise does; what was published stands, and the state tells that the last delivery was not taken in.
   */
  publish(delivery: Delivery): Promise<Outcome>;
  /** What was published before and is not served, because the declarations are others since; nothing when all is. */
  readonly unserved: Unserved | undefined;
}

/** Rows that are kept and not served. */
export interface Unserved {
  /** The ids of datasets whose key is another today: what changed since their rows cannot be told. */
  readonly laidOut: readonly string[];
  /** The datasets that have other fields today. What changes from their rows to the next version can be told. */
  readonly refielded: readonly string[];
  /** The datasets whose rows do not conform any more, and why. What changes from them to the next version can be told. */
  readonly refused: { readonly datasets: readonly string[]; readonly status: DeliveryStatus } | undefined;
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
  /**
   * Makes waiting rows a version. Gives the one before it when nothing is different. When the signal aborts, it ends as
   * soon as it can, and nothing is left of what was made.
   */
  keep(table: ScratchTable, before: K | undefined, now: number, signal: AbortSignal): Promise<K>;
  /**
   * The versions a ledger tells of, as far as their datasets have the same key still. Where they have other fields since, a
   * version has the dataset as it was. Removes what nobody tells of.
   */
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
  /** How what was published before is judged when the declarations are others today. */
  readonly judging?: Judging;
}

const never = new AbortController().signal;

/** A store over a database, with what was published there before. One program at a time. */
export async function publishedStore<K extends Kept>(
  keeper: Keeper<K>,
  { datasets, now, trouble = () => {}, judging = { versions: { validator: "" } } }: PublishedSetting,
): Promise<LocalStore> {
  const { ledger } = keeper;
  const queue = inTurn();
  const versions = shelf(trouble);
  const restored = await restoredBy(keeper, datasets, judging, now());
  let { current, waiting, unserved } = restored;
  versions.replace(current);
  let state = stateOf(current, restored.delivery);

  const publishTables = async (
    tables: readonly ScratchTable[],
    status: DeliveryStatus,
    signal: AbortSignal,
  ): Promise<void> => {
    const next = new Map<string, K>();
    const before = new Map([...waiting, ...current]);
    try {
      for (const table of tables)
        next.set(table.dataset.id, await keeper.keep(table, before.get(table.dataset.id), now(), signal));
      signal.throwIfAborted();
      await ledger.write([...next.values()].map(entryOf), status);
    } catch (error) {
      for (const [id, one] of next) if (one !== before.get(id)) await one.retire().catch(trouble);
      throw error;
    }
    // Nobody has been given these, so nobody uses them.
    for (const [id, one] of waiting) if (one !== next.get(id)) await one.retire().catch(trouble);
    [current, waiting, unserved] = [next, new Map(), undefined];
    versions.replace(next);
    state = stateOf(next, status);
  };
  const takeIn = async (given: Delivery, moment: number): Promise<Outcome> => {
    given.signal?.throwIfAborted();
    const published = [...waiting.values(), ...current.values()].flatMap(
      ({ version }) => releaseOf(version, given.datasets) ?? [],
    );
    const previous = [...(given.previous ?? []), ...published];
    const judged = await judgeInto(keeper.scratch(String(moment)), { ...given, previous }, moment);
    const { tables, discard, ...outcome } = judged;
    const { status } = outcome;
    if (status.verdict !== "conformant") state = { ...state, refused: status };
    else
      try {
        await publishTables(tables, status, given.signal ?? never);
      } finally {
        await discard();
      }
    return outcome;
  };
  return {
    datasets,
    publish: (given) =>
      queue(async () => {
        const moment = now();
        try {
          return await takeIn(given, moment);
        } catch (error) {
          state = { ...state, refused: notTakenIn(moment) };
          throw error;
        }
      }),
    get unserved() {
      return unserved;
    },
    state: () => state,
    lease: (dataset) => versions.lease(dataset),
    close: () =>
      queue(async () => {
        await versions.clear();
        for (const { close } of [...current.values(), ...waiting.values()]) await close();
        await keeper.close();
      }),
  };
}

/** What a ledger tells of as it may be served today, and what must wait. */
interface Restored<K> {
  readonly current: ReadonlyMap<string, K>;
  /** Kept to be compared with what is published next. */
  readonly waiting: ReadonlyMap<string, K>;
  readonly unserved: Unserved | undefined;
  readonly delivery: DeliveryStatus | undefined;
}

/** Restores what was published, judged anew where the declarations are others since. */
async function restoredBy<K extends Kept>(
  { ledger, restore }: Keeper<K>,
  datasets: readonly Dataset[],
  judging: Judging,
  now: number,
): Promise<Restored<K>> {
  const entries = await ledger.entries();
  const restored = await restore(entries);
  const isOfToday = ({ version }: K) => datasets.includes(version.dataset);
  const all = new Map([...restored].filter(([, one]) => isOfToday(one)));
  const refielded = new Map([...restored].filter(([, one]) => !isOfToday(one)));
  const isKnown = ({ dataset }: LedgerEntry) => datasets.some(({ id }) => id === dataset);
  const laidOut = entries
    .filter((one) => isKnown(one) && !restored.has(one.dataset))
    .map(({ dataset }) => dataset);
  const delivery = all.size === 0 ? undefined : await ledger.delivery();
  const others = new Map([...all].filter(([, one]) => entryOf(one).fingerprint !== one.entry.fingerprint));
  const notToday = { laidOut, refielded: [...refielded.keys()], refused: undefined };
  const unserved = laidOut.length + refielded.size === 0 ? undefined : notToday;
  if (others.size === 0) return { current: all, waiting: refielded, unserved, delivery };
  const status = await rejudged(
    [...all.values()].map(({ version }) => version),
    judging,
    now,
  );
  if (status.verdict === "conformant") {
    const unrestored = entries.filter(({ dataset }) => !all.has(dataset));
    await ledger.write([...unrestored, ...[...all.values()].map(entryOf)], status);
    return { current: all, waiting: refielded, unserved, delivery: status };
  }
  const current = new Map([...all].filter(([id]) => !others.has(id)));
  const refused = { datasets: [...others.keys()], status };
  return {
    current,
    waiting: new Map([...others, ...refielded]),
    unserved: { ...notToday, refused },
    delivery: current.size === 0 ? undefined : delivery,
  };
}

/** A delivery that failed: when, and that it did. Why is for whoever runs the service; a status is read by everybody. */
function notTakenIn(moment: number): DeliveryStatus {
  const cause = {
    dataset: "",
    code: "delivery.not_taken_in",
    severity: "error",
    fields: [],
    count: 1,
  } as const;
  return { judged_at: new Date(moment).toISOString(), verdict: "not_judged", causes: [cause] };
}

/** What the ledger is to tell of a version, by the declaration of today. */
function entryOf({ entry, version }: Kept): LedgerEntry {
  return { ...entry, fingerprint: fingerprintOf(version.dataset), layout: layoutText(version.dataset) };
}

function stateOf(current: ReadonlyMap<string, Kept>, delivery: DeliveryStatus | undefined): StoreState {
  const versions = [...current.values()].map(({ version }) => version);
  return { versions, ...(delivery === undefined ? {} : { delivery }) };
}
