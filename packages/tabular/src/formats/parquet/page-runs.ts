import { unpacksTooLarge } from "../zip/bounds.ts";

/** What tells where the runs of a page stand: how deep its column lies, and how its values are written. */
export interface PageShape {
  /** How many of the column and those around it may be absent; how many may come again. */
  readonly definition: number;
  readonly repetition: number;
  readonly isBoolean: boolean;
  /** The encoding of the values, by its number in Parquet. */
  readonly encoding: number;
  readonly values: number;
}

/** The encodings whose values are places in a dictionary, and runs of them. */
const [ofDictionary, runs, ofDictionaryToo] = [2, 3, 8];

/** A run may say that it goes on past the page by less than this; more is no padding. */
const mostPast = 1_048_576;

/** Refuses a page of version 1 that says it has runs far longer than the page: hyparquet makes room for what they say. `page` is unpacked. */
export function requireRunsOfPage(page: Uint8Array, shape: PageShape): void {
  let at = 0;
  for (const deepest of [shape.repetition, shape.definition]) {
    if (deepest === 0 || at + 4 > page.length) continue;
    const length = new DataView(page.buffer, page.byteOffset + at).getUint32(0, true);
    // Runs are read as far as the values go, past the length they are said to have.
    requireRuns(page.subarray(at + 4), widthOf(deepest), shape.values);
    at += 4 + length;
  }
  requireRunsOfValues(page.subarray(at), shape);
}

/** The same for the values of a page, which in version 2 are packed by themselves. */
export function requireRunsOfValues(bytes: Uint8Array, { encoding, isBoolean, values }: PageShape): void {
  if (encoding === runs && isBoolean) requireRuns(bytes.subarray(4), 1, values);
  else if (encoding === ofDictionary || encoding === ofDictionaryToo || encoding === runs)
    requireRuns(bytes.subarray(1), bytes[0] ?? 0, values);
}

/** The same for the levels of a page of version 2. */
export function requireRunsOfLevels(bytes: Uint8Array, deepest: number, values: number): void {
  if (deepest > 0) requireRuns(bytes, widthOf(deepest), values);
}

function widthOf(deepest: number): number {
  return 32 - Math.clz32(deepest);
}

/** Walks over runs (Parquet, "RLE/bit-packing hybrid") as far as they are read. What is wrong in another way is found by who reads them. */
function requireRuns(bytes: Uint8Array, width: number, values: number): void {
  let at = 0;
  for (let seen = 0; seen < values && at < bytes.length;) {
    let [header, scale] = [0, 1];
    for (let more = true; more && at < bytes.length; scale *= 128) {
      const byte = bytes[at++] ?? 0;
      header += (byte & 0x7f) * scale;
      more = byte >= 0x80;
    }
    const count = header % 2 === 0 ? header / 2 : ((header - 1) / 2) * 8;
    if (count > values + mostPast) throw unpacksTooLarge();
    at += header % 2 === 0 ? Math.ceil(width / 8) : (count / 8) * width;
    seen += count;
  }
}
