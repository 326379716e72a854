import { releasesApart } from "@samapne/core/disclosure";
import type { FullRelease } from "./full-release.ts";

/** Divides a full release into tables that no sum connects, such as years and employers: each is protected by itself. */
export function* tablesApart(full: FullRelease): Generator<FullRelease> {
  for (const release of releasesApart(full.release)) {
    const keys = [...release.cells.keys()];
    if (keys.length === 0) continue;
    const smallAlone = keys.flatMap((key) => {
      const names = full.smallAlone.get(key);
      return names ? [[key, names] as const] : [];
    });
    const small = new Set(keys.filter((key) => full.small.has(key)));
    yield { ...full, release, small, smallAlone: new Map(smallAlone) };
  }
}
