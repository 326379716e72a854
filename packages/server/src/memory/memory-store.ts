import { createHash } from "node:crypto";
import { type AnyRow, type Dataset, type DeliveryStatus, localDay } from "@samapne/core";
import { judgeRows, type RowTable } from "../intake/judge-rows.ts";
import { nextNumber, noHistory, versionId, withVersion } from "../store/history.ts";
import type { Store, StoreState } from "../store/store.ts";
import type { Version } from "../store/version.ts";
import { keptRows } from "./kept-row.ts";
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
  let given: readonly RowTable[] = [];
  let state: StoreState = { versions: [] };
  return {
    publish: async (tables) => {
      const moment = now();
      const instant = new Date(moment).toISOString();
      const status = judgeRows(tables, { instant, date: localDay("Europe/Oslo", moment) }, given);
      if (status.verdict === "conformant") {
        current = published(tables, current, moment);
        given = tables;
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
  const earlier = new Map(before?.rows.map(({ key, line }, place) => [key, { line, place }]));
  const keys = new Set(rows.map(({ key }) => key));
  const number = nextNumber(before?.history ?? noHistory);
  const history = withVersion(before?.history ?? noHistory, now, {
    gone: dataset.key.length === 0 ? undefined : [...earlier.keys()].filter((key) => !keys.has(key)),
    back: [...keys],
  });
  const changedIn = rows.map(({ key, line }) => {
    const same = dataset.key.length === 0 ? undefined : earlier.get(key);
    return same?.line === line ? (before?.changedIn[same.place] ?? number) : number;
  });
  const parts: MemoryParts = { dataset, id: versionId(history, digest), rows, changedIn, history };
  return { ...parts, digest, version: memoryVersion(parts) };
}
