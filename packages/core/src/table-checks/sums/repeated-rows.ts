/** Of so many parts it is remembered what stands in them, and of so many rows that repeat a key; a sum that is wrong because of one of more is told. */
const most = 10_000;

/** What a row adds to a group. */
interface Part {
  readonly group: number;
  readonly measures: readonly number[];
}

/** What two rows with one key would make of a group, were the other counted. */
interface Other {
  readonly isTotal: boolean;
  readonly measures: readonly number[];
}

/**
 * Rows that have the key of another one. The first is counted in its group, and who knows whether it belongs there: a sum
 * that fits with the other in its place follows from what is told of the key.
 */
export class RepeatedRows {
  readonly #parts = new Map<number, Part>();
  /** By group. */
  readonly #others = new Map<number, Other[]>();
  #count = 0;

  /** Remembers what the row at a place adds to a group. */
  keep(place: number, part: Part): void {
    if (this.#parts.size < most) this.#parts.set(place, part);
  }

  /** What was added by the row at a place. */
  part(place: number): Part | undefined {
    return this.#parts.get(place);
  }

  /** The parts of a group by their places, as far as they are remembered. */
  *partsOf(group: number): Generator<readonly [place: number, measures: readonly number[]]> {
    for (const [place, part] of this.#parts) if (part.group === group) yield [place, part.measures];
  }

  /** A row could stand in a group instead of the part that stands there. */
  addPart(group: number, measures: readonly number[], first: Part): void {
    if (group !== first.group) return;
    const more = measures.map((measure, index) => measure - (first.measures[index] as number));
    this.#add(group, { isTotal: false, measures: more });
  }

  /** A row could be the total of a group. */
  addTotal(group: number, measures: readonly number[]): void {
    this.#add(group, { isTotal: true, measures });
  }

  #add(group: number, other: Other): void {
    if (this.#count === most) return;
    this.#count += 1;
    const others = this.#others.get(group);
    if (others) others.push(other);
    else this.#others.set(group, [other]);
  }

  /** Would a measure of a group fit with another of the rows? */
  explain(
    { group, index, whole, sum }: { group: number; index: number; whole: number; sum: number },
    fits: (whole: number, sum: number) => boolean,
  ): boolean {
    const others = this.#others.get(group) ?? [];
    return others.some(({ isTotal, measures }) => {
      const measure = measures[index] as number;
      if (Number.isNaN(measure)) return false;
      return isTotal ? fits(measure, sum) : fits(whole, sum + measure);
    });
  }
}
