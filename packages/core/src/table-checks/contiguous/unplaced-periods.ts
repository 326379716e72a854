/** What is kept of such rows, as plain data. */
export interface KeptUnplaced {
  readonly periods: ReadonlySet<string>;
  readonly undated: number;
}

/** Rows that may be those a series of periods lacks: their series is unknown, or their period. */
export class UnplacedPeriods {
  #periods = new Set<string>();
  #undated = 0;

  /** A row of no known series; `period` tells its period from all others. */
  add(period: string): void {
    this.#periods.add(period);
  }

  /** A row of no known period. */
  addUndated(): void {
    this.#undated += 1;
  }

  /** Do rows stand for all these periods: of the same period, or exactly as many of none? */
  explain(missing: Iterable<string>): boolean {
    if (this.#periods.size + this.#undated === 0) return false;
    let left = 0;
    for (const period of missing) {
      if (!this.#periods.has(period)) left += 1;
      if (left > this.#undated) return false;
    }
    return left === 0 || left === this.#undated;
  }

  /** Gives what is kept, and begins anew. */
  release(): KeptUnplaced {
    const kept = { periods: this.#periods, undated: this.#undated };
    [this.#periods, this.#undated] = [new Set(), 0];
    return kept;
  }

  append({ periods, undated }: KeptUnplaced): void {
    for (const period of periods) this.#periods.add(period);
    this.#undated += undated;
  }
}
