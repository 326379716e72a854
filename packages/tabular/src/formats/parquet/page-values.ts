import { requireDeltas } from "./deltas.ts";
import { readDeltas, readRuns, type SchemaTree, type Unpack, valuesOf, type Way } from "./hyparquet.ts";
import { type PageShape, requireRunsOfLevels, requireRunsOfPage, requireRunsOfValues } from "./page-runs.ts";
import { numberAt, type PackedPage } from "./pages.ts";
import { isOfTexts, plainTexts } from "./plain-texts.ts";
import type { Room } from "./room.ts";

/** The way to the values of a column, and how many of the nodes on it may be absent, and how many may come again. */
export interface ReadColumn {
  readonly way: Way;
  readonly definition: number;
  readonly repetition: number;
}

/** A page of data that has been unpacked. */
export interface OpenedPage {
  readonly header: Uint8Array;
  readonly body: Uint8Array;
  readonly values: number;
  readonly encoding: number;
  /** Its levels of definition, and what comes behind them: bytes of `body`. */
  readonly definitions: Uint8Array;
  readonly written: Uint8Array;
}

/** How values are written, by the numbers of Parquet. */
const [plainly, asDeltas, asTextsBehindTexts] = [0, 5, 7];
const inDictionary = [2, 8];

/** Bytes that a value takes which is read, and one that is made of it; and what both take while they are read. */
const [perValue, perMade, perValueInPassing, perMadeInPassing] = [8, 48, 48, 208];

/** Bytes that a page takes however few values it has. */
const perPage = 1024;

/** Unpacks a page of data and looks at its runs, because room is made for what they say. Throws a `ReadError`. */
export function openPage(page: PackedPage, column: ReadColumn, codec: string, unpack: Unpack): OpenedPage {
  const { fields, header, packed } = page;
  const [first, second] = [fields.get(5), fields.get(8)];
  const unpacked = numberAt(fields, 2);
  const isBoolean = leafOf(column).element.type === "BOOLEAN";
  if (typeof second !== "object") {
    const [values, encoding] = [numberAt(first, 1), numberAt(first, 2)];
    const body = unpack(codec, packed, unpacked);
    requireRunsOfPage(body, { ...column, isBoolean, values, encoding });
    return { header, body, values, encoding, ...partsOf(body, column) };
  }
  const [values, encoding] = [numberAt(second, 1), numberAt(second, 4)];
  const shape: PageShape = { ...column, isBoolean, values, encoding };
  const [definitions, repetitions] = [numberAt(second, 5), numberAt(second, 6)];
  const levels = definitions + repetitions;
  requireRunsOfLevels(packed, column.repetition, values);
  requireRunsOfLevels(packed.subarray(repetitions), column.definition, values);
  const written = packed.subarray(levels);
  const isPacked = second.get(7) !== 0 && written.length > 0;
  const bare = isPacked ? unpack(codec, written, unpacked - levels) : written;
  requireRunsOfValues(bare, shape);
  const body = bare === written ? packed : new Uint8Array(levels + bare.length);
  if (body !== packed) {
    body.set(packed.subarray(0, levels));
    body.set(bare, levels);
  }
  return {
    header,
    body,
    values,
    encoding,
    definitions: body.subarray(repetitions),
    written: body.subarray(levels),
  };
}

/** The parts of a page of version 1: both kinds of levels say how long they are. */
function partsOf(body: Uint8Array, { repetition, definition }: ReadColumn) {
  const view = new DataView(body.buffer, body.byteOffset, body.length);
  let at = repetition > 0 ? 4 + view.getUint32(0, true) : 0;
  const definitions = body.subarray(at + 4);
  if (definition > 0) at += 4 + view.getUint32(at, true);
  return { definitions, written: body.subarray(at) };
}

/** Some rows of a page, from one (included) to another (excluded). Rows are asked for in order, and each once. */
export type Rows = (from: number, to: number) => ArrayLike<unknown>;

/** The rows of a page of a column that has one value in each, and how much memory they take until they are asked for. */
export function rowsOf(
  page: OpenedPage,
  column: ReadColumn,
  dictionary: ArrayLike<unknown> | undefined,
  room: Room,
): { readonly rows: Rows; readonly kept: number } {
  const leaf = leafOf(column);
  if (page.encoding === plainly && isOfTexts(leaf) && column.way.length === 2) {
    const kept = perPage + page.body.length + page.values;
    room.take(kept, 0);
    const present = column.definition > 0 ? levelsOf(page, column) : undefined;
    return { rows: plainTexts(page.written, present), kept };
  }
  const kept = perPage + takeRoom(page, column, room);
  room.take(perPage, 0);
  const values = valuesOf(page, column.way, dictionary, undefined);
  return { rows: (from, to) => slice(values, from, to), kept };
}

/** Puts the rows of a page of lists behind those of the pages before, and gives the memory they take. */
export function addLists(
  page: OpenedPage,
  column: ReadColumn,
  dictionary: ArrayLike<unknown> | undefined,
  { rows, room }: { readonly rows: unknown[]; readonly room: Room },
): number {
  const kept = takeRoom(page, column, room) + page.values * perMade;
  room.take(page.values * perMade, 0);
  valuesOf(page, column.way, dictionary, rows);
  return kept;
}

/** Takes room for what is to be read, before it is. Throws a `ReadError` when it is too much. */
export function takeRoom(page: OpenedPage, column: ReadColumn, room: Room): number {
  const { body, values, encoding } = page;
  const { element } = leafOf(column);
  const isFound = inDictionary.includes(encoding);
  if (encoding >= asDeltas && encoding <= asTextsBehindTexts) requireDeltas(page.written);
  const isOfBytes = element.type === "BYTE_ARRAY" || element.type === "FIXED_LEN_BYTE_ARRAY";
  if (isFound) return taken(room, values * perValue, values * perValueInPassing);
  const isMade =
    isOfBytes || element.type === "INT96" || (element.converted_type ?? element.logical_type) !== undefined;
  const most = isMade ? [perMade, perMadeInPassing] : [perValue, perValueInPassing];
  const [kept, passing] = most.map((bytes) => bytes * values) as [number, number];
  const text = isOfBytes ? bytesOfTexts(page, column) * (element.converted_type === "JSON" ? 16 : 2) : 0;
  return taken(room, kept + text, passing + body.length);
}

function taken(room: Room, kept: number, passing: number): number {
  room.take(kept, passing);
  return kept;
}

/** The bytes of all texts of a page. Where each says how much of the one before it begins with, they may be far more than the page. */
function bytesOfTexts(page: OpenedPage, column: ReadColumn): number {
  if (page.encoding !== asTextsBehindTexts) return page.body.length;
  const { definition } = column;
  const present = definition > 0 ? countOf(levelsOf(page, column), definition) : page.values;
  const { numbers: begun, end } = readDeltas(page.written, present);
  const { numbers: ended } = readDeltas(page.written.subarray(end), present);
  return sumOf(begun) + sumOf(ended);
}

/** How far down the way to its value each cell of a page is there. */
function levelsOf({ definitions, values }: OpenedPage, { definition }: ReadColumn): Uint8Array {
  const levels = new Uint8Array(values);
  readRuns(definitions, 32 - Math.clz32(definition), levels);
  return levels;
}

function countOf(levels: Uint8Array, deepest: number): number {
  let count = 0;
  for (const level of levels) if (level === deepest) count += 1;
  return count;
}

function sumOf(lengths: Int32Array): number {
  let sum = 0;
  for (const length of lengths) sum += Math.max(0, length);
  return sum;
}

/** Some of the values, without copying where that is possible. */
function slice(values: ArrayLike<unknown>, from: number, to: number): ArrayLike<unknown> {
  if (from === 0 && to === values.length) return values;
  if (Array.isArray(values)) return values.slice(from, to);
  return (values as Int32Array).subarray(from, to);
}

function leafOf({ way }: ReadColumn): SchemaTree {
  return way.at(-1) as SchemaTree;
}
