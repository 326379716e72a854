import { longestRow } from "./limits.ts";
import { isAscii, validLength } from "./text/utf8.ts";
import type { TextSource } from "./text/text-source.ts";
import type { Arrays } from "./arrays.ts";
import { openWindow, type Window } from "./window.ts";

const [lineFeed, carriageReturn] = [0x0a, 0x0d];
/** What MS-DOS wrote behind a text (Ctrl-Z); it is no part of it. */
const endOfFile = 0x1a;
/** Bytes added at a time, whatever the size of the chunks that arrive. */
const pieceSize = 256 * 1024;
/** Bytes behind the first row in the window that are kept for looking back. */
const lookBack = 1024 * 1024;

/**
 * The rows of a text file, as UTF-8, in a window that moves over them. Who reads sets `from` to the first row that it
 * has not used; when the bytes are no UTF-8, it says where with `leaveUtf8` and reads the row again.
 */
export class RowWindow {
  readonly window: Window;
  readonly source: TextSource;
  /** Where the first row begins that has not been used. */
  from = 0;
  /** After the last byte; a line feed stands there, so that readers stop. */
  end = 0;
  isLast = false;
  /** Bytes of the file read so far. */
  read = 0;
  /** Called when what is in the window moves towards its beginning. */
  onMove: (by: number) => void = () => {};
  /** Bytes that have been read and are not in the window yet. */
  #waiting: Uint8Array = new Uint8Array(0);

  /** `most` tells how many bytes the file has, when that is known to be few; `arrays` where the window lies. */
  constructor(source: TextSource, most = Infinity, arrays?: Arrays) {
    this.source = source;
    // In UTF-8 a byte of any other encoding becomes three at most.
    this.window = openWindow(most * 3 + 1, arrays);
  }

  /** Empties the window, to go on at another byte of the file. */
  begin(at: number): void {
    [this.from, this.end, this.isLast, this.read] = [0, 0, false, at];
    this.#waiting = this.#waiting.subarray(0, 0);
    this.onMove(Infinity);
  }

  /** The byte of the file where the first row begins that has not been used. Of a file in UTF-8, between two yields of `pass`. */
  get offset(): number {
    return this.offsetOf(this.from);
  }

  /** The byte of the file that stands at a place in the window; as for `offset`. */
  offsetOf(place: number): number {
    return this.read - (this.end - place);
  }

  /** Where a byte of the file lies in the window, or would; as for `offset`. */
  placeOf(byte: number): number {
    return this.end - (this.read - byte);
  }

  /** Passes the bytes of a file through the window. Each time there are more, the reader is asked to use what it can. */
  async *pass(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<void> {
    for await (const chunk of chunks)
      for (let at = 0; at < chunk.length; at += pieceSize) {
        const piece = chunk.subarray(at, at + pieceSize);
        this.read += piece.length;
        this.#waiting = this.source.take(piece);
        while (this.#waiting.length > 0) yield this.#addWaiting();
      }
    this.#waiting = this.source.end();
    do {
      this.isLast = this.#waiting.length <= pieceSize;
      yield this.#addWaiting();
    } while (this.#waiting.length > 0 || !this.isLast);
  }

  /** True when these bytes are text as far as the file is known; otherwise it has turned out to be no UTF-8, and they are to be read again. */
  isText(from: number, to: number): boolean {
    if (this.source.encoding !== "utf-8") return true;
    const bytes = this.window.bytes.subarray(from, to);
    if (isAscii(bytes)) return true;
    const length = validLength(bytes);
    this.source.isWide ||= !isAscii(bytes.subarray(0, length));
    if (length < bytes.length) this.leaveUtf8(from + length);
    return length === bytes.length;
  }

  /** Tells that the byte at this place shows that the file is no UTF-8. What follows it is another text then. */
  leaveUtf8(at: number): void {
    const rest = this.source.leaveUtf8(this.window.bytes.slice(at, this.end));
    this.end = at;
    this.isLast = false;
    const all = new Uint8Array(rest.length + this.#waiting.length);
    all.set(rest);
    all.set(this.#waiting, rest.length);
    this.#waiting = all;
  }

  /** True when more than a row may have is waiting for its end. */
  get isTooLong(): boolean {
    return this.end - this.from > longestRow;
  }

  #addWaiting(): void {
    const piece = this.#waiting.subarray(0, pieceSize);
    this.#waiting = this.#waiting.subarray(piece.length);
    if (this.end + piece.length >= this.window.bytes.length) this.#move();
    this.window.bytes.set(piece, this.end);
    this.end += piece.length;
    if (this.isLast && this.#waiting.length === 0) this.#dropEndOfFile();
    this.window.bytes[this.end] = lineFeed;
  }

  /** Leaves out the sign for the end of the file, where it stands in a row of its own. */
  #dropEndOfFile(): void {
    const { bytes } = this.window;
    const before = bytes[this.end - 2];
    const isAlone = this.end - 1 === this.from || before === lineFeed || before === carriageReturn;
    if (this.end > this.from && bytes[this.end - 1] === endOfFile && isAlone) this.end -= 1;
  }

  /** Makes room by moving what is kept to the beginning. */
  #move(): void {
    const by = Math.max(0, this.from - lookBack);
    this.window.bytes.copyWithin(0, by, this.end);
    this.from -= by;
    this.end -= by;
    this.onMove(by);
  }
}
