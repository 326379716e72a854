import type { Registers } from "@samapne/core";
import { type Arrays, integersOf } from "../formats/arrays.ts";
import type { CellValues } from "./cells/cell-test.ts";
import type { Series } from "./series.ts";

/** Series that are followed beside each other; rows of further ones are compared with the row before them. */
const mostSeries = 4096;
const none = -1;

/** Rows of registers that slots need: one for each series, one for a row without, one for a row that is not right. */
export const slotRows: number = mostSeries + 1;

/** How a row is laid out. */
export interface RowLayout {
  readonly table: Registers;
  /** For each column of the file the registers its cells are kept in, two at most. */
  readonly registers: readonly (readonly number[])[];
  readonly series?: Series | undefined;
}

/** Some columns of the row at hand, and how long their cells are with what ends them. */
export interface Changes {
  readonly columns: Int32Array;
  readonly lengths: Int32Array;
  count: number;
}

/**
 * The last right row of each series: where it lies in the window, how long its cells are, and its values. A row is
 * compared with the last one of its own series, because that is what it has most in common with; which series comes
 * next is guessed from what came next the last time.
 */
export class Slots {
  readonly width: number;
  readonly columnCount: number;
  readonly seriesColumn: number;
  /** The values of the rows, `width` for each slot. */
  readonly numbers: Float64Array;
  readonly tails: Int32Array;
  /** Where the row of each slot begins in the window; -1 when it has none. */
  readonly rowAt: Int32Array;
  readonly rowLength: Int32Array;
  /** The lengths of each row's cells. */
  readonly lengths: Int32Array;
  /** The slot whose row came after that of a slot; -1 when it is not known. */
  readonly following: Int32Array;
  /** The first and the second register of each column; -1 when it has none. */
  readonly firstRegister: Int32Array;
  readonly secondRegister: Int32Array;
  /** The slot for a row that is not right; it is never compared with. */
  readonly spare: number;
  /** How many series are known, and the slot of the last row. */
  readonly state: Int32Array;
  readonly seriesRegister: number;
  /** The values that tell series apart, where they are looked for, and the slots of each. */
  readonly heads: Float64Array;
  readonly headSlots: Int32Array;
  readonly #values: CellValues;

  constructor({ table, registers, series }: RowLayout, values: CellValues, arrays: Arrays) {
    const most = series === undefined ? 1 : mostSeries;
    this.width = table.width;
    this.numbers = table.numbers;
    this.tails = table.tails;
    this.seriesColumn = series?.column ?? none;
    this.seriesRegister = series?.register ?? none;
    this.#values = values;
    this.firstRegister = integersOf(
      arrays,
      registers.map(([register = none]) => register),
    );
    this.secondRegister = integersOf(
      arrays,
      registers.map(([, register = none]) => register),
    );
    this.columnCount = registers.length;
    this.spare = most;
    this.rowAt = arrays.integers(most + 1).fill(none);
    this.rowLength = arrays.integers(most + 1);
    this.lengths = arrays.integers((most + 1) * this.columnCount);
    this.following = arrays.integers(most + 1).fill(none);
    this.heads = arrays.numbers(most * 2).fill(none);
    this.headSlots = arrays.integers(most * 2);
    this.state = integersOf(arrays, [1, 0]);
  }

  get lastSlot(): number {
    return this.state[1] as number;
  }

  set lastSlot(slot: number) {
    this.state[1] = slot;
  }

  /** The slot of the series that the row at hand belongs to: a new one as long as there are any, then `otherwise`. */
  slotOfRow(otherwise: number): number {
    const head = this.#values.numbers[this.seriesRegister] as number;
    const mask = this.heads.length - 1;
    let at = (this.#values.tails[this.seriesRegister] as number) & mask;
    for (;;) {
      const known = this.heads[at] as number;
      if (known === head) return this.headSlots[at] as number;
      if (known === none) break;
      at = (at + 1) & mask;
    }
    const count = this.state[0] as number;
    if (count === this.spare) return otherwise;
    this.heads[at] = head;
    this.headSlots[at] = count;
    this.state[0] = count + 1;
    return count;
  }

  /**
   * Counts the columns up to a place in their order among the changes, with what they share with the row of a slot: the
   * row goes on beside another.
   */
  adopt(slot: number, order: Int32Array, place: number, changes: Changes): void {
    const already = changes.columns.slice(0, changes.count);
    for (let before = 0; before <= place; before++) {
      const column = order[before] as number;
      if (already.includes(column)) continue;
      this.#recall(slot, this.firstRegister[column] as number);
      this.#recall(slot, this.secondRegister[column] as number);
      changes.columns[changes.count] = column;
      changes.lengths[changes.count] = this.lengths[slot * this.columnCount + column] as number;
      changes.count += 1;
    }
  }

  #recall(slot: number, register: number): void {
    if (register < 0) return;
    this.#values.numbers[register] = this.numbers[slot * this.width + register] as number;
    this.#values.tails[register] = this.tails[slot * this.width + register] as number;
  }

  /** Makes the values and lengths of one slot those of another. */
  copy(from: number, to: number): void {
    const { width, columnCount: columns } = this;
    this.numbers.copyWithin(to * width, from * width, (from + 1) * width);
    this.tails.copyWithin(to * width, from * width, (from + 1) * width);
    this.lengths.copyWithin(to * columns, from * columns, (from + 1) * columns);
  }

  /** Tells that the window has moved on: rows lie so many bytes nearer to its beginning, or are gone. */
  moved(by: number): void {
    for (let slot = 0; slot < (this.state[0] as number); slot++) {
      const at = this.rowAt[slot] as number;
      if (at >= 0) this.rowAt[slot] = Math.max(none, at - by);
    }
  }
}
