import { LongNumbers } from "../running/long-numbers.ts";

/** A stretch of time without rows, and how many rows stand in its place. */
export interface Hole {
  readonly start: number;
  readonly end: number;
  readonly steps: number;
}

/** The numbers of a trail: the interval of its last row, how many rows since then could not be placed, and whether some stood before the first. */
const [start, end, unplaced, beginsUnplaced, width] = [0, 1, 2, 3, 4];

/** The trails of series as plain data. */
export type KeptTrails = Float64Array;

/** The way each series takes through a file: where its last row was placed in time, and how many since then could not be. */
export class Trails {
  readonly #numbers = new LongNumbers();

  /** Where the numbers of a series stand; a new one has not been placed anywhere. */
  #of(series: number): number {
    const at = series * width;
    while (at >= this.#numbers.length) this.#numbers.append([Number.NaN, Number.NaN, 0, 0]);
    return at;
  }

  /** So many rows of a series stand here that have no place in time. */
  pass(series: number, rows: number): void {
    const [at, numbers] = [this.#of(series), this.#numbers];
    numbers.put(at + unplaced, numbers.at(at + unplaced) + rows);
    if (Number.isNaN(numbers.at(at + start))) numbers.put(at + beginsUnplaced, 1);
  }

  /**
   * A row of a series stands here. Gives the hole between it and the one before, when exactly as many rows stand there
   * as are missing in it: they are what is missing, unless something else is wrong too.
   */
  place(series: number, from: number, to: number): Hole | undefined {
    const [at, numbers] = [this.#of(series), this.#numbers];
    const steps = numbers.at(at + unplaced);
    const hole =
      steps > 0 ? holeOf(numbers.at(at + start), numbers.at(at + end), from, to, steps) : undefined;
    numbers.put(at + start, from);
    numbers.put(at + end, to);
    if (steps > 0) numbers.put(at + unplaced, 0);
    return hole;
  }

  /** Rows of a series go on from its last one, the last of them with this interval. */
  goOn(series: number, from: number, to: number): void {
    const at = this.#of(series);
    this.#numbers.put(at + start, from);
    this.#numbers.put(at + end, to);
  }

  /** Gives all trails in the order of their series, and forgets them. */
  release(): KeptTrails {
    return this.#numbers.release();
  }

  /** True when nothing stands without a place between rows that have one, the last here and the first of those kept at a place. */
  isFollowedBy(series: number, kept: KeptTrails, place: number): boolean {
    const [at, later] = [this.#of(series), place * width];
    if (Number.isNaN(this.#numbers.at(at + start)) || Number.isNaN(kept[later + start])) return true;
    return this.#numbers.at(at + unplaced) === 0 && kept[later + beginsUnplaced] === 0;
  }

  /** Goes on with the trail that is kept at a place. */
  append(series: number, kept: KeptTrails, place: number): void {
    const [at, later] = [this.#of(series), place * width];
    if (Number.isNaN(kept[later + start])) return this.pass(series, kept[later + unplaced] as number);
    for (const part of [start, end, unplaced]) this.#numbers.put(at + part, kept[later + part] as number);
  }
}

/** The hole between two intervals, if it is as long as so many of them. */
function holeOf(start: number, end: number, from: number, to: number, steps: number): Hole | undefined {
  const isLater = from > end;
  if (!isLater && !(to < start)) return undefined;
  const hole = isLater ? { start: end, end: from } : { start: to, end: start };
  const step = (to - from + (end - start)) / 2;
  return Math.abs((hole.end - hole.start) / step - steps) < tolerance ? { ...hole, steps } : undefined;
}

/** Months and days are not equally long: one that is missing has as many hours as its neighbours, but for a tenth. */
export const tolerance = 0.15;

/** What is kept of rows of no known series where a stretch begins and ends. */
export interface KeptEdges {
  readonly beginsLoose: boolean;
  readonly loose: number;
  /** The number of the series that came first and last, or -1. */
  readonly first: number;
  readonly last: number;
  readonly changes: number;
}

/**
 * Rows whose series cannot be read. They are taken for rows of a series that stands on both sides of them, and are
 * nobody's between two.
 */
export class LooseRows {
  #loose = 0;
  #beginsLoose = false;
  #first = -1;
  #last = -1;
  #changes = 0;

  /** How often rows of a series begin, behind those of another or of none. */
  get changes(): number {
    return this.#changes;
  }

  pass(): void {
    this.#loose += 1;
    if (this.#last < 0) this.#beginsLoose = true;
  }

  /** Does a row of a series stand behind one of another? */
  isAmongOthers(series: number): boolean {
    return this.#last >= 0 && this.#last !== series;
  }

  /** A row of a series stands here. */
  meet(series: number, trails: Trails): void {
    if (this.#loose > 0 && series === this.#last) trails.pass(series, this.#loose);
    this.#loose = 0;
    if (series === this.#last) return;
    this.#changes += 1;
    if (this.#last < 0) this.#first = series;
    this.#last = series;
  }

  /** Gives what is known, and forgets it. */
  release(): KeptEdges {
    const kept = {
      beginsLoose: this.#beginsLoose,
      loose: this.#loose,
      first: this.#first,
      last: this.#last,
      changes: this.#changes,
    };
    [this.#loose, this.#beginsLoose, this.#first, this.#last, this.#changes] = [0, false, -1, -1, 0];
    return kept;
  }

  isFollowedBy({ beginsLoose, last }: KeptEdges): boolean {
    if (this.#last < 0 || last < 0) return true;
    return this.#loose === 0 && !beginsLoose;
  }

  /** Goes on with what was kept elsewhere, whose series have other numbers here. */
  append({ loose, first, last, changes }: KeptEdges, ownOf: (series: number) => number): void {
    if (last < 0) {
      this.#loose += loose;
      return;
    }
    this.#loose = loose;
    this.#changes += ownOf(first) === this.#last ? changes - 1 : changes;
    if (this.#last < 0) this.#first = ownOf(first);
    this.#last = ownOf(last);
  }
}
