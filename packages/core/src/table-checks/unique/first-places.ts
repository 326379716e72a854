import type { KeyHash } from "../../registers/key-hash.ts";
import { LongNumbers } from "../running/long-numbers.ts";
import { eachKey, KeyIndex } from "../../registers/key-index.ts";

/** Keys and the places they were first seen at, in one order. */
export interface KeysAndPlaces {
  readonly keys: Int32Array;
  readonly places: Float64Array;
}

/** Remembers where each key was first seen. */
export class FirstPlaces {
  readonly #index = new KeyIndex();
  readonly #places = new LongNumbers();

  /** The place the key was first seen; undefined the first time, when `place` is remembered. */
  firstPlace(key: KeyHash, place: number): number | undefined {
    const count = this.#index.size;
    const number = this.#index.number(key);
    if (number < count) return this.#places.at(number);
    this.#places.push(place);
    return undefined;
  }

  /** How many keys there are. */
  get size(): number {
    return this.#index.size;
  }

  /** The place the key was first seen; undefined when it was not. */
  find(key: KeyHash): number | undefined {
    const number = this.#index.find(key);
    return number < 0 ? undefined : this.#places.at(number);
  }

  /** Gives all keys, and forgets them. */
  release(): KeysAndPlaces {
    return { keys: this.#index.release(), places: this.#places.release() };
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
