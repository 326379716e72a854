import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { UsageError } from "./usage-error.ts";

/** Writes a file whole or not at all: beside its place first, then moved there. Folders on the way are made. */
export function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  return writeChunks(path, [typeof content === "string" ? new TextEncoder().encode(content) : content]);
}

/** Writes pieces as they come, and the file whole or not at all. What goes wrong while they are made is thrown on. */
export async function writeChunks(
  path: string,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const beside = `${path}.${process.pid}.new`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(beside, "wx");
    try {
      for await (const chunk of chunks) await file.writeFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new UsageError({
      nb: `Kan ikke skrive ${path} (${code}).`,
      nn: `Kan ikkje skrive ${path} (${code}).`,
      en: `Cannot write ${path} (${code}).`,
    });
  }
}
