import { referenceFields } from "../../reference-fields.ts";
import type { TableCursor } from "../../registers/table-cursor.ts";
import type { CompiledExpression } from "../../rule.ts";

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
  /** Conditions with the same answer for all of them. */
  readonly conditions?: readonly KeptCondition[];
  /** The field of which it wants to know the values. */
  readonly value?: string;
  /** May rows that go on by so many milliseconds be counted? Only when nothing is to be said of any of them. */
  mayCount(step: number): boolean;
  /** `values` are those of its field, in the order of the rows; not a number where one is absent. */
  count(run: EvenRun, values: Float64Array): void;
}

/** A condition that rows must all answer alike. */
export interface KeptCondition {
  readonly expression: CompiledExpression;
  readonly test: (base: number) => number;
}

/**
 * Counts the rows of a table that go on evenly, such as the hours of one meter, for all the checks that can be told so:
 * they see the first row, and are told how many followed when one does not.
 */
export class EvenRows {
  readonly #cursor: TableCursor;
  readonly #counters: readonly RowCounter[];
  /** The registers of the fields that stay the same, of the moments that move on, and of the values that are kept. */
  readonly same: Int32Array;
  readonly moving: Int32Array;
  readonly valued: Int32Array;
  readonly conditions: readonly KeptCondition[];
  /** What the last row answered them. */
  readonly answers: Int8Array;
  /** The last row, when others may go on from it. */
  #isOpen = false;
  readonly #numbers: Float64Array;
  readonly #tails: Int32Array;
  readonly #moments: Float64Array;
  /** The values of the rows that were counted: those of each field in a row of their own. */
  readonly #values: readonly Float64Array[];
  /** For each counter which of them are its own. */
  readonly #valuesOf: readonly number[];
  #place = 0;
  /** The rows that were counted since one was seen. The steps stay known when another run begins. */
  readonly #run = { rows: 0, step: 0, placeStep: 0 };

  private constructor(cursor: TableCursor, counters: readonly RowCounter[]) {
    const registersOf = (names: readonly string[]) =>
      Int32Array.from(new Set(names), (name) => cursor.registerOf(name));
    this.#cursor = cursor;
    this.#counters = counters;
    this.conditions = counters.flatMap(({ conditions = [] }) => conditions);
    this.answers = new Int8Array(this.conditions.length);
    const referred = this.conditions.flatMap(({ expression: { reads } }) => reads.ref);
    const referring = referenceFields(referred, cursor.dataset);
    this.same = registersOf([...counters.flatMap(({ same }) => same), ...referring]);
    this.moving = registersOf(counters.flatMap(({ moving }) => moving));
    const valued = counters.flatMap(({ value }) => value ?? []);
    this.valued = registersOf(valued);
    const names = [...new Set(valued)];
    this.#values = names.map(() => new Float64Array(mostCounted));
    this.#valuesOf = counters.map(({ value }) => (value === undefined ? -1 : names.indexOf(value)));
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
    if (run.rows === mostCounted && this.valued.length > 0) return false;
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
    for (let index = 0; index < this.conditions.length; index++)
      if ((this.conditions[index] as KeptCondition).test(base) !== this.answers[index]) return false;
    if (run.rows === 0) {
      if (step <= 0 || placeStep <= 0 || !this.#mayCount(step)) return false;
      [run.step, run.placeStep] = [step, placeStep];
    }
    for (let index = 0; index < this.valued.length; index++)
      (this.#values[index] as Float64Array)[run.rows] = numbers[
        base + (this.valued[index] as number)
      ] as number;
    run.rows += 1;
    this.#keep();
    return true;
  }

  #mayCount(step: number): boolean {
    for (let index = 0; index < this.#counters.length; index++)
      if (!(this.#counters[index] as RowCounter).mayCount(step)) return false;
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
    for (let index = 0; index < this.conditions.length; index++)
      this.answers[index] = (this.conditions[index] as KeptCondition).test(base);
    this.#keep();
    this.#isOpen = true;
  }

  /**
   * How far rows go on that may be counted without being looked at here, each a row further: as far as those that were
   * counted before, or in the run before. Not a number when that is not known.
   */
  get step(): number {
    const { rows, step, placeStep } = this.#run;
    const isKnown = placeStep === 1 && (rows > 0 || (this.#isOpen && this.#mayCount(step)));
    return isKnown ? step : Number.NaN;
  }

  /** How many more rows may be counted before one is looked at. */
  get room(): number {
    return this.valued.length === 0 ? Infinity : mostCounted - this.#run.rows;
  }

  /** Counts so many rows that go on from the last one by `step`; `valueOf` gives the values of each. */
  goOn(rows: number, valueOf: (index: number, row: number) => number): void {
    for (const [index, values] of this.#values.entries())
      for (let row = 0; row < rows; row++) values[this.#run.rows + row] = valueOf(index, row);
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
    for (const [index, counter] of this.#counters.entries()) {
      const values = this.#values[this.#valuesOf[index] as number];
      counter.count(this.#run, values?.subarray(0, this.#run.rows) ?? noValues);
    }
    this.#run.rows = 0;
  }
}

/** So many rows are counted at a time where their values are kept. */
const mostCounted = 4096;
const noValues = new Float64Array(0);
