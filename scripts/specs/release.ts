import { basename, join } from "node:path";
import { versionPath } from "@samapne/generators";
import { filesIn, textOf, writeWhole } from "./folder.ts";
import { freshen } from "./freshen.ts";
import { digestOf, lockName, lockText, type LockLine, parseLock } from "./lock.ts";
import { artefactsOf } from "./printed.ts";
import type { Entry } from "./registry.ts";

/** Which dataset to release, the day (YYYY-MM-DD) it happens, and the specs folder. */
export interface Release {
  readonly id: string;
  readonly date: string;
  readonly root: string;
}

/**
 * Freezes the version a dataset declares: its folder is written, its lines are added to the lock, and the index
 * is printed again. Gives what was done, line by line. Throws when there is no such dataset, when it declares no
 * version, when the date is none, or when the version is released already: a mistake in a release gives a new
 * version.
 */
export async function release(
  entries: readonly Entry[],
  { id, date, root }: Release,
): Promise<readonly string[]> {
  const entry = entryToRelease(entries, id);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Error(`expected a date, YYYY-MM-DD, found ${date}`);
  const { version } = entry.dataset;
  const lock = parseLock(textOf(join(root, lockName)) ?? "");
  const folder = versionPath(entry.dataset);
  const known = lock.some((line) => line.dataset === id && line.version === version);
  if (known || filesIn(join(root, folder)).length > 0)
    throw new Error(
      `${id}@${version} is released already. What was promised stays: correct it in a new version.`,
    );
  const artefacts = await artefactsOf(entry);
  const lines: readonly LockLine[] = [...artefacts].map(([path, text]) => ({
    dataset: id,
    version,
    date,
    file: basename(path),
    digest: digestOf(text),
  }));
  for (const [path, text] of artefacts) writeWhole(join(root, path), text);
  writeWhole(join(root, lockName), lockText([...lock, ...lines]));
  await freshen(entries, { root, write: true });
  return [...artefacts.keys()].map((path) => `released: specs/${path}`);
}

function entryToRelease(entries: readonly Entry[], id: string): Entry {
  const entry = entries.find(({ dataset }) => dataset.id === id);
  if (!entry)
    throw new Error(
      `no dataset ${JSON.stringify(id)}; there are ${entries.map(({ dataset }) => dataset.id).join(", ")}`,
    );
  if (entry.dataset.version === "draft")
    throw new Error(`${id} is a draft. Write the version it is released as into its declaration first.`);
  return entry;
}
