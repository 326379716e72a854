/** Of so many groups it is remembered which rows in them may belong elsewhere. */
const most = 1000;

/** What some rows of a group add to it. */
interface Added {
  rows: number;
  readonly measures: number[];
}

/**
 * Rows of which it is told that something is wrong by which they are put into groups: nobody knows that they belong where they
 * are counted.
 */
export class SuspectRows {
  readonly #totals = new Set<number>();
  readonly #parts = new Map<number, Added>();

  addTotal(group: number): void {
    if (this.#totals.size < most) this.#totals.add(group);
  }

  addPart(group: number, measures: readonly number[]): void {
    const known = this.#parts.get(group);
    if (known) {
      known.rows += 1;
      for (const [index, measure] of measures.entries())
        known.measures[index] = (known.measures[index] ?? 0) + measure;
    } else if (this.#parts.size < most) this.#parts.set(group, { rows: 1, measures: [...measures] });
  }

  /** Is there no sum to judge without these rows, or one that fits? */
  explain(group: number, parts: number, fitsWithout: (less: readonly number[]) => boolean): boolean {
    if (this.#totals.has(group)) return true;
    const added = this.#parts.get(group);
    return added !== undefined && (added.rows === parts || fitsWithout(added.measures));
  }
}
