const startSize = 1 << 10;

/**
 * Remembers where each key was first seen, in 16 bytes a key however long the key is: keys are told apart by a
 * 64-bit hash (two in five million collide with a chance of one in a million).
 */
export class FirstPlaces {
  #hashes = new Uint32Array(startSize * 2);
  #places = new Float64Array(startSize).fill(-1);
  #count = 0;

  /** The place the key was first seen; undefined the first time, when `place` is remembered. */
  firstPlace(key: string, place: number): number | undefined {
    if (this.#count * 2 >= this.#places.length) this.#grow();
    const [high, low] = hash64(key);
    const slot = this.#slotOf(high, low);
    const known = this.#places[slot] as number;
    if (known >= 0) return known;
    this.#put(slot, high, low, place);
    this.#count++;
    return undefined;
  }

  #slotOf(high: number, low: number): number {
    const mask = this.#places.length - 1;
    let slot = low & mask;
    while ((this.#places[slot] as number) >= 0) {
      if (this.#hashes[slot * 2] === high && this.#hashes[slot * 2 + 1] === low) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #put(slot: number, high: number, low: number, place: number): void {
    this.#hashes[slot * 2] = high;
    this.#hashes[slot * 2 + 1] = low;
    this.#places[slot] = place;
  }

  #grow(): void {
    const [hashes, places] = [this.#hashes, this.#places];
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#places = new Float64Array(places.length * 2).fill(-1);
    for (let old = 0; old < places.length; old++) {
      const [high, low, place] = [
        hashes[old * 2] as number,
        hashes[old * 2 + 1] as number,
        places[old] as number,
      ];
      if (place >= 0) this.#put(this.#slotOf(high, low), high, low, place);
    }
  }
}

const pair: [high: number, low: number] = [0, 0];

/** Two 32-bit multiplicative hashes over the UTF-16 units, mixed at the end. The pair is reused by the next call. */
function hash64(key: string): readonly [high: number, low: number] {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (let index = 0; index < key.length; index++) {
    const unit = key.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5bd1e995) + (low >>> 15);
  }
  pair[0] = mix(high ^ (low >>> 16));
  pair[1] = mix(low ^ Math.imul(high, 0x27d4eb2f));
  return pair;
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
