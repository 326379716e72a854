import { join } from "node:path";
import { bytesOf, filesIn, removeFile, writeWhole } from "./folder.ts";
import { printedSpecs } from "./printed.ts";
import type { Entry } from "./registry.ts";
import { releasedIn } from "./released.ts";

/** A file of `specs` that is not what would be printed now. */
export interface Stale {
  readonly path: string;
  readonly fault: "missing" | "different" | "no longer printed";
}

const printedHere = /^(index|cel-vectors|report\.schema)\.json$|^[^/]+\/[^/]+\/draft\//;

/**
 * Compares the drafts and the index in a specs folder with what would be printed now, and with `write` corrects
 * them. Gives what was stale. Released folders, the lock and README.md are never touched.
 */
export async function freshen(
  entries: readonly Entry[],
  { root, write }: { readonly root: string; readonly write: boolean },
): Promise<readonly Stale[]> {
  const printed = await printedSpecs(entries, releasedIn(root));
  const stale = [...changed(printed, root), ...leftOver(printed, root)];
  if (!write) return stale;
  for (const { path } of stale) {
    const content = printed.get(path);
    if (content === undefined) removeFile(root, path);
    else writeWhole(join(root, path), content);
  }
  return stale;
}

function changed(printed: ReadonlyMap<string, Buffer>, root: string): readonly Stale[] {
  return [...printed].flatMap(([path, content]) => {
    const there = bytesOf(join(root, path));
    if (there?.equals(content)) return [];
    return [{ path, fault: there === undefined ? ("missing" as const) : ("different" as const) }];
  });
}

function leftOver(printed: ReadonlyMap<string, Buffer>, root: string): readonly Stale[] {
  return filesIn(root)
    .filter((path) => printedHere.test(path) && !printed.has(path))
    .map((path) => ({ path, fault: "no longer printed" as const }));
}
