import { offsetAt, type QuietRows, type ReadNumber, type Variable } from "@samapne/core";
import { offsetSpan } from "../offset-span.ts";
import type { CodeParts } from "./condition-code.ts";
import { type Code, double, get, integer, loadDouble, op, set } from "./wasm-code.ts";

/** A number that is put into memory when a row has been taken; its registers begin at `base` of `numbers`. */
export type HeldNumber = (base: number, numbers: Float64Array) => number;

const minute = 60_000;

/** Most numbers that are held for a test. */
export const mostHeld = 64;

/** The variables of the test: the row, where its numbers and its tails begin, and whether it must be asked about. */
export const [base, numbers, tails, mustAsk] = [0, 1, 2, 3];
/** How many of them are set by the test; numbers come behind. */
export const ownVariables = 3;

/** What the code of a test reads, and the variables that it needs. */
export class RowVariables implements CodeParts {
  readonly held: HeldNumber[] = [];
  /** How many variables there are for doubles. */
  doubles = 0;
  readonly #rows: QuietRows;
  readonly #numbersAt: number;
  readonly #heldAt: number;

  /** In memory the registers of all rows stand at `numbersAt`, and the numbers that are held at `heldAt`. */
  constructor(rows: QuietRows, numbersAt: number, heldAt: number) {
    this.#rows = rows;
    this.#numbersAt = numbersAt;
    this.#heldAt = heldAt;
  }

  readonly local = (): number => ownVariables + 1 + this.doubles++;

  /** Loads a register of the row. */
  register(register: number): Code {
    return [...get(numbers), ...loadDouble(this.#numbersAt + register * 8)];
  }

  read(variable: Variable): Code | undefined {
    const read = this.#rows.read(variable);
    return read && this.#load(read);
  }

  isKnown(reference: string): Code {
    return this.#load(this.#rows.isKnown(reference));
  }

  offset(variable: Variable, zone: string): Code | undefined {
    const read = this.#rows.read(variable);
    if (!read || !("register" in read)) return undefined;
    const { register } = read;
    const momentOf = (at: number, all: Float64Array) => all[at + register] as number;
    const of = (tell: (moment: number) => number): Code =>
      this.hold((at, all) => {
        const moment = momentOf(at, all);
        return Number.isNaN(moment) ? moment : tell(moment);
      });
    const [from, to] = [
      of((moment) => offsetSpan(zone, moment)[0]),
      of((moment) => offsetSpan(zone, moment)[1]),
    ];
    const moment = this.register(register);
    // Neither is true of what is not a number.
    const isWithin = [...moment, ...from, ...op.atLeast, ...moment, ...to, ...op.less, ...op.andIntegers];
    return [...this.ask([...isWithin, ...op.isZero]), ...of((at) => offsetAt(zone, at) * minute)];
  }

  ask(condition: Code): Code {
    return [...condition, ...get(mustAsk), ...op.orIntegers, ...set(mustAsk)];
  }

  #load(read: ReadNumber): Code {
    if ("register" in read) return this.register(read.register);
    return "number" in read ? double(read.number) : this.hold(read.held);
  }

  /** Loads a number that is put into memory when a row has been taken. */
  hold(number: HeldNumber): Code {
    const index = this.held.push(number) - 1;
    return [...integer(this.#heldAt + index * 8), ...loadDouble(0)];
  }
}
