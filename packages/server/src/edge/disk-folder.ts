import { readSync } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { FileWriter, Folder, OpenFile } from "../files/folder.ts";
import { takeBytes } from "../rows/reused-bytes.ts";

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
  const readWhole = (bytes: Uint8Array, start: number): Promise<void> | undefined => {
    if (bytes.length > readWaiting) return readLong(bytes, path, file, start);
    readInto(bytes, path, file.fd, start);
    return undefined;
  };
  return {
    size,
    read: async (start, end) => {
      const bytes = takeBytes(Math.max(0, end - start));
      await readWhole(bytes, start);
      return bytes;
    },
    readMany: async (stretches) => {
      const bytes = takeBytes(stretches.reduce((sum, { start, end }) => sum + end - start, 0));
      let at = 0;
      for (const [index, { start, end }] of stretches.entries()) {
        if (index % atOnce === atOnce - 1) await nextTurn();
        const waiting = readWhole(bytes.subarray(at, at + end - start), start);
        if (waiting !== undefined) await waiting;
        at += end - start;
      }
      return bytes;
    },
    close: () => file.close(),
  };
}

/**
 * Bytes that are waited for: what a page is made of, which lies in the file's cache as a rule. To hand it to another
 * thread costs five times what it takes to read it.
 */
const readWaiting = 128 * 1024;

async function readLong(bytes: Uint8Array, path: string, file: FileHandle, start: number): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesRead } = await file.read(bytes, at, bytes.length - at, start + at);
    if (bytesRead === 0) throw new Error(`${path} ends before byte ${start + bytes.length}`);
    at += bytesRead;
  }
}

/** Short stretches read before others have their turn. */
const atOnce = 16;

function readInto(bytes: Uint8Array, path: string, file: number, start: number): void {
  for (let at = 0; at < bytes.length;) {
    const count = readSync(file, bytes, at, bytes.length - at, start + at);
    if (count === 0) throw new Error(`${path} ends before byte ${start + bytes.length}`);
    at += count;
  }
}
