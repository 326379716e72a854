import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { UsageError } from "./usage-error.ts";

/** Writes a file whole or not at all: beside its place first, then moved there. Folders on the way are made. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}.new`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new UsageError({
      nb: `Kan ikke skrive ${path} (${code}).`,
      nn: `Kan ikkje skrive ${path} (${code}).`,
      en: `Cannot write ${path} (${code}).`,
    });
  }
}
