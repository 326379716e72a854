import { type ByteSink, byteSink, reserve } from "../rows/byte-sink.ts";
import { letGo, narrowed, takeBytes } from "../rows/reused-bytes.ts";
import { type OpenFile, pieces, pieceSize } from "./folder.ts";

const newline = 0x0a;

/** Lines between two places that are remembered; a reading takes at most so many too many at its ends. */
const stride = 16;

/** Where the lines of a file of canonical CSV stand, after the line of names: enough to find any of them by number. */
export interface LineIndex {
  readonly lines: number;
  /** Where line 0, 16, 32 … begins, in bytes from the beginning of the file; and where the last one ends. */
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
  const begin = places[first] as number;
  const bytes = await file.read(begin, places[last] as number);
  const start = afterLines(bytes, 0, from - first * stride);
  // Only the lines after the last place that is remembered are counted: of a page of 1 000, eight or none.
  const known = Math.floor((from + count) / stride);
  const end =
    known > first
      ? afterLines(bytes, (places[known] as number) - begin, from + count - known * stride)
      : afterLines(bytes, start, count);
  return narrowed(bytes, start, end);
}

/** Lines from one number up to, not including, another. */
export interface LineStretch {
  readonly from: number;
  readonly to: number;
}

/** The lines of some stretches, one after the other. */
export async function readStretches(
  file: OpenFile,
  index: LineIndex,
  stretches: readonly LineStretch[],
): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  for (const { from, to } of stretches) read.push(await readLines(file, index, from, to - from));
  const [first = new Uint8Array(), ...others] = read;
  if (others.length === 0) return first;
  const all = takeBytes(read.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const bytes of read) {
    all.set(bytes, at);
    at += bytes.length;
    letGo(bytes);
  }
  return all;
}

/**
 * The number of the first line of a stretch that meets a question which all later lines meet too; where the stretch ends
 * when none does. Only the lines that are remembered are halved, and then those between two of them looked through.
 */
export async function firstLine(
  file: OpenFile,
  { places }: LineIndex,
  { from, to }: LineStretch,
  meets: (bytes: Uint8Array, line: number) => boolean,
): Promise<number> {
  const stretch = (number: number) => file.read(places[number] as number, places[number + 1] as number);
  const first = Math.floor(from / stride);
  let [low, high] = [first, Math.ceil(to / stride)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (meets(await stretch(middle), 0)) high = middle;
    else low = middle + 1;
  }
  if (low === first) return from;
  const bytes = await stretch(low - 1);
  let number = (low - 1) * stride;
  for (let at = 0; at < bytes.length && !meets(bytes, at); number++) at = afterLines(bytes, at, 1);
  return Math.min(Math.max(number, from), to);
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

/** Bytes between two lines that are read along rather than skipped, and bytes read at once. */
const [mostSkipped, mostRead] = [16 * 1024, 128 * 1024];
/** Stretches read together. */
const readsAtOnce = 32;

/** The lines with some numbers, each asked for once, in the order in which they are asked for. */
export async function linesAt(
  file: OpenFile,
  index: LineIndex,
  numbers: readonly number[],
): Promise<Uint8Array> {
  const { places } = index;
  const order = isAscending(numbers) ? undefined : ascending(numbers);
  const numberAt = (turn: number) => numbers[order === undefined ? turn : (order[turn] as number)] as number;
  const stretches = stretchesOf(numbers.length, numberAt, places);
  const sink = byteSink(numbers.length * 128);
  const ends = new Float64Array(numbers.length);
  for (let next = 0; next < stretches.length; next += readsAtOnce) {
    const some = stretches.slice(next, next + readsAtOnce);
    const spans = some.map(({ begin, end }) => ({
      start: places[begin] as number,
      end: places[end] as number,
    }));
    const read = await file.readMany(spans);
    let begin = 0;
    for (const [which, { start, end }] of spans.entries()) {
      const bytes = read.subarray(begin, begin + end - start);
      copyLines(bytes, some[which] as Stretch, { numberAt, places, sink, ends });
      begin += bytes.length;
    }
    letGo(read);
  }
  if (order === undefined) return narrowed(sink.bytes, 0, sink.length);
  const sorted = inTurns(sink, ends, order);
  letGo(sink.bytes);
  return sorted;
}

/** Lines that are read together: those of some turns, between two places that are remembered. */
interface Stretch {
  readonly first: number;
  last: number;
  readonly begin: number;
  end: number;
}

function stretchesOf(
  count: number,
  numberAt: (turn: number) => number,
  places: Float64Array,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let open: Stretch | undefined;
  for (let turn = 0; turn < count; turn++) {
    const begin = Math.floor(numberAt(turn) / stride);
    const goesOn =
      open !== undefined &&
      (places[begin] as number) - (places[open.end] as number) <= mostSkipped &&
      (places[begin + 1] as number) - (places[open.begin] as number) <= mostRead;
    if (open !== undefined && goesOn) {
      open.last = turn;
      open.end = Math.max(open.end, begin + 1);
    } else {
      open = { first: turn, last: turn, begin, end: begin + 1 };
      stretches.push(open);
    }
  }
  return stretches;
}

function copyLines(
  bytes: Uint8Array,
  { first, last, begin }: Stretch,
  {
    numberAt,
    places,
    sink,
    ends,
  }: {
    readonly numberAt: (turn: number) => number;
    readonly places: Float64Array;
    readonly sink: ByteSink;
    readonly ends: Float64Array;
  },
): void {
  let at = 0;
  let number = begin * stride;
  for (let turn = first; turn <= last; turn++) {
    const wanted = numberAt(turn);
    const known = Math.floor(wanted / stride);
    if (known * stride > number) {
      at = (places[known] as number) - (places[begin] as number);
      number = known * stride;
    }
    const from = afterLines(bytes, at, wanted - number);
    const to = bytes.indexOf(newline, from) + 1;
    reserve(sink, to - from);
    sink.bytes.set(bytes.subarray(from, to), sink.length);
    sink.length += to - from;
    ends[turn] = sink.length;
    at = to;
    number = wanted + 1;
  }
}

function isAscending(numbers: readonly number[]): boolean {
  for (let turn = 1; turn < numbers.length; turn++)
    if ((numbers[turn] as number) < (numbers[turn - 1] as number)) return false;
  return true;
}

/** The turns in the order of their numbers. */
function ascending(numbers: readonly number[]): Uint32Array {
  const turns = Uint32Array.from(numbers, (_, turn) => turn);
  return turns.sort((a, b) => (numbers[a] as number) - (numbers[b] as number));
}

/** Lines that were read in the order of the file, as they are asked for. */
function inTurns({ bytes, length }: ByteSink, ends: Float64Array, order: Uint32Array): Uint8Array {
  const placeOf = new Uint32Array(order.length);
  for (const [place, turn] of order.entries()) placeOf[turn] = place;
  const sorted = takeBytes(length);
  let at = 0;
  for (const place of placeOf) {
    const line = bytes.subarray(place === 0 ? 0 : ends[place - 1], ends[place]);
    sorted.set(line, at);
    at += line.length;
  }
  return sorted;
}

/** The place after so many lines, counted from a place. */
function afterLines(bytes: Uint8Array, from: number, count: number): number {
  let at = from;
  for (let line = 0; line < count; line++) at = bytes.indexOf(newline, at) + 1;
  return at;
}
