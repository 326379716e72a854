/** Of so many repeated rows it is kept when they are; where there are more, a file is there twice. */
const most = 1000;

/** The times of repeated rows as plain data: when they begin and end, and where the first row of each stands. */
export interface KeptTimes {
  readonly times: readonly (readonly [start: number, end: number, first: number])[];
  readonly count: number;
}

/**
 * Rows whose key is that of an earlier one. It may be the earlier one that has the name of another series: then there is a
 * hole of just its time in the series whose next row stands behind it.
 */
export class RepeatedTimes {
  #times: (readonly [start: number, end: number, first: number])[] = [];
  #count = 0;

  add(start: number, end: number, first: number): void {
    this.#count += 1;
    if (this.#count <= most) this.#times.push([start, end, first]);
  }

  /** Does the first of such rows stand just before the row behind a hole, and is of its time? */
  explain(start: number, end: number, behind: number): boolean {
    if (this.#count > most) return false;
    return this.#times.some(([from, to, first]) => from === start && to === end && first === behind - 1);
  }

  /** Gives what is known, and forgets it. */
  release(): KeptTimes {
    const kept = { times: this.#times, count: this.#count };
    [this.#times, this.#count] = [[], 0];
    return kept;
  }

  /** Adds what was kept elsewhere, its places larger by `shift`. */
  append({ times, count }: KeptTimes, shift: number): void {
    for (const [start, end, first] of times) this.add(start, end, first + shift);
    this.#count += count - times.length;
  }
}
