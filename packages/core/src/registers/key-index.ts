import type { KeyHash } from "./key-hash.ts";

const startSize = 64;

/**
 * Numbers keys from 0 in the order they come, in 12 bytes a slot however long a key is: keys are told apart by a
 * 64-bit hash (two in five million collide with a chance of one in a million).
 */
export class KeyIndex {
  #hashes = new Int32Array(startSize * 2);
  #numbers = new Int32Array(startSize).fill(-1);
  #count = 0;

  /** How many keys there are. */
  get size(): number {
    return this.#count;
  }

  /** The number of a key, or -1. */
  find({ high, low }: KeyHash): number {
    return this.#numbers[this.#slotOf(high, low)] as number;
  }

  /** The number of a key, a new one when it has none. */
  number({ high, low }: KeyHash): number {
    const slot = this.#slotOf(high, low);
    const known = this.#numbers[slot] as number;
    if (known >= 0) return known;
    this.#put(slot, high, low, this.#count);
    this.#count += 1;
    if (this.#count * 4 > this.#numbers.length * 3) this.#grow();
    return this.#count - 1;
  }

  /** Every key with its number, in the order of their numbers. */
  *[Symbol.iterator](): Generator<readonly [hash: KeyHash, number: number]> {
    const slots = new Int32Array(this.#count);
    for (const [slot, number] of this.#numbers.entries()) if (number >= 0) slots[number] = slot;
    for (const [number, slot] of slots.entries())
      yield [{ high: this.#hashes[slot * 2] as number, low: this.#hashes[slot * 2 + 1] as number }, number];
  }

  /** Gives the hashes of all keys in the order of their numbers, high and low in turn, and forgets them. */
  release(): Int32Array {
    const keys = new Int32Array(this.#count * 2);
    for (let slot = 0; slot < this.#numbers.length; slot++) {
      const number = this.#numbers[slot] as number;
      if (number < 0) continue;
      keys[number * 2] = this.#hashes[slot * 2] as number;
      keys[number * 2 + 1] = this.#hashes[slot * 2 + 1] as number;
    }
    this.#hashes = new Int32Array(startSize * 2);
    this.#numbers = new Int32Array(startSize).fill(-1);
    this.#count = 0;
    return keys;
  }

  #slotOf(high: number, low: number): number {
    const mask = this.#numbers.length - 1;
    let slot = low & mask;
    while ((this.#numbers[slot] as number) >= 0) {
      if (this.#hashes[slot * 2] === high && this.#hashes[slot * 2 + 1] === low) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #put(slot: number, high: number, low: number, number: number): void {
    this.#hashes[slot * 2] = high;
    this.#hashes[slot * 2 + 1] = low;
    this.#numbers[slot] = number;
  }

  #grow(): void {
    const [hashes, numbers] = [this.#hashes, this.#numbers];
    this.#hashes = new Int32Array(hashes.length * 2);
    this.#numbers = new Int32Array(numbers.length * 2).fill(-1);
    for (let old = 0; old < numbers.length; old++) {
      const number = numbers[old] as number;
      if (number < 0) continue;
      const [high, low] = [hashes[old * 2] as number, hashes[old * 2 + 1] as number];
      this.#put(this.#slotOf(high, low), high, low, number);
    }
  }
}

/** Every key of a list that `release` has given, in its order. The same object each time. */
export function* eachKey(keys: Int32Array): Generator<KeyHash> {
  const hash: KeyHash = { high: 0, low: 0 };
  for (let at = 0; at < keys.length; at += 2) {
    hash.high = keys[at] as number;
    hash.low = keys[at + 1] as number;
    yield hash;
  }
}
