import { closeSync, openSync, read, readSync, statSync } from "node:fs";
import { type Input, ReadError } from "@samapne/tabular";
import type { Text } from "@samapne/core";

/** A file as an input. Missing, unreadable and not a file at all are `ReadError`s when it is opened. */
export function inputFile(path: string): Input {
  return {
    name: path,
    async *open() {
      checkReadable(path);
      yield* piecesOf(path);
    },
    at: {
      size: async () => statSync(path).size,
      read: (from, to) => readPart(path, from, to),
      openAt: (from) => piecesOf(path, from),
    },
  };
}

const pieceSize = 512 * 1024;

/**
 * The bytes of a file from a place on, in two pieces of memory by turns: a stream of the platform makes a new one for
 * each read. While one is used the other is read into, but not of what may never give more, such as a pipe: that read
 * could not be given up. A small file is read at once.
 */
async function* piecesOf(path: string, from?: number): AsyncGenerator<Uint8Array> {
  const file = openSync(path, "r");
  let next: Promise<Uint8Array> | undefined;
  try {
    const { size } = statSync(path);
    const length = size === 0 ? pieceSize : Math.min(pieceSize, size);
    const isAhead = size > length;
    const turns = Array.from({ length: isAhead ? 2 : 1 }, () => new Uint8Array(length));
    let at = from;
    const readTurn = async (turn: number): Promise<Uint8Array> => {
      const bytes = turns[turn % turns.length] as Uint8Array;
      // What has no places, such as a pipe, is read on from where it is.
      const count =
        size === length ? readSync(file, bytes, 0, length, at ?? null) : await readInto(file, bytes, at);
      if (at !== undefined) at += count;
      return bytes.subarray(0, count);
    };
    for (let turn = 0; ; turn++) {
      const bytes = await (next ?? readTurn(turn));
      if (bytes.length === 0) return;
      if (isAhead) {
        next = readTurn(turn + 1);
        // Whoever has enough does not ask what came of it.
        next.catch(() => undefined);
      }
      yield bytes;
    }
  } finally {
    // A number of a file may be given to another as soon as it is closed.
    await next?.catch(() => undefined);
    closeSync(file);
  }
}

/** Reads as many bytes as there are room for, or fewer; gives how many. */
function readInto(file: number, bytes: Uint8Array, at?: number): Promise<number> {
  return new Promise((resolve, reject) => {
    read(file, bytes, 0, bytes.length, at ?? null, (error, count) =>
      error ? reject(error) : resolve(count),
    );
  });
}

/** The bytes of a part of a file. The file is open only while they are read. */
async function readPart(path: string, from: number, to: number): Promise<Uint8Array> {
  const file = openSync(path, "r");
  try {
    const bytes = new Uint8Array(to - from);
    let filled = 0;
    while (filled < bytes.length) {
      const count = await readInto(file, bytes.subarray(filled), from + filled);
      if (count === 0) break;
      filled += count;
    }
    return bytes.subarray(0, filled);
  } finally {
    closeSync(file);
  }
}

/** The size of a file in bytes; 0 when it cannot be known. */
export function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

function checkReadable(path: string): void {
  try {
    const kind = statSync(path);
    if (kind.isDirectory()) throw new ReadError("file.directory", directory(path));
    if (kind.isFIFO() || kind.isSocket()) throw new ReadError("file.unreadable", pipe(path));
    closeSync(openSync(path, "r"));
  } catch (error) {
    if (error instanceof ReadError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? "";
    const problem = code === "ENOENT" && path.includes("://") ? address : (problems[code] ?? other);
    throw new ReadError("file.unreadable", problem(path, code));
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

const address: Problem = (path) => ({
  nb: `${path} er en nettadresse. Last ned fila, og skriv navnet på den.`,
  nn: `${path} er ei nettadresse. Last ned fila, og skriv namnet på ho.`,
  en: `${path} is a web address. Download the file, and give its name.`,
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
