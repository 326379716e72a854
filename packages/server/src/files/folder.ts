/** Bytes put into a file one after the other. */
export interface FileWriter {
  write(bytes: Uint8Array): Promise<void>;
  /** Nothing more is written. `durable`: what was written is on the disk, and not just on its way. */
  close(durable: boolean): Promise<void>;
}

/** A folder with plain file names, handed in by the edge of the program. Errors are those of the system. */
export interface Folder {
  /** Where a file is, for a program that opens it itself. */
  pathOf(name: string): string;
  names(): Promise<readonly string[]>;
  /** A new file, or an old one emptied. */
  create(name: string): Promise<FileWriter>;
  /** Opens a file that will not change. */
  open(name: string): Promise<OpenFile>;
  /** Waits until a file that another program wrote is on the disk, and not just on its way. */
  settle(name: string): Promise<void>;
  /** Gives a file another name, in place of what had it. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file, or a folder with all in it; no error when there is none. */
  remove(name: string): Promise<void>;
}

/** A file that does not change while it is open. */
export interface OpenFile {
  readonly size: number;
  /** The bytes from `start` up to `end`; of these and those of `readMany` whoever asks may let go. */
  read(start: number, end: number): Promise<Uint8Array>;
  /** The bytes of many stretches, one after the other. */
  readMany(stretches: readonly { readonly start: number; readonly end: number }[]): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Bytes read at once when a file is sent. */
export const pieceSize = 256 * 1024;

/** Bytes of a file, piece by piece. */
export async function* pieces(
  file: OpenFile,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = start; at < end; at += pieceSize) yield await file.read(at, Math.min(end, at + pieceSize));
}
