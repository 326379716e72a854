import { type Arrays, ownArrays } from "./arrays.ts";

/** Bytes of a file as they pass by: those read and not yet used, and behind them some of those before. */
export interface Window {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

/** Bytes beyond the last one that may be read, whatever they are: readers look at sixteen at a time. */
const margin = 16;

/** The most bytes a window takes. */
export const longestWindow: number = 4 * 1024 * 1024;

/** Makes a window that holds so many bytes, or as many as a window may. */
export function openWindow(bytes: number, arrays: Arrays = ownArrays): Window {
  const size = Math.min(bytes, longestWindow - margin);
  const all = arrays.bytes(size + margin);
  return { bytes: all.subarray(0, size), view: new DataView(all.buffer, all.byteOffset, all.length) };
}
