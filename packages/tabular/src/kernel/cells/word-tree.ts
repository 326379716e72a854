import type { CellTestSetting } from "./cell-test.ts";

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/**
 * Finds which of some words stands at a place: the longest of them that does, by its number, or -1. Whether the cell
 * ends there is for the caller to see. Words are read byte by byte in a table of states; bytes no word has share a
 * column. Words that hold what ends a cell, or a line, are never found; when one with a letter outside ASCII is, it is
 * told.
 */
export function wordTree(
  words: readonly string[],
  { window: { bytes }, ends: cellEnds, onLetter }: Pick<CellTestSetting, "window" | "ends" | "onLetter">,
): (at: number) => number {
  const isEnd = (byte: number) => cellEnds[byte] !== 0 || byte === lineFeed || byte === carriageReturn;
  const encoder = new TextEncoder();
  const encoded = words.map((word) => encoder.encode(word));
  const kinds = new Uint8Array(256);
  let kindCount = 1;
  for (const word of encoded) for (const byte of word) if (kinds[byte] === 0) kinds[byte] = kindCount++;
  const shift = 32 - Math.clz32(kindCount);
  const next: number[] = Array.from({ length: 1 << shift }, () => 0);
  const found: number[] = [-1];
  for (const [number, word] of encoded.entries()) {
    if (word.some(isEnd)) continue;
    let state = 0;
    for (const byte of word) {
      const place = (state << shift) | (kinds[byte] as number);
      if (next[place] === 0) {
        next[place] = found.push(-1) - 1;
        for (let kind = 0; kind < 1 << shift; kind++) next.push(0);
      }
      state = next[place] as number;
    }
    found[state] = number;
  }
  const [table, ends] = [Int32Array.from(next), Int32Array.from(found)];
  const isWide = Uint8Array.from(encoded, (word) => (word.some((byte) => byte >= 0x80) ? 1 : 0));
  return (at) => {
    let state = 0;
    for (let place = at; ; place++) {
      // No word leads back to the beginning, so state 0 after a byte means that there is no such word.
      const after = table[(state << shift) | (kinds[bytes[place] as number] as number)] as number;
      if (after === 0) {
        const word = ends[state] as number;
        if (isWide[word] === 1) onLetter();
        return word;
      }
      state = after;
    }
  };
}
