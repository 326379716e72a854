/** Bytes of a file as they pass by: those read and not yet used, and behind them some of those before. */
export interface Window {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

/** Bytes beyond the last one that may be read, whatever they are: readers look at sixteen at a time. */
const margin = 16;

/** Makes a window that holds so many bytes. */
export function openWindow(size: number): Window {
  const buffer = new ArrayBuffer(size + margin);
  return { bytes: new Uint8Array(buffer, 0, size), view: new DataView(buffer) };
}
