import { createHash } from "node:crypto";
import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { SitePlace } from "../site/site-place.ts";

const staging = ".samapne-";
/** Milliseconds after which what an interrupted publication left behind is removed. */
const forgotten = 24 * 60 * 60 * 1000;

/** A site in a folder, and the folder beside it that is gone when all is done. */
export interface DiskSite extends SitePlace {
  readonly beside: string;
}

/**
 * A site in a folder on the disk. Files are put into a folder within it, so that each takes its place by being renamed.
 * Files of others in the folder are left alone. `now` is in milliseconds since 1970.
 */
export async function diskSite(path: string, now: number): Promise<DiskSite> {
  await mkdir(path, { recursive: true });
  await removeLeftovers(path, now);
  const beside = await mkdtemp(join(path, staging));
  const put = new Map<string, { readonly file: string; readonly sha256: string }>();
  const abandon = () => rm(beside, { recursive: true, force: true });
  return {
    beside,
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
          written.push(name);
        }
      }
      for (const name of given) {
        if ((await stat(join(path, name)).catch(absent)) === undefined) continue;
        await rm(join(path, name));
        removed.push(name);
      }
      await abandon();
      return { written, unchanged, removed };
    },
    abandon,
  };
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
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
