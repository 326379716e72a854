import { TextIndex } from "@samapne/core";

/** So many keys are compared; their hashes need some 100 MB then. */
const most = 4_000_000;

/** Texts that were seen, each as a hash of 64 bits, up to a number of them. */
export class KeyHashes {
  readonly #texts = new TextIndex();
  #size = 0;
  readonly #most: number;

  constructor(mostKeys = most) {
    this.#most = mostKeys;
  }

  /** Are there so many that no more are taken in? */
  get isFull(): boolean {
    return this.#size >= this.#most;
  }

  /** Takes a text in; false when it was there before. When there are too many, those that come later are not taken in. */
  add(text: string): boolean {
    if (this.isFull) return this.#texts.find(text) < 0;
    if (this.#texts.number(text) < this.#size) return false;
    this.#size += 1;
    return true;
  }
}
