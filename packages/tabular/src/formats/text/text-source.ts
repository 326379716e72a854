import type { Encoding, Note } from "../table.ts";

/** The text of a file as UTF-8 without a byte order mark, piece by piece. */
export interface TextSource {
  /** Final when the file has been read. */
  readonly encoding: Encoding;
  readonly byteOrderMark: boolean;
  /** Set by who reads when it has met a letter that is not ASCII. */
  isWide: boolean;
  /** What the next bytes of the file say; it stands until the next are given. Throws a `ReadError` when the file cannot be read on. */
  take(bytes: Uint8Array): Uint8Array;
  /** What is left when the file has ended. Throws a `ReadError` when it should not have. */
  end(): Uint8Array;
  /** Tells that the file is no UTF-8, and what is left of what was given, from the first byte that shows it. Gives that anew, in UTF-8. */
  leaveUtf8(rest: Uint8Array): Uint8Array;
  /** The line of the file at which a row begins, from 1, where lines are not those of the file. Asked in the order of the rows. */
  lineOf?(row: number): number;
  /** What is to be said of the file when it has ended. */
  notes?(): readonly Note[];
}
