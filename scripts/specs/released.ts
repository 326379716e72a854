import { join } from "node:path";
import type { Text } from "@samapne/core";
import { filesIn, textOf } from "./folder.ts";
import { lockName, parseLock } from "./lock.ts";

/** A version whose folder is frozen. */
export interface Released {
  readonly domain: string;
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  /** The day it was released, from the lock. */
  readonly date: string | undefined;
}

const frozenDataset = /^([a-z0-9-]+)\/([a-z0-9-]+)\/(\d+\.\d+\.\d+)\/dataset\.json$/;

/** The released versions in a specs folder, told by the folders there are. */
export function releasedIn(root: string): readonly Released[] {
  const lock = parseLock(textOf(join(root, lockName)) ?? "");
  return filesIn(root).flatMap((path) => {
    const [, domain, id, version] = frozenDataset.exec(path) ?? [];
    if (domain === undefined || id === undefined || version === undefined) return [];
    const { title } = JSON.parse(textOf(join(root, path)) ?? "{}") as { title: Text };
    const date = lock.find((line) => line.dataset === id && line.version === version)?.date;
    return [{ domain, id, version, title, date }];
  });
}
