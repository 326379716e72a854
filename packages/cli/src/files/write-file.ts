import { promises as files } from "node:fs";
import { dirname } from "node:path";
import { beginUnfinished } from "./unfinished.ts";
import { UsageError } from "../options/usage-error.ts";

type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** Writes a file whole or not at all: beside its place first, then moved there. Folders on the way are made. */
export function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  return writeChunks(path, [typeof content === "string" ? new TextEncoder().encode(content) : content]);
}

/** Writes pieces as they come, and the file whole or not at all. What goes wrong while they are made is thrown on. */
export async function writeChunks(path: string, chunks: Chunks): Promise<void> {
  try {
    const there = await files.stat(path).catch(() => undefined);
    if (there === undefined || there.isFile()) await replace(path, chunks, there?.mode);
    else await writeInto(path, chunks);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    throw new UsageError({
      nb: `Kan ikke skrive ${path} (${code}).`,
      nn: `Kan ikkje skrive ${path} (${code}).`,
      en: `Cannot write ${path} (${code}).`,
    });
  }
}

/** A file takes the place of the one there was, with the same permissions. */
async function replace(path: string, chunks: Chunks, mode: number | undefined): Promise<void> {
  const beside = `${path}.${process.pid}.new`;
  await files.mkdir(dirname(path), { recursive: true });
  const whole = beginUnfinished(beside);
  try {
    const file = await files.open(beside, "w", mode);
    try {
      for await (const chunk of chunks) await file.writeFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await files.rename(beside, path);
  } catch (error) {
    await files.rm(beside, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    whole();
  }
}

/** A pipe or device, such as /dev/stdout, is written into: it must not be replaced by a file. */
async function writeInto(path: string, chunks: Chunks): Promise<void> {
  const file = await files.open(path, "w");
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
  } finally {
    await file.close();
  }
}
