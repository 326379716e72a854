import { KeyIndex } from "../registers/key-index.ts";
import type { RowKey } from "./row-key.ts";

/** Something for each series of a table, such as its intervals. Rows of one series mostly follow each other. */
export class SeriesOf<T> {
  readonly #index = new KeyIndex();
  readonly #names: string[] = [];
  readonly #all: T[] = [];
  readonly #make: () => T;
  #last = -1;
  #high = 0;
  #low = 0;

  constructor(make: () => T) {
    this.#make = make;
  }

  /** What is kept for the series of a key that has just been read. */
  at(key: RowKey): T {
    const { high, low } = key.hash;
    if (this.#last < 0 || high !== this.#high || low !== this.#low) {
      this.#last = this.#index.number(key.hash);
      this.#high = high;
      this.#low = low;
      if (this.#last === this.#all.length) {
        this.#all.push(this.#make());
        this.#names.push(key.text());
      }
    }
    return this.#all[this.#last] as T;
  }

  /** Every series by the text of its key, in order of appearance. */
  *all(): Generator<readonly [key: string, T]> {
    for (const [index, one] of this.#all.entries()) yield [this.#names[index] as string, one];
  }
}
