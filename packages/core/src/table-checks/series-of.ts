import { eachKey, KeyIndex } from "../registers/key-index.ts";
import type { RowKey } from "./row-key.ts";

/** The series of a table as plain data: their keys, their names, and what is kept for each. */
export interface KeptSeries<K> {
  readonly keys: Int32Array;
  readonly names: readonly string[];
  readonly kept: readonly K[];
}

/** Something for each series of a table, such as its intervals. Rows of one series mostly follow each other. */
export class SeriesOf<T> {
  readonly #index = new KeyIndex();
  #names: string[] = [];
  #all: T[] = [];
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

  /** The number of a series in the order of appearance. */
  numberOf(one: T): number {
    return this.#all.indexOf(one);
  }

  /** Every series by the text of its key, in order of appearance. */
  *all(): Generator<readonly [key: string, T]> {
    for (const [index, one] of this.#all.entries()) yield [this.#names[index] as string, one];
  }

  /** Gives all series as plain data, and forgets them. */
  release<K>(keptOf: (one: T) => K): KeptSeries<K> {
    const [names, kept] = [this.#names, this.#all.map(keptOf)];
    [this.#names, this.#all, this.#last] = [[], [], -1];
    return { keys: this.#index.release(), names, kept };
  }

  /** True when all that is kept for series that are known here too may come after what is. */
  everyShared<K>({ keys, kept }: KeptSeries<K>, mayFollow: (one: T, later: K) => boolean): boolean {
    let at = 0;
    for (const key of eachKey(keys)) {
      const own = this.#all[this.#index.find(key)];
      if (own !== undefined && !mayFollow(own, kept[at] as K)) return false;
      at += 1;
    }
    return true;
  }

  /** Adds series that were kept elsewhere; `add` adds what was kept of one to what is kept here. */
  append<K>({ keys, names, kept }: KeptSeries<K>, add: (own: T, later: K) => void): void {
    let at = 0;
    for (const key of eachKey(keys)) {
      const number = this.#index.number(key);
      if (number === this.#all.length) {
        this.#all.push(this.#make());
        this.#names.push(names[at] as string);
      }
      add(this.#all[number] as T, kept[at] as K);
      at += 1;
    }
  }
}
