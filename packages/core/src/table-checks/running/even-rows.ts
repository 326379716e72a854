import type { TableCursor } from "../../registers/table-cursor.ts";

/** Rows that go on from one row: each later by `step` milliseconds than the one before, and further by `placeStep`. */
export interface EvenRun {
  readonly rows: number;
  readonly step: number;
  readonly placeStep: number;
}

/** A check that need not see rows which go on evenly from the one it has seen last: it is told how many there were. */
export interface RowCounter {
  /** The fields that are the same in all of them. */
  readonly same: readonly string[];
  /** The moments that move on, all of them by the same step. */
  readonly moving: readonly string[];
  /** May rows that go on by so many milliseconds be counted? Only when nothing is to be said of any of them. */
  mayCount(step: number): boolean;
  count(run: EvenRun): void;
}

/**
 * Counts the rows of a table that go on evenly, such as the hours of one meter, for all the checks that can be told so:
 * they see the first row, and are told how many followed when one does not.
 */
export class EvenRows {
  readonly #cursor: TableCursor;
  readonly #counters: readonly RowCounter[];
  /** The registers of the fields that stay the same, and of the moments that move on. */
  readonly same: Int32Array;
  readonly moving: Int32Array;
  /** The last row, when others may go on from it. */
  #isOpen = false;
  readonly #numbers: Float64Array;
  readonly #tails: Int32Array;
  readonly #moments: Float64Array;
  #place = 0;
  readonly #run = { rows: 0, step: 0, placeStep: 0 };

  private constructor(cursor: TableCursor, counters: readonly RowCounter[]) {
    const registersOf = (names: readonly string[]) =>
      Int32Array.from(new Set(names), (name) => cursor.registerOf(name));
    this.#cursor = cursor;
    this.#counters = counters;
    this.same = registersOf(counters.flatMap(({ same }) => same));
    this.moving = registersOf(counters.flatMap(({ moving }) => moving));
    this.#numbers = new Float64Array(this.same.length);
    this.#tails = new Int32Array(this.same.length);
    this.#moments = new Float64Array(this.moving.length);
  }

  /** For the checks of a table; undefined when nothing moves in its rows, or the same field stays and moves. */
  static of(cursor: TableCursor, counters: readonly RowCounter[]): EvenRows | undefined {
    const even = new EvenRows(cursor, counters);
    const moves = (register: number) => even.moving.includes(register);
    const isSound = even.moving.length > 0 && !even.same.some((at) => at < 0 || moves(at));
    return isSound ? even : undefined;
  }

  /** Counts the row at hand, if it goes on from the last one. Otherwise all that were counted are told, and it is to be seen. */
  counts(): boolean {
    if (this.#isOpen && this.#goesOn()) return true;
    this.close();
    return false;
  }

  #goesOn(): boolean {
    const { base, place, registers, told, unread, broken } = this.#cursor;
    const { numbers, tails } = registers;
    for (let index = 0; index < this.same.length; index++) {
      const at = base + (this.same[index] as number);
      if (numbers[at] !== this.#numbers[index] || tails[at] !== this.#tails[index]) return false;
    }
    const run = this.#run;
    const first = base + (this.moving[0] as number);
    const [step, placeStep] =
      run.rows > 0
        ? [run.step, run.placeStep]
        : [(numbers[first] as number) - (this.#moments[0] as number), place - this.#place];
    if (place - this.#place !== placeStep) return false;
    if (told.length > 0 || unread.length > 0 || broken.length > 0) return false;
    for (let index = 0; index < this.moving.length; index++) {
      const moment = numbers[base + (this.moving[index] as number)] as number;
      if (moment - (this.#moments[index] as number) !== step) return false;
    }
    if (run.rows === 0) {
      if (step <= 0 || placeStep <= 0 || !this.#counters.every((one) => one.mayCount(step))) return false;
      [run.step, run.placeStep] = [step, placeStep];
    }
    run.rows += 1;
    this.#keep();
    return true;
  }

  /** The row at hand has been seen: others may go on from it. */
  open(): void {
    const { base, registers } = this.#cursor;
    for (let index = 0; index < this.same.length; index++) {
      const at = base + (this.same[index] as number);
      this.#numbers[index] = registers.numbers[at] as number;
      this.#tails[index] = registers.tails[at] as number;
    }
    this.#keep();
    this.#isOpen = true;
  }

  /** How far rows go on that may be counted without being looked at here, each a row further; not a number when that is not known. */
  get step(): number {
    const { rows, step, placeStep } = this.#run;
    return rows > 0 && placeStep === 1 ? step : Number.NaN;
  }

  /** Counts so many rows that go on from the last one by `step`. */
  goOn(rows: number): void {
    const further = rows * this.#run.step;
    for (let index = 0; index < this.#moments.length; index++)
      this.#moments[index] = (this.#moments[index] as number) + further;
    this.#place += rows;
    this.#run.rows += rows;
  }

  #keep(): void {
    const { base, place, registers } = this.#cursor;
    this.#place = place;
    for (let index = 0; index < this.moving.length; index++)
      this.#moments[index] = registers.numbers[base + (this.moving[index] as number)] as number;
  }

  /** Tells of the rows that were counted; the next one is to be seen. */
  close(): void {
    this.#isOpen = false;
    if (this.#run.rows === 0) return;
    for (const counter of this.#counters) counter.count(this.#run);
    this.#run.rows = 0;
  }
}
