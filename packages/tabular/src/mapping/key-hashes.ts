/** So many keys are compared; their hashes need 64 MiB then. */
const most = 4_000_000;
const fewestSlots = 1 << 12;

/**
 * Texts that were seen, each as a hash of 64 bits: of millions of keys two different ones are as good as never taken
 * for the same.
 */
export class KeyHashes {
  /** Two numbers for each slot; the second of a hash is never 0. */
  #slots = new Uint32Array(fewestSlots * 2);
  #size = 0;
  readonly #hash = new Uint32Array(2);
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
    hashInto(text, this.#hash);
    const [high = 0, low = 0] = this.#hash;
    const at = this.#placeOf(high, low);
    if (this.#slots[at + 1] !== 0) return false;
    if (this.isFull) return true;
    this.#slots[at] = high;
    this.#slots[at + 1] = low;
    this.#size++;
    if (this.#size * 4 > this.#slots.length) this.#grow();
    return true;
  }

  /** The slot of a hash, or the free one where it would stand. */
  #placeOf(high: number, low: number): number {
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    let at = high & mask;
    for (;;) {
      const [one, other] = [slots[at * 2], slots[at * 2 + 1]];
      if (other === 0 || (one === high && other === low)) return at * 2;
      at = (at + 1) & mask;
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(before.length * 2);
    for (let at = 0; at < before.length; at += 2) {
      const [high = 0, low = 0] = [before[at], before[at + 1]];
      if (low === 0) continue;
      const place = this.#placeOf(high, low);
      this.#slots[place] = high;
      this.#slots[place + 1] = low;
    }
  }
}

/** Two hashes of 32 bits, each of all letters with other factors, mixed at last (cyrb53 without its cut). */
function hashInto(text: string, hash: Uint32Array): void {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    one = Math.imul(one ^ sign, 2654435761);
    other = Math.imul(other ^ sign, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  hash[0] = one;
  hash[1] = (other | 1) >>> 0;
}
