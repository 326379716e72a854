/** Of so many rows that belong to no known group the measures are kept; of more, a sum that lacks them is told. */
const most = 1000;

/** The measures of rows that are parts of no known group, because a value is unknown or their key stands twice. */
export class UnplacedParts {
  #rows: (readonly number[])[] = [];
  /** What they may explain, by measure: there may be as many sums as rows. */
  readonly #candidates = new Map<number, readonly number[]>();

  add(measures: () => readonly number[]): void {
    if (this.#rows.length === most) return;
    this.#rows.push(measures());
    this.#candidates.clear();
  }

  /** Would a sum fit with one of them in it, or with all? What is not known explains nothing. */
  explain(measure: number, fits: (more: number) => boolean): boolean {
    const candidates = this.#candidates.get(measure) ?? this.#find(measure);
    return candidates.some((value) => fits(value));
  }

  #find(measure: number): readonly number[] {
    const values = this.#rows.map((measures) => measures[measure] as number);
    const sum = values.reduce((one, other) => one + other, 0);
    const candidates = [...new Set([...values, sum])].filter(Number.isFinite);
    this.#candidates.set(measure, candidates);
    return candidates;
  }

  /** Is it true of the measures of one of them? */
  some(isTrue: (measures: readonly number[]) => boolean): boolean {
    return this.#rows.some(isTrue);
  }

  /** Gives what is kept, and begins anew. */
  release(): readonly (readonly number[])[] {
    const kept = this.#rows;
    this.#rows = [];
    this.#candidates.clear();
    return kept;
  }

  append(later: readonly (readonly number[])[]): void {
    for (const measures of later) this.add(() => measures);
  }
}
