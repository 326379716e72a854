const mostChanges = 10_000;

/** Remembers at which line of the file rows begin, for files where the two differ. Gives up past 10 000 changes of the difference. */
export class RowLines {
  #rows: number[] = [];
  #ahead: number[] = [];
  #last = 0;

  /** Tells the line a row begins at. Rows come in order. */
  note(row: number, line: number): void {
    const ahead = line - row;
    if (ahead === this.#last || this.#rows.length > mostChanges) return;
    this.#rows.push(row);
    this.#ahead.push(ahead);
    this.#last = ahead;
  }

  /** Gives each row where the difference changes, and how large it is from there; and begins anew. None when there were too many. */
  release(): readonly (readonly [row: number, ahead: number])[] | undefined {
    const [rows, ahead] = [this.#rows, this.#ahead];
    [this.#rows, this.#ahead, this.#last] = [[], [], 0];
    return rows.length > mostChanges ? undefined : rows.map((row, index) => [row, ahead[index] as number]);
  }

  /** The line a row begins at when it is another than its number; undefined when it is the same or not known. */
  lineOf(row: number): number | undefined {
    if (this.#rows.length > mostChanges && row >= (this.#rows.at(-1) as number)) return undefined;
    const at = this.#rows.findLastIndex((from) => from <= row);
    const ahead = at < 0 ? 0 : (this.#ahead[at] as number);
    return ahead === 0 ? undefined : row + ahead;
  }
}
