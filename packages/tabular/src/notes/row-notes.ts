/** What is wrong in a row, as a copy of the file says it to the person who corrects it. */
export interface Note {
  readonly severity: "error" | "warning";
  /** The columns it is about, by position among the headings; none when the whole row is meant. */
  readonly columns: readonly number[];
  /** What was found there, in a sentence. */
  readonly says: string;
  /** What to do. */
  readonly advice?: string;
  /** Who must. */
  readonly fixer: string;
}

/** Notes kept of a file, and different ones among them; further ones are counted. A note takes 16 bytes. */
const mostNotes = 1_000_000;
const mostDifferent = 50_000;

/** The notes on the rows of a file, in bounded memory: notes that say the same are kept once. */
export class RowNotes {
  readonly #rows: number[] = [];
  readonly #notes: number[] = [];
  readonly #known = new Map<string, number>();
  readonly #different: Note[] = [];
  #order: Uint32Array | undefined;
  /** Notes there was no room for. */
  left = 0;

  /** Adds a note to a row, from 1. `plain` says the same without the value, for when there are too many different ones. */
  add(row: number, note: Note, plain: () => Note): void {
    const number =
      this.#rows.length < mostNotes ? (this.#numberOf(note) ?? this.#numberOf(plain())) : undefined;
    if (number === undefined) {
      this.left++;
      return;
    }
    this.#rows.push(row);
    this.#notes.push(number);
    this.#order = undefined;
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  /** The notes on a row, errors first. */
  at(row: number): readonly Note[] {
    const order = this.#inOrder();
    const found: Note[] = [];
    for (let at = this.#firstAt(order, row); at < order.length; at++) {
      const index = order[at] as number;
      if (this.#rows[index] !== row) break;
      const note = this.#different[this.#notes[index] as number] as Note;
      if (!found.includes(note)) found.push(note);
    }
    return found.sort((a, b) => a.severity.localeCompare(b.severity));
  }

  /** The rows that have notes, in order. */
  *rows(): Generator<number> {
    let last = -1;
    for (const index of this.#inOrder()) {
      const row = this.#rows[index] as number;
      if (row !== last) yield row;
      last = row;
    }
  }

  #numberOf(note: Note): number | undefined {
    const key = `${note.severity}\u0000${note.columns.join()}\u0000${note.says}`;
    const known = this.#known.get(key);
    if (known !== undefined || this.#different.length >= mostDifferent) return known;
    this.#known.set(key, this.#different.length);
    return this.#different.push(note) - 1;
  }

  #inOrder(): Uint32Array {
    const rows = this.#rows;
    this.#order ??= Uint32Array.from(rows.keys()).sort(
      (a, b) => (rows[a] as number) - (rows[b] as number) || a - b,
    );
    return this.#order;
  }

  #firstAt(order: Uint32Array, row: number): number {
    let [from, to] = [0, order.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#rows[order[middle] as number] as number) < row) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
