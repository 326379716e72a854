import type { QuietRows } from "@samapne/core";
import type { Arrays } from "../../../formats/arrays.ts";
import type { Slots } from "../../slots.ts";
import type { WalkProgram } from "../walk-program.ts";
import { mostRows, type RowTest, rowTestModule } from "./row-test.ts";
import { type HeldNumber, mostHeld } from "./row-variables.ts";

/** Who is told of rows that were taken without asking. */
export interface QuietSink {
  readonly rows: QuietRows;
  /** How many of the next rows may be taken so. */
  most(): number;
  /** So many have been; `startOf` tells where each begins in the window. */
  passed(count: number, startOf: (index: number) => number): void;
}

/** Takes rows that nothing is said of inside of the walk program, and tells how many there were. */
export class QuietTaker {
  readonly test: RowTest;
  /** How many rows may be taken without asking from now on; the program counts down. */
  readonly credit: Int32Array;
  /** Where the rows begin that were taken, from the end of the credit on. */
  readonly starts: Int32Array;
  readonly #sink: QuietSink | undefined;
  readonly #slots: Slots;
  readonly #same: Float64Array;
  readonly #sameTails: Int32Array;
  readonly #moments: Float64Array;
  readonly #step: Float64Array;
  readonly #unknown: Int32Array;
  readonly #heldNumbers: Float64Array;
  readonly #values: Float64Array;
  #held: readonly HeldNumber[] = [];
  #given = 0;

  /** Without a sink, or when there is no code for a rule, it takes none. */
  constructor({ memory }: WalkProgram, arrays: Arrays, slots: Slots, sink: QuietSink | undefined) {
    const { rules = [], same = [], moving = [], valued = [] } = sink?.rows ?? {};
    this.credit = arrays.integers(1);
    this.starts = arrays.integers(mostRows);
    this.#slots = slots;
    this.#same = arrays.numbers(same.length);
    this.#sameTails = arrays.integers(same.length);
    this.#moments = arrays.numbers(moving.length);
    this.#step = arrays.numbers(1);
    this.#unknown = arrays.integers(rules.length);
    this.#heldNumbers = arrays.numbers(mostHeld);
    this.#values = arrays.numbers(valued.length * mostRows);
    const test = sink && this.#openTest(sink.rows, memory);
    this.test = test ?? (() => 0);
    this.#sink = test && sink;
  }

  #openTest(rows: QuietRows, memory: WebAssembly.Memory): RowTest | undefined {
    const module = rowTestModule(rows, {
      numbers: this.#slots.numbers.byteOffset,
      tails: this.#slots.tails.byteOffset,
      same: this.#same.byteOffset,
      sameTails: this.#sameTails.byteOffset,
      moments: this.#moments.byteOffset,
      step: this.#step.byteOffset,
      unknown: this.#unknown.byteOffset,
      held: this.#heldNumbers.byteOffset,
      credit: this.credit.byteOffset,
      values: this.#values.byteOffset,
    });
    if (!module) return undefined;
    this.#held = module.held;
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module.bytes), { env: { memory } });
    return exports["test"] as RowTest;
  }

  /** The row whose registers begin at `base` has been taken: others may go on from it. */
  open(base: number): void {
    if (!this.#sink) return;
    const { rows } = this.#sink;
    const step = rows.step();
    if (Number.isNaN(step)) return;
    this.#given = Math.max(0, Math.min(mostRows, rows.room(), this.#sink.most()));
    this.credit[0] = this.#given;
    const { numbers, tails } = this.#slots;
    for (let index = 0; index < rows.same.length; index++) {
      const at = base + (rows.same[index] as number);
      this.#same[index] = numbers[at] as number;
      this.#sameTails[index] = tails[at] as number;
    }
    for (let index = 0; index < rows.moving.length; index++)
      this.#moments[index] = numbers[base + (rows.moving[index] as number)] as number;
    this.#step[0] = step;
    for (let index = 0; index < this.#held.length; index++)
      this.#heldNumbers[index] = (this.#held[index] as HeldNumber)(base, numbers);
  }

  /** Tells of the rows that were taken since; the next is to be asked about. */
  settle(): void {
    const given = this.#given;
    if (given === 0) return;
    const count = given - (this.credit[0] as number);
    this.credit[0] = this.#given = 0;
    if (count === 0 || !this.#sink) return;
    this.#sink.rows.take({
      rows: count,
      unknown: this.#unknown,
      valueOf: (index, row) => this.#values[index * mostRows + given - 1 - row] as number,
    });
    this.#unknown.fill(0);
    this.#sink.passed(count, (index) => this.starts[given - 1 - index] as number);
  }
}
