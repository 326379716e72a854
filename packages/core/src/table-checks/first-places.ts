import type { KeyHash } from "../registers/key-hash.ts";
import { KeyIndex } from "../registers/key-index.ts";

/** Remembers where each key was first seen. */
export class FirstPlaces {
  readonly #index = new KeyIndex();
  #places = new Float64Array(64);

  /** The place the key was first seen; undefined the first time, when `place` is remembered. */
  firstPlace(key: KeyHash, place: number): number | undefined {
    const count = this.#index.size;
    const number = this.#index.number(key);
    if (number < count) return this.#places[number];
    if (number >= this.#places.length) {
      const longer = new Float64Array(this.#places.length * 2);
      longer.set(this.#places);
      this.#places = longer;
    }
    this.#places[number] = place;
    return undefined;
  }
}
