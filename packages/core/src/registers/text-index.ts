import { hashKeyText, type KeyHash } from "./key-hash.ts";
import { KeyIndex } from "./key-index.ts";

/**
 * Numbers texts from 0 in the order they come, in some 30 bytes each however long they are: texts are told apart by a
 * 64-bit hash (two in five million collide with a chance of one in a million).
 */
export class TextIndex {
  readonly #index = new KeyIndex();
  readonly #hash: KeyHash = { high: 0, low: 0 };

  /** The number of a text, or -1. */
  find(text: string): number {
    hashKeyText(text, this.#hash);
    return this.#index.find(this.#hash);
  }

  /** The number of a text, a new one when it has none. */
  number(text: string): number {
    hashKeyText(text, this.#hash);
    return this.#index.number(this.#hash);
  }
}
