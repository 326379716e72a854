import { basename, join } from "node:path";
import { isDate } from "@samapne/core";
import { bytesOf, textOf, writeWhole } from "./folder.ts";
import { freshen } from "./freshen.ts";
import { digestOf, lockName, lockText, parseLock } from "./lock.ts";
import { artefactsOf } from "./printed.ts";
import type { Entry } from "./registry.ts";

/** Which dataset to release, the day (YYYY-MM-DD) it happens, and the specs folder. */
export interface Release {
  readonly id: string;
  readonly date: string;
  readonly root: string;
}

/**
 * Freezes the version a dataset declares: its files are written, their lines added to the lock, and the index is
 * printed again. Released again, it only adds artefacts that were not printed then, and only while the declaration
 * is still the frozen one. Gives what was done, line by line. Throws when there is no such dataset, when it
 * declares no version, when the date is none, or when there is nothing left to release: a mistake in a release
 * gives a new version.
 */
export async function release(
  entries: readonly Entry[],
  { id, date, root }: Release,
): Promise<readonly string[]> {
  const entry = entryToRelease(entries, id);
  if (!isDate(date)) throw new Error(`expected a date, YYYY-MM-DD, found ${date}`);
  const artefacts = await artefactsOf(entry);
  const added = new Map([...artefacts].filter(([path]) => bytesOf(join(root, path)) === undefined));
  const { version } = entry.dataset;
  if (added.size === 0 || !sameDeclaration(artefacts, root))
    throw new Error(
      `${id}@${version} is released already. What was promised stays: correct it in a new version.`,
    );
  const lines = [...added].map(([path, content]) => ({
    dataset: id,
    version,
    date,
    file: basename(path),
    digest: digestOf(content),
  }));
  const lock = parseLock(textOf(join(root, lockName)) ?? "");
  for (const [path, content] of added) writeWhole(join(root, path), content);
  writeWhole(join(root, lockName), lockText([...lock, ...lines]));
  await freshen(entries, { root, write: true });
  return [...added.keys()].map((path) => `released: specs/${path}`);
}

/** True when nothing is frozen yet, or the frozen declaration is the one printed now. */
function sameDeclaration(artefacts: ReadonlyMap<string, Buffer>, root: string): boolean {
  const frozen = [...artefacts.keys()].filter((path) => bytesOf(join(root, path)) !== undefined);
  const declaration = [...artefacts.keys()].find((path) => basename(path) === "dataset.json");
  if (frozen.length === 0 || declaration === undefined) return frozen.length === 0;
  const printed = artefacts.get(declaration);
  return printed !== undefined && bytesOf(join(root, declaration))?.equals(printed) === true;
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
