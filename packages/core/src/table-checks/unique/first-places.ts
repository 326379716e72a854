import type { KeyHash } from "../../registers/key-hash.ts";
import { eachKey, KeyIndex } from "../../registers/key-index.ts";

const startSize = 64;

/** Keys and the places they were first seen at, in one order. */
interface KeysAndPlaces {
  readonly keys: Int32Array;
  readonly places: Float64Array;
}

/** Remembers where each key was first seen. */
export class FirstPlaces {
  readonly #index = new KeyIndex();
  #places = new Float64Array(startSize);

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

  /** Gives all keys, and forgets them. */
  release(): KeysAndPlaces {
    const places = this.#places.slice(0, this.#index.size);
    this.#places = new Float64Array(startSize);
    return { keys: this.#index.release(), places };
  }

  /** True when none of these keys was seen. */
  hasNone({ keys }: KeysAndPlaces): boolean {
    for (const key of eachKey(keys)) if (this.#index.find(key) >= 0) return false;
    return true;
  }

  /** Remembers keys that were seen elsewhere, their places larger by `shift`. */
  append({ keys, places }: KeysAndPlaces, shift: number): void {
    let at = 0;
    for (const key of eachKey(keys)) this.firstPlace(key, (places[at++] as number) + shift);
  }
}
