import type { KeyHash } from "../../registers/key-hash.ts";
import { PlaceRuns } from "../running/place-runs.ts";

/** So many different things that rows of one group say are told apart. */
export const mostAlike = 100;

/** What some rows of a group say, and where. */
export interface Said extends KeyHash {
  /** How it is spelt: what is worked out may be the same of different values. */
  readonly spelt: KeyHash;
  /** Its values, as messages show them. */
  readonly shown: readonly string[];
  readonly places: PlaceRuns;
}

/** The same as plain data. */
interface KeptSaid extends Omit<Said, "places"> {
  readonly places: readonly number[];
}

/** What is kept of a group as plain data. `isFull`: there was more than is kept. */
export interface KeptAlike {
  readonly said: readonly KeptSaid[];
  readonly isFull: boolean;
}

/** What the rows of one group say that must all say the same. */
export class SaidByRows {
  #all: Said[] = [];
  #last: Said | undefined;
  #isFull = false;

  /** How many different things are said. */
  get size(): number {
    return this.#all.length;
  }

  /** Adds what a row says; false when there is no room for yet another thing. */
  add({ high, low }: KeyHash, spelt: KeyHash, place: number, shown: () => readonly string[]): boolean {
    let one = this.#last && isSame(this.#last.spelt, spelt) ? this.#last : this.#find(spelt);
    if (!one) {
      this.#isFull ||= this.#all.length === mostAlike;
      if (this.#isFull) return false;
      const { high: first, low: second } = spelt;
      one = { high, low, spelt: { high: first, low: second }, shown: shown(), places: new PlaceRuns() };
      this.#all.push(one);
    }
    this.#last = one;
    one.places.add(place);
    return true;
  }

  #find(spelt: KeyHash): Said | undefined {
    return this.#all.find((one) => isSame(one.spelt, spelt));
  }

  /** What most rows say; of what equally many say, what was said first. */
  measure(): Said {
    const [first] = this.#all as [Said];
    if (this.#all.length === 1) return first;
    let [best, most] = [first, 0];
    for (const one of this.#all) {
      const count = this.#all.reduce((sum, other) => sum + (isSame(one, other) ? other.places.count : 0), 0);
      if (count > most) [best, most] = [one, count];
    }
    return best;
  }

  /** What is said otherwise. */
  others(measure: Said): readonly Said[] {
    return this.#all.length === 1 ? [] : this.#all.filter((one) => !isSame(one, measure));
  }

  /** Gives what is kept as plain data. */
  release(): KeptAlike {
    const said = this.#all.map((one) => ({ ...one, places: one.places.flat() }));
    return { said, isFull: this.#isFull };
  }

  /** Adds what was kept elsewhere; its places become larger by `shift`. */
  append({ said }: KeptAlike, shift: number): void {
    for (const later of said) {
      let own = this.#find(later.spelt);
      if (!own) this.#all.push((own = { ...later, places: new PlaceRuns() }));
      own.places.append(later.places, shift);
    }
  }
}

function isSame(one: KeyHash, other: KeyHash): boolean {
  return one.high === other.high && one.low === other.low;
}
