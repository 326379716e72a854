import type { SeriesOf } from "./series-of.ts";

/** What is kept of one series to tell why it has holes, as plain data. */
export interface KeptTrail {
  readonly start: number;
  readonly end: number;
  readonly unplaced: number;
  /** Did rows that could not be placed stand before the first that could? */
  readonly beginsUnplaced: boolean;
}

/** The way a series takes through a file: where its last row was placed in time, and how many since then could not be. */
export class Trail {
  #start = Number.NaN;
  #end = Number.NaN;
  #unplaced = 0;
  #beginsUnplaced = false;

  /** A row of the series stands here that has no place in time. */
  pass(rows: number): void {
    this.#unplaced += rows;
    if (Number.isNaN(this.#start)) this.#beginsUnplaced = true;
  }

  /**
   * A row of the series stands here. Gives the hole between it and the one before, when exactly as many rows stand there
   * as are missing in it: they are what is missing, unless something else is wrong too.
   */
  place(start: number, end: number): Hole | undefined {
    const hole = this.#unplaced > 0 ? this.#holeTo(start, end) : undefined;
    this.#start = start;
    this.#end = end;
    this.#unplaced = 0;
    return hole;
  }

  #holeTo(start: number, end: number): Hole | undefined {
    const isLater = start > this.#end;
    if (!isLater && !(end < this.#start)) return undefined;
    const hole = isLater ? { start: this.#end, end: start } : { start: end, end: this.#start };
    const step = (end - start + (this.#end - this.#start)) / 2;
    const steps = this.#unplaced;
    return Math.abs((hole.end - hole.start) / step - steps) < tolerance ? { ...hole, steps } : undefined;
  }

  release(): KeptTrail {
    return {
      start: this.#start,
      end: this.#end,
      unplaced: this.#unplaced,
      beginsUnplaced: this.#beginsUnplaced,
    };
  }

  /** True when nothing stands without a place between rows that have one, the last here and the first of those kept. */
  isFollowedBy(later: KeptTrail): boolean {
    if (Number.isNaN(this.#start) || Number.isNaN(later.start)) return true;
    return this.#unplaced === 0 && !later.beginsUnplaced;
  }

  append(later: KeptTrail): void {
    if (Number.isNaN(later.start)) return this.pass(later.unplaced);
    this.#start = later.start;
    this.#end = later.end;
    this.#unplaced = later.unplaced;
  }
}

/** A stretch of time without rows, and how many rows stand in its place. */
export interface Hole {
  readonly start: number;
  readonly end: number;
  readonly steps: number;
}

/** Months and days are not equally long: one that is missing has as many hours as its neighbours, but for a tenth. */
const tolerance = 0.15;

/** What is kept of rows of no known series where a stretch begins and ends. */
export interface KeptEdges {
  readonly beginsLoose: boolean;
  readonly loose: number;
  /** The number of the series that came last, or -1. */
  readonly last: number;
}

/**
 * Rows whose series cannot be read. They are taken for rows of a series that stands on both sides of them, and are
 * nobody's between two.
 */
export class LooseRows<T extends { readonly trail: Trail }> {
  #loose = 0;
  #beginsLoose = false;
  #last: T | undefined;

  pass(): void {
    this.#loose += 1;
    if (this.#last === undefined) this.#beginsLoose = true;
  }

  /** A row of a series stands here. */
  meet(series: T): void {
    if (this.#loose > 0 && series === this.#last) series.trail.pass(this.#loose);
    this.#loose = 0;
    this.#last = series;
  }

  /** To be called before the series are released. */
  release(series: SeriesOf<T>): KeptEdges {
    const kept = {
      beginsLoose: this.#beginsLoose,
      loose: this.#loose,
      last: this.#last === undefined ? -1 : series.numberOf(this.#last),
    };
    [this.#loose, this.#beginsLoose, this.#last] = [0, false, undefined];
    return kept;
  }

  isFollowedBy({ beginsLoose, last }: KeptEdges): boolean {
    if (this.#last === undefined || last < 0) return true;
    return this.#loose === 0 && !beginsLoose;
  }

  append({ loose }: KeptEdges, last: T | undefined): void {
    this.#loose = last === undefined ? this.#loose + loose : loose;
    this.#last = last ?? this.#last;
  }
}
