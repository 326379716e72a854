/** Bytes to be judged. `name` is the name as the user gave it; `open` may be called again: to look, then to read. */
export interface Input {
  readonly name: string;
  /** The bytes in order. Whoever reads is done with a piece, or has copied it, before asking for the next: it may lie in the same memory. */
  open(): AsyncIterable<Uint8Array>;
  /**
   * Reads at any place, where the bytes allow it (files, blobs). Workbooks, archives and Parquet have their table of
   * contents at the end; without this they are gathered in memory, up to a bound.
   */
  readonly at?: RandomAccess;
  /** The packed file these bytes lie in, when they lie in one. */
  readonly packedIn?: Input;
  /** How many bytes of the file have been read, where `open` gives others: those that were packed in it. */
  readSoFar?(): number;
}

/** Bytes that can be read at any place. Nothing stays open between two reads. */
export interface RandomAccess {
  /** How many bytes there are. */
  size(): Promise<number>;
  /** The bytes from `from` (included) to `to` (excluded), both within the size. */
  read(from: number, to: number): Promise<Uint8Array>;
  /** The bytes from `from` to the end, as `open` gives them; without this a file is not judged by two threads. */
  openAt?(from: number): AsyncIterable<Uint8Array>;
}
