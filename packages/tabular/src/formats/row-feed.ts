import type { AnyRow } from "@samapne/core";
import type { Rows } from "./format.ts";

/** Rows one by one, across batches, for writers that must stop in the middle and go on. */
export interface RowFeed {
  /** The next row; undefined when there are no more. */
  next(): Promise<AnyRow | undefined>;
  /** True when all rows have been given. */
  isEmpty(): Promise<boolean>;
}

/** Opens a feed. */
export function rowFeed(rows: Rows): RowFeed {
  const batches = iteratorOf(rows);
  let batch: readonly AnyRow[] = [];
  let at = 0;
  const fill = async (): Promise<boolean> => {
    while (at >= batch.length) {
      const { done, value } = await batches.next();
      if (done) return false;
      [batch, at] = [value, 0];
    }
    return true;
  };
  return {
    next: async () => ((await fill()) ? batch[at++] : undefined),
    isEmpty: async () => !(await fill()),
  };
}

async function* iteratorOf(rows: Rows): AsyncGenerator<readonly AnyRow[], undefined> {
  yield* rows;
  return undefined;
}
