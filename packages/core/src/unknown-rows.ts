/** How many rows of a table each rule was not known for. */
export class UnknownRows {
  readonly #counters = new Map<string, { rows: number }>();

  /** The counter of a rule, which stays the same. */
  of(rule: string): { rows: number } {
    const counter = this.#counters.get(rule) ?? { rows: 0 };
    this.#counters.set(rule, counter);
    return counter;
  }

  /** The rules that were not known for some rows, and for how many. */
  counts(): ReadonlyMap<string, number> {
    const counts = [...this.#counters].map(([rule, { rows }]) => [rule, rows] as const);
    return new Map(counts.filter(([, rows]) => rows > 0));
  }

  /** Begins to count anew. */
  clear(): void {
    for (const counter of this.#counters.values()) counter.rows = 0;
  }
}
