const pageSize = 32_768;

/** Counts different rows, in whatever order they come: a bit for each, in pages that are made when needed. */
export class RowMarks {
  readonly #pages = new Map<number, Uint32Array>();
  #count = 0;

  /** How many different rows were marked. */
  get count(): number {
    return this.#count;
  }

  add(row: number): void {
    const page = this.#page(Math.floor(row / pageSize));
    const [word, bit] = [(row % pageSize) >> 5, 1 << (row & 31)];
    const before = page[word] as number;
    if ((before & bit) !== 0) return;
    page[word] = before | bit;
    this.#count++;
  }

  #page(number: number): Uint32Array {
    const known = this.#pages.get(number);
    if (known) return known;
    const page = new Uint32Array(pageSize / 32);
    this.#pages.set(number, page);
    return page;
  }
}
