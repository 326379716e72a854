import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { FileWriter, Folder, OpenFile } from "../files/folder.ts";

/** A folder on the disk; it is made when it is not there. Works on Node, Deno and Bun. */
export async function diskFolder(path: string): Promise<Folder> {
  await mkdir(path, { recursive: true });
  const pathOf = (name: string) => join(path, name);
  return {
    pathOf,
    names: () => readdir(path),
    create: (name) => writerOf(pathOf(name)),
    open: (name) => openFile(pathOf(name)),
    settle: (name) => settle(pathOf(name)),
    rename: (from, to) => rename(pathOf(from), pathOf(to)),
    remove: (name) => rm(pathOf(name), { recursive: true, force: true }),
  };
}

async function writerOf(path: string): Promise<FileWriter> {
  const file = await open(path, "w");
  return {
    write: async (bytes) => {
      for (let at = 0; at < bytes.length;)
        at += (await file.write(bytes, at, bytes.length - at)).bytesWritten;
    },
    close: async (durable) => {
      try {
        if (durable) await file.sync();
      } finally {
        await file.close();
      }
    },
  };
}

async function settle(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function openFile(path: string): Promise<OpenFile> {
  const file = await open(path, "r");
  const { size } = await file.stat();
  return {
    size,
    read: async (start, end) => {
      const bytes = new Uint8Array(Math.max(0, end - start));
      let at = 0;
      while (at < bytes.length) {
        const { bytesRead } = await file.read(bytes, at, bytes.length - at, start + at);
        if (bytesRead === 0) throw new Error(`${path} ends before byte ${end}`);
        at += bytesRead;
      }
      return bytes;
    },
    close: () => file.close(),
  };
}
