import type { RowWindow } from "../row-window.ts";
import { rowTooLong } from "../unreadable.ts";

const lineFeed = 0x0a;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Cuts lines out of a window one by one, and counts them. */
export class LineCutter {
  /** The number of the next row, from 1, and of its line in the window, which is the same. */
  row = 1;
  line = 1;
  readonly #rows: RowWindow;

  constructor(rows: RowWindow) {
    this.#rows = rows;
  }

  /** The next line without its end; undefined when its end is not in the window, or the window must be read again. */
  next(): string | undefined {
    const line = this.peek();
    if (line === undefined) return undefined;
    this.#rows.from = Math.min(this.#end() + 1, this.#rows.end);
    this.row += 1;
    this.line += 1;
    return line;
  }

  /** Where a row stands in the file; asked in the order of the rows. */
  placeOf(row: number): { readonly row: number; readonly line?: number } {
    const { source } = this.#rows;
    return source.lineOf ? { row, line: source.lineOf(row) } : { row };
  }

  /** The next line, which stays the next. */
  peek(): string | undefined {
    const { window, from, end, isLast } = this.#rows;
    if (from >= end) return undefined;
    const to = this.#end();
    if (to === end && !isLast) return undefined;
    return this.#rows.isText(from, to) ? decoder.decode(window.bytes.subarray(from, to)) : undefined;
  }

  /** Throws a `ReadError` when the line at hand is too long. */
  requireProgress(): void {
    if (this.#rows.isTooLong) throw rowTooLong(this.row, "1 MiB");
  }

  /** Where the line at hand ends: a line feed stands behind the last byte there is. */
  #end(): number {
    const { window, from } = this.#rows;
    return window.bytes.indexOf(lineFeed, from);
  }
}
