/** Of so many rows the time is kept; where more have no series, they are not rows here and there with a wrong name. */
const most = 1000;

type Time = readonly [start: number, end: number];

/** The times of rows of no known series as plain data. */
export interface KeptNameless {
  readonly times: readonly Time[];
  readonly count: number;
  /** By the number of their series; none of one with more rows. */
  readonly strays: ReadonlyMap<number, Time | undefined>;
}

/**
 * Rows whose time is known, and whose series is not: it cannot be read, it is in no register and has no other row, or
 * the row repeats the key of another. Each may be what some series lacks at just that time, wherever it stands.
 */
export class NamelessTimes {
  #times: Time[] = [];
  #count = 0;
  #strays = new Map<number, Time | undefined>();

  add(start: number, end: number): void {
    this.#count += 1;
    if (this.#count <= most) this.#times.push([start, end]);
  }

  /** Adds a row of a series that is in no register; more than one make a series of their own. */
  addStray(series: number, time: Time | undefined): void {
    if (this.#strays.has(series)) this.#strays.set(series, undefined);
    else if (this.#strays.size <= most) this.#strays.set(series, time);
  }

  /** What they may fill, when all rows are in; undefined where there are none, or too many. */
  fillers(): Fillers | undefined {
    if (this.#count > most || this.#strays.size > most) return undefined;
    const times = [...this.#times, ...this.#strays.values()].filter((time) => time !== undefined);
    return times.length > 0 ? new Fillers(times) : undefined;
  }

  /** Gives what is known, and forgets it. */
  release(): KeptNameless {
    const kept = { times: this.#times, count: this.#count, strays: this.#strays };
    [this.#times, this.#count, this.#strays] = [[], 0, new Map()];
    return kept;
  }

  /** Adds what was kept elsewhere, whose series have other numbers here. */
  append({ times, count, strays }: KeptNameless, numbers: readonly number[]): void {
    for (const [start, end] of times) this.add(start, end);
    this.#count += count - times.length;
    for (const [series, time] of strays) this.addStray(numbers[series] as number, time);
  }
}

/** Rows that may stand in holes of just their time. */
export class Fillers {
  readonly times: readonly Time[];
  readonly #from = new Map<number, Map<number, number>>();
  readonly #ends: ReadonlySet<number>;

  constructor(times: readonly Time[]) {
    this.times = times;
    this.#ends = new Set(times.map(([, end]) => end));
    for (const [start, end] of times) {
      const ends = this.#from.get(start) ?? new Map<number, number>();
      this.#from.set(start, ends.set(end, (ends.get(end) ?? 0) + 1));
    }
  }

  /**
   * How many holes of a time they fill, one row after the other and from end to end. Rows that go on before or behind it
   * are another series, and fill none.
   */
  fill(start: number, end: number): number {
    if (this.#ends.has(start) || this.#from.has(end)) return 0;
    let [at, rows] = [start, Infinity];
    while (at < end) {
      const [next, ...others] = this.#from.get(at) ?? [];
      if (next === undefined || others.length > 0) return 0;
      [at, rows] = [next[0], Math.min(rows, next[1])];
    }
    return at === end ? rows : 0;
  }
}
