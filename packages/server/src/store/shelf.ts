import type { Lease } from "./store.ts";
import type { Version } from "./version.ts";

/** A version, and how to be rid of it. */
export interface Shelved {
  readonly version: Version;
  /** Lets go of what the version holds. Called once, when nobody uses it any more. */
  retire(): Promise<void>;
}

/** The current versions, and the old ones that are still in use. */
export interface Shelf {
  /** Puts others in place of the current versions, all at once. What is in use stays whole until its last lease ends. */
  replace(next: ReadonlyMap<string, Shelved>): void;
  lease(dataset: string): Lease | undefined;
  /** Lets go of everything that was replaced, in use or not. Settled when that is done. */
  clear(): Promise<void>;
}

/** An empty shelf. `trouble` hears of what could not be let go of. */
export function shelf(trouble: (error: unknown) => void): Shelf {
  let current: ReadonlyMap<string, Shelved> = new Map();
  const uses = new Map<Shelved, number>();
  const leaving = new Set<Promise<void>>();
  const letGo = (one: Shelved): void => {
    uses.delete(one);
    const going: Promise<void> = one
      .retire()
      .catch(trouble)
      .finally(() => leaving.delete(going));
    leaving.add(going);
  };
  const isCurrent = (one: Shelved): boolean => current.get(one.version.dataset.id) === one;
  return {
    replace: (next) => {
      const before = current;
      current = next;
      for (const one of before.values()) if (!isCurrent(one) && (uses.get(one) ?? 0) === 0) letGo(one);
    },
    lease: (dataset) => {
      const one = current.get(dataset);
      if (one === undefined) return undefined;
      uses.set(one, (uses.get(one) ?? 0) + 1);
      let ended = false;
      const end = () => {
        if (ended) return;
        ended = true;
        const count = uses.get(one);
        if (count === undefined) return;
        uses.set(one, count - 1);
        if (count === 1 && !isCurrent(one)) letGo(one);
      };
      return { version: one.version, end };
    },
    clear: async () => {
      for (const one of uses.keys()) if (!isCurrent(one)) letGo(one);
      await Promise.all(leaving);
    },
  };
}
