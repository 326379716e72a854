import { tolerance } from "./unplaced-rows.ts";

/** Of so many repeated rows it is kept when they are; where there are more, a file is there twice. */
const most = 1000;

/** The times of repeated rows as plain data: when they begin and end, and where the first row of each stands. */
export interface KeptTimes {
  readonly times: readonly (readonly [start: number, end: number, first: number])[];
  readonly count: number;
}

/**
 * Rows whose key is that of an earlier one. It may be the earlier one that has the name of another series, or another
 * time: then there is a hole as long as it is in the series whose next row stands behind it.
 */
export class RepeatedTimes {
  #times: (readonly [start: number, end: number, first: number])[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(start: number, end: number, first: number): void {
    this.#count += 1;
    if (this.#count <= most) this.#times.push([start, end, first]);
  }

  /** Does the first of such rows stand just before the row behind a hole, is as long, and not what comes before it in time? */
  explain(start: number, end: number, behind: number): boolean {
    if (this.#count > most) return false;
    return this.#times.some(
      ([from, to, first]) =>
        first === behind - 1 && to !== start && Math.abs((to - from) / (end - start) - 1) < tolerance,
    );
  }

  /** How many first of such rows stand in the file from one place to another. */
  countFirst(from: number, to: number): number {
    return this.#count > most ? 0 : this.#times.filter(([, , first]) => first >= from && first <= to).length;
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
