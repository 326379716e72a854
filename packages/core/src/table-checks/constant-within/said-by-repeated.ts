import type { KeyHash } from "../../registers/key-hash.ts";

/** What a row says that repeats the key of another one, and in which group. */
interface Repeated extends Readonly<KeyHash> {
  readonly group: string;
}

/** The same by the place of the first of the two rows, as plain data. */
export type KeptRepeated = ReadonlyMap<number, Repeated>;

/** Of so many rows it is remembered what they say; of more, a difference that follows from a key is told. */
const most = 1000;

/**
 * What rows say that have the key of another one. The first counts, and who knows whether it belongs there: one that
 * differs, where the second says what the others do, follows from what is told of the key.
 */
export class SaidByRepeated {
  #said = new Map<number, Repeated>();

  /** A row says something that has the key of the one at a place. */
  add(first: number, { high, low }: KeyHash, group: string): void {
    if (this.#said.size < most) this.#said.set(first, { group, high, low });
  }

  /** Would a group say this at the place of a row, if the other row stood there? */
  says({ high, low }: KeyHash, group: string, place: number): boolean {
    const one = this.#said.get(place);
    return one !== undefined && one.group === group && one.high === high && one.low === low;
  }

  /** Gives what is kept, and begins anew. */
  release(): KeptRepeated {
    const kept = this.#said;
    this.#said = new Map();
    return kept;
  }

  append(later: KeptRepeated, shift: number): void {
    for (const [first, { group, ...hash }] of later) this.add(first + shift, hash, group);
  }
}
