const mostChanges = 10_000;

/** Remembers at which line of the file rows begin, for files where cells hold line breaks. Gives up past 10 000 such cells. */
export class RowLines {
  readonly #rows: number[] = [];
  readonly #ahead: number[] = [];

  /** Tells that the rows after `row` begin `ahead` lines further down than their number says. */
  note(row: number, ahead: number): void {
    if (this.#rows.length > mostChanges) return;
    this.#rows.push(row);
    this.#ahead.push(ahead);
  }

  /** The line a row begins at when it is another than its number; undefined when it is the same or not known. */
  lineOf(row: number): number | undefined {
    if (this.#rows.length > mostChanges && row > (this.#rows.at(-1) as number)) return undefined;
    const at = this.#rows.findLastIndex((before) => before < row);
    return at < 0 ? undefined : row + (this.#ahead[at] as number);
  }
}
