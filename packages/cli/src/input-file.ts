import { open, stat } from "node:fs/promises";
import { type Input, ReadError } from "@samapne/tabular";
import type { Text } from "@samapne/core";

/** A file as an input. Missing, unreadable and not a file at all are `ReadError`s when it is opened. */
export function inputFile(path: string): Input {
  return {
    name: path,
    async *open() {
      await checkReadable(path);
      yield* piecesOf(path);
    },
    at: {
      size: async () => (await stat(path)).size,
      read: (from, to) => readPart(path, from, to),
      openAt: (from) => piecesOf(path, from),
    },
  };
}

const pieceSize = 512 * 1024;

/**
 * The bytes of a file from a place on, in two pieces of memory by turns: a stream of the platform makes a new one for
 * each read. While one is used the other is read into, but not of what may never give more, such as a pipe: that read
 * could not be given up.
 */
async function* piecesOf(path: string, from?: number): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = size === 0 ? pieceSize : Math.min(pieceSize, size);
    const isAhead = size > length;
    const turns = Array.from({ length: isAhead ? 2 : 1 }, () => new Uint8Array(length));
    let at = from;
    const read = async (turn: number): Promise<Uint8Array> => {
      const bytes = turns[turn % turns.length] as Uint8Array;
      // What has no places, such as a pipe, is read on from where it is.
      const { bytesRead } = await file.read(bytes, 0, length, at ?? null);
      if (at !== undefined) at += bytesRead;
      return bytes.subarray(0, bytesRead);
    };
    let next: Promise<Uint8Array> | undefined;
    for (let turn = 0; ; turn++) {
      const bytes = await (next ?? read(turn));
      if (bytes.length === 0) return;
      if (isAhead) {
        next = read(turn + 1);
        // Whoever has enough does not ask what came of it.
        next.catch(() => undefined);
      }
      yield bytes;
    }
  } finally {
    await file.close();
  }
}

/** The bytes of a part of a file. The file is open only while they are read. */
async function readPart(path: string, from: number, to: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(to - from);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, from + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await file.close();
  }
}

/** The size of a file in bytes; 0 when it cannot be known. */
export async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

async function checkReadable(path: string): Promise<void> {
  try {
    const kind = await stat(path);
    if (kind.isDirectory()) throw new ReadError("file.directory", directory(path));
    if (kind.isFIFO() || kind.isSocket()) throw new ReadError("file.unreadable", pipe(path));
    await (await open(path)).close();
  } catch (error) {
    if (error instanceof ReadError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new ReadError("file.unreadable", (problems[code] ?? other)(path, code));
  }
}

type Problem = (path: string, code: string) => Text;

const directory: (path: string) => Text = (path) => ({
  nb: `${path} er en mappe. Skriv filene i den, for eksempel ${path.replace(/\/$/, "")}/*.csv.`,
  nn: `${path} er ei mappe. Skriv filene i ho, til dømes ${path.replace(/\/$/, "")}/*.csv.`,
  en: `${path} is a folder. Name the files in it, such as ${path.replace(/\/$/, "")}/*.csv.`,
});

const pipe: (path: string) => Text = (path) => ({
  nb: `${path} gir innholdet bare én gang og kan ikke brukes her. Lagre det som en fil først.`,
  nn: `${path} gir innhaldet berre éin gong og kan ikkje brukast her. Lagre det som ei fil først.`,
  en: `${path} gives its content only once, and cannot be used here. Save it as a file first.`,
});

const problems: Readonly<Record<string, Problem>> = {
  ENOENT: (path) => ({
    nb: `Finner ikke ${path}. Se etter en skrivefeil i filnavnet.`,
    nn: `Finn ikkje ${path}. Sjå etter ein skrivefeil i filnamnet.`,
    en: `There is no ${path}. Check the spelling of the file name.`,
  }),
  EACCES: (path) => ({
    nb: `Har ikke lov til å lese ${path}.`,
    nn: `Har ikkje lov til å lese ${path}.`,
    en: `No permission to read ${path}.`,
  }),
};

const other: Problem = (path, code) => ({
  nb: `Kan ikke lese ${path} (${code}).`,
  nn: `Kan ikkje lese ${path} (${code}).`,
  en: `Cannot read ${path} (${code}).`,
});
