import { createHash } from "node:crypto";
import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { SitePlace } from "../site/site-place.ts";

const staging = ".samapne-";
/** Milliseconds after which what an interrupted publication left behind is removed. */
const forgotten = 24 * 60 * 60 * 1000;

/** A site in a folder. */
export interface DiskSite extends SitePlace {
  /** What is to be removed when nothing comes of it: a folder that is gone when all is done, or the one made for the site. */
  readonly unfinished: string;
}

/**
 * A site in a folder on the disk. Files are put into a folder within it, so that each takes its place by being renamed.
 * Files of others in the folder are left alone. A folder that was made for the site is gone again where nothing comes of
 * it. `now` is in milliseconds since 1970.
 */
export async function diskSite(path: string, now: number): Promise<DiskSite> {
  const made = await mkdir(path, { recursive: true });
  await removeLeftovers(path, now);
  const beside = await mkdtemp(join(path, staging)).catch(async (error: unknown) => {
    if (made !== undefined) await removeEmpty(path, made);
    throw error;
  });
  const put = new Map<string, { readonly file: string; readonly sha256: string }>();
  const placed: string[] = [];
  const abandon = async () => {
    await rm(beside, { recursive: true, force: true });
    if (made === undefined) return;
    for (const file of placed) await rm(file, { force: true });
    for (const folder of new Set(placed.map((file) => dirname(file)))) await removeEmpty(folder, made);
    await removeEmpty(path, made);
  };
  return {
    unfinished: made ?? beside,
    read: (name) => readFile(join(path, name)).catch(absent),
    put: async (name, pieces) => {
      const file = join(beside, String(put.size));
      const digest = createHash("sha256");
      let bytes = 0;
      const writing = await open(file, "wx");
      try {
        for await (const piece of pieces) {
          digest.update(piece);
          bytes += piece.length;
          await writing.writeFile(piece);
        }
        await writing.sync();
      } finally {
        await writing.close();
      }
      const sha256 = digest.digest("hex");
      put.set(name, { file, sha256 });
      return { bytes, sha256 };
    },
    finish: async (given) => {
      const [written, unchanged, removed]: [string[], string[], string[]] = [[], [], []];
      for (const [name, { file, sha256 }] of put) {
        const target = join(path, name);
        if ((await digestOf(target)) === sha256) unchanged.push(name);
        else {
          await mkdir(dirname(target), { recursive: true });
          await rename(file, target);
          placed.push(target);
          written.push(name);
        }
      }
      for (const name of given) {
        if ((await stat(join(path, name)).catch(absent)) === undefined) continue;
        await rm(join(path, name));
        removed.push(name);
      }
      await rm(beside, { recursive: true, force: true });
      return { written, unchanged, removed };
    },
    abandon,
  };
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

/** Removes a folder and those above it, up to `top`, as far as nothing is in them. */
async function removeEmpty(folder: string, top: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch {
    return;
  }
  if (resolve(folder) !== resolve(top)) await removeEmpty(dirname(folder), top);
}

/** The SHA-256 of a file; undefined when there is none. */
async function digestOf(path: string): Promise<string | undefined> {
  const file = await open(path).catch(absent);
  if (file === undefined) return undefined;
  const digest = createHash("sha256");
  for await (const piece of file.createReadStream({ highWaterMark: 256 * 1024 }))
    digest.update(piece as Uint8Array);
  return digest.digest("hex");
}

async function removeLeftovers(path: string, now: number): Promise<void> {
  for (const name of await readdir(path)) {
    if (!name.startsWith(staging)) continue;
    const { mtimeMs } = await stat(join(path, name)).catch(() => ({ mtimeMs: now }));
    if (now - mtimeMs > forgotten) await rm(join(path, name), { recursive: true, force: true });
  }
}
