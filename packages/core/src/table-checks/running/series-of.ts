import { eachKey, KeyIndex } from "../../registers/key-index.ts";
import type { RowKey } from "./row-key.ts";

/** The series of a table as plain data: their keys and their names, in order of appearance. */
export interface KeptNames {
  readonly keys: Int32Array;
  readonly names: readonly string[];
}

/** Numbers the series of a table from 0 in order of appearance, and names them. Rows of one series mostly follow each other. */
export class SeriesNames {
  readonly #index = new KeyIndex();
  #names: string[] = [];
  #last = -1;
  #high = 0;
  #low = 0;

  get size(): number {
    return this.#names.length;
  }

  /** The number of the series of a key that has just been read. */
  numberOf(key: RowKey): number {
    const { high, low } = key.hash;
    if (this.#last < 0 || high !== this.#high || low !== this.#low) {
      this.#last = this.#index.number(key.hash);
      this.#high = high;
      this.#low = low;
      if (this.#last === this.#names.length) this.#names.push(key.text());
    }
    return this.#last;
  }

  /** The text of a series' key. */
  name(series: number): string {
    return this.#names[series] as string;
  }

  /** Gives all series, and forgets them. */
  release(): KeptNames {
    const names = this.#names;
    [this.#names, this.#last] = [[], -1];
    return { keys: this.#index.release(), names };
  }

  /** The numbers that series kept elsewhere have here, in their order; -1 for one that is not known. */
  known({ keys }: KeptNames): readonly number[] {
    return Array.from(eachKey(keys), (key) => this.#index.find(key));
  }

  /** Adds series that were kept elsewhere. Gives their numbers here, in their order. */
  append({ keys, names }: KeptNames): readonly number[] {
    return Array.from(eachKey(keys), (key, at) => {
      const number = this.#index.number(key);
      if (number === this.#names.length) this.#names.push(names[at] as string);
      return number;
    });
  }
}

/** The series of a table as plain data, with what is kept for each. */
export interface KeptSeries<K> extends KeptNames {
  readonly kept: readonly K[];
}

/** Something for each series of a table, where that is more than a few numbers. */
export class SeriesOf<T> {
  readonly #names = new SeriesNames();
  #all: T[] = [];
  readonly #make: () => T;

  constructor(make: () => T) {
    this.#make = make;
  }

  /** What is kept for the series of a key that has just been read. */
  at(key: RowKey): T {
    return this.#of(this.#names.numberOf(key));
  }

  #of(series: number): T {
    if (series === this.#all.length) this.#all.push(this.#make());
    return this.#all[series] as T;
  }

  /** Every series by the text of its key, in order of appearance. */
  *all(): Generator<readonly [key: string, T]> {
    for (const [series, one] of this.#all.entries()) yield [this.#names.name(series), one];
  }

  /** Gives all series as plain data, and forgets them. */
  release<K>(keptOf: (one: T) => K): KeptSeries<K> {
    const kept = this.#all.map(keptOf);
    this.#all = [];
    return { ...this.#names.release(), kept };
  }

  /** True when all that is kept for series that are known here too may come after what is. */
  everyShared<K>(stretch: KeptSeries<K>, mayFollow: (one: T, later: K) => boolean): boolean {
    return this.#names
      .known(stretch)
      .every((series, at) => series < 0 || mayFollow(this.#all[series] as T, stretch.kept[at] as K));
  }

  /** Adds series that were kept elsewhere; `add` adds what was kept of one to what is kept here. */
  append<K>(stretch: KeptSeries<K>, add: (own: T, later: K) => void): void {
    for (const [at, series] of this.#names.append(stretch).entries())
      add(this.#of(series), stretch.kept[at] as K);
  }
}
