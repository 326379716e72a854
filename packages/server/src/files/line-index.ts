import { type OpenFile, pieces, pieceSize } from "./folder.ts";

const newline = 0x0a;

/** Lines between two places that are remembered; a reading takes at most so many too many at its ends. */
const stride = 64;

/** Where the lines of a file of canonical CSV stand, after the line of names: enough to find any of them by number. */
export interface LineIndex {
  readonly lines: number;
  /** Where line 0, 64, 128 … begins, in bytes from the beginning of the file; and where the last one ends. */
  readonly places: Float64Array;
}

/** Finds the lines in bytes as they go by. Canonical CSV has no line ends within cells. */
export function lineIndexer(begin: number): { take(bytes: Uint8Array): void; index(): LineIndex } {
  let places = new Float64Array(1024);
  let [lines, known, at] = [0, 1, begin];
  places[0] = begin;
  const note = (place: number): void => {
    if (known === places.length) {
      const grown = new Float64Array(places.length * 2);
      grown.set(places);
      places = grown;
    }
    places[known++] = place;
  };
  return {
    take: (bytes) => {
      for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, end + 1)) {
        lines += 1;
        if (lines % stride === 0) note(at + end + 1);
      }
      at += bytes.length;
    },
    index: () => {
      if (lines % stride !== 0) note(at);
      return { lines, places: places.slice(0, known) };
    },
  };
}

/** Finds the lines of a file whose first line is the one of names. */
export async function indexLines(file: OpenFile, heading: number): Promise<LineIndex> {
  const { take, index } = lineIndexer(heading);
  for await (const piece of pieces(file, heading, file.size)) take(piece);
  return index();
}

/** So many lines from a number on, which are there. */
export async function readLines(
  file: OpenFile,
  { places }: LineIndex,
  from: number,
  count: number,
): Promise<Uint8Array> {
  const first = Math.floor(from / stride);
  const last = Math.ceil((from + count) / stride);
  const bytes = await file.read(places[first] as number, places[last] as number);
  const start = afterLines(bytes, 0, from - first * stride);
  return bytes.subarray(start, afterLines(bytes, start, count));
}

/** All lines, in pieces that end with a line. */
export async function* allLines(
  file: OpenFile,
  { places }: LineIndex,
): AsyncGenerator<Uint8Array, void, undefined> {
  let start = places[0] as number;
  for (const [index, place] of places.entries()) {
    const isLast = index === places.length - 1;
    if (place === start || (!isLast && place - start < pieceSize)) continue;
    yield await file.read(start, place);
    start = place;
  }
}

/** The place after so many lines, counted from a place. */
function afterLines(bytes: Uint8Array, from: number, count: number): number {
  let at = from;
  for (let line = 0; line < count; line++) at = bytes.indexOf(newline, at) + 1;
  return at;
}
