import { createHash } from "node:crypto";
import { type AnyRow, type Dataset, type DeliveryStatus, localDay } from "@samapne/core";
import { judgeRows, type RowTable } from "../intake/judge-rows.ts";
import { type Moment, versionId, withMoment } from "../store/history.ts";
import type { Store, StoreState } from "../store/store.ts";
import type { Version } from "../store/version.ts";
import { type KeptRow, keptRows } from "./kept-row.ts";
import { type MemoryParts, memoryVersion } from "./memory-version.ts";

/** A store whose rows are in memory: for tests, for small data, and where no database can be. */
export interface MemoryStore extends Store {
  /**
   * Judges tables as one delivery, and publishes them in place of what there was. What has errors changes nothing.
   * Gives what was found, in counts.
   */
  publish(tables: readonly RowTable[]): Promise<DeliveryStatus>;
}

interface Published extends MemoryParts {
  readonly version: Version;
  readonly digest: string;
}

/** Opens an empty store in memory. `now` gives milliseconds since 1970. */
export function memoryStore({ now }: { readonly now: () => number }): MemoryStore {
  let current: ReadonlyMap<string, Published> = new Map();
  let state: StoreState = { versions: [] };
  return {
    publish: async (tables) => {
      const moment = now();
      const instant = new Date(moment).toISOString();
      const status = judgeRows(tables, { instant, date: localDay("Europe/Oslo", moment) });
      if (status.verdict === "conformant") {
        current = published(tables, current, moment);
        state = { versions: [...current.values()].map(({ version }) => version), delivery: status };
      } else state = { ...state, refused: status };
      return status;
    },
    state: () => state,
    lease: (dataset) => {
      const version = current.get(dataset)?.version;
      return version === undefined ? undefined : { version, end: () => {} };
    },
    close: async () => {},
  };
}

function published(
  tables: readonly RowTable[],
  before: ReadonlyMap<string, Published>,
  now: number,
): ReadonlyMap<string, Published> {
  const datasets = new Map(tables.map(({ dataset }) => [dataset.id, dataset]));
  return new Map(
    [...datasets].map(([id, dataset]) => {
      const rows = tables.filter((table) => table.dataset.id === id).flatMap((table) => table.rows);
      return [id, nextVersion(dataset, rows, before.get(id), now)];
    }),
  );
}

/** The rows as a version; the one before it when nothing is different. */
function nextVersion(
  dataset: Dataset,
  given: readonly AnyRow[],
  before: Published | undefined,
  now: number,
): Published {
  const rows = keptRows(dataset, given);
  const digest = createHash("sha256")
    .update(rows.map(({ line }) => line).join(""))
    .digest("hex");
  if (before?.digest === digest && before.dataset === dataset) return before;
  const moments = withMoment(before?.moments ?? [], now);
  const { number, publishedAt } = moments.at(-1) as Moment;
  const parts: MemoryParts = {
    dataset,
    id: versionId(publishedAt, digest),
    rows,
    ...(dataset.key.length === 0 ? withoutKey(rows, number) : changes(rows, before, number)),
    moments: dataset.key.length === 0 ? moments.slice(-1) : moments,
  };
  return { ...parts, digest, version: memoryVersion(parts) };
}

type History = Pick<MemoryParts, "changedIn" | "gone">;

/** Rows without a key cannot be told from others, so nothing is known from before this version. */
function withoutKey(rows: readonly KeptRow[], number: number): History {
  return { changedIn: rows.map(() => number), gone: [] };
}

function changes(rows: readonly KeptRow[], before: Published | undefined, number: number): History {
  const earlier = new Map(
    before?.rows.map(({ key, line }, place) => [nameOf(key), { line, number: before.changedIn[place] }]),
  );
  const names = new Set(rows.map(({ key }) => nameOf(key)));
  const gone = (before?.rows ?? []).filter(({ key }) => !names.has(nameOf(key)));
  return {
    changedIn: rows.map(({ key, line }) => {
      const same = earlier.get(nameOf(key));
      return same?.line === line && same.number !== undefined ? same.number : number;
    }),
    gone: [
      ...(before?.gone ?? []).filter(({ key }) => !names.has(nameOf(key))),
      ...gone.map(({ key }) => ({ key, number })),
    ],
  };
}

function nameOf(key: AnyRow): string {
  return JSON.stringify(Object.values(key));
}
