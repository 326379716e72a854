/** Files and folders that are gone when the program ends: what is being written, and what nobody shall find later. */
const unfinished = new Set<string>();

/** Notes that a file or folder is not to be left behind. Gives what ends that, when it is whole or has been removed. */
export function beginUnfinished(path: string): () => void {
  unfinished.add(path);
  return () => void unfinished.delete(path);
}

/** Removes what has been begun and not finished, at once: the program is asked to end. */
export function removeUnfinished(): void {
  const { rmSync } = process.getBuiltinModule("node:fs");
  for (const path of unfinished) rmSync(path, { recursive: true, force: true });
}
