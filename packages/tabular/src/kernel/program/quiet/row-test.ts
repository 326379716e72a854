import type { QuietRows } from "@samapne/core";
import { conditionCode } from "./condition-code.ts";
import {
  type Code,
  double,
  get,
  integer,
  loadDouble,
  loadInteger,
  moduleOf,
  op,
  returnIf,
  set,
  storeDouble,
  storeInteger,
} from "./wasm-code.ts";

/** Where the test of rows finds what it reads, in bytes. */
export interface TestPlaces {
  /** The registers of all rows. */
  readonly numbers: number;
  readonly tails: number;
  /** What stayed the same in the row taken last, in the order of the registers, and its moments. */
  readonly same: number;
  readonly sameTails: number;
  readonly moments: number;
  /** How far moments must move on. */
  readonly step: number;
  /** For each rule how many rows it was unknown of. */
  readonly unknown: number;
}

/** Tells of the row whose registers begin at `base`: 1 when it may be taken without asking, and then it has been counted. */
export type RowTest = (base: number) => number;

// The variables of the test: where the row begins, its numbers and its tails, and whether it must be asked about.
const [base, numbers, tails, mustAsk] = [0, 1, 2, 3];
const integers = 3;
/** By so many bits a number is shifted to be the place of a double, and of a whole number, in bytes. */
const [doubleShift, integerShift] = [3, 2];

/** The test of quiet rows as a module of WebAssembly; undefined when there is a rule for which there is no code. */
export function rowTestModule(rows: QuietRows, places: TestPlaces): Uint8Array<ArrayBuffer> | undefined {
  let doubles = 0;
  const local = () => integers + 1 + doubles++;
  const number = (register: number): Code => [...get(numbers), ...loadDouble(places.numbers + register * 8)];
  const parts = {
    read: rows.read,
    load: number,
    local,
    ask: (condition: Code): Code => [...condition, ...get(mustAsk), ...op.orIntegers, ...set(mustAsk)],
  };
  const answers: number[] = [];
  const body: number[] = [];
  body.push(...get(base), ...integer(doubleShift), ...op.shiftLeft, ...set(numbers));
  body.push(...get(base), ...integer(integerShift), ...op.shiftLeft, ...set(tails));
  for (const [index, register] of rows.same.entries()) {
    const stored = [...integer(places.same + index * 8), ...loadDouble(0)];
    body.push(...returnIf([...number(register), ...stored, ...op.different], 0));
    const tail = [...get(tails), ...loadInteger(places.tails + register * 4)];
    const storedTail = [...integer(places.sameTails + index * 4), ...loadInteger(0)];
    body.push(...returnIf([...tail, ...storedTail, ...op.differentIntegers], 0));
  }
  for (const [index, register] of rows.moving.entries()) {
    const before = [...integer(places.moments + index * 8), ...loadDouble(0)];
    const step = [...integer(places.step), ...loadDouble(0)];
    body.push(...returnIf([...number(register), ...before, ...op.subtract, ...step, ...op.different], 0));
  }
  for (const rule of rows.rules) {
    const condition = conditionCode(rule, parts);
    if (!condition) return undefined;
    const answer = local();
    answers.push(answer);
    body.push(...condition, ...set(answer), ...returnIf([...get(answer), ...double(0), ...op.equal], 0));
  }
  body.push(...returnIf(get(mustAsk), 0));
  for (const [index, answer] of answers.entries()) {
    const place = integer(places.unknown + index * 4);
    const isUnknown = [...get(answer), ...double(0.5), ...op.equal];
    body.push(...place, ...place, ...loadInteger(0), ...isUnknown, ...op.addIntegers, ...storeInteger(0));
  }
  for (const [index, register] of rows.moving.entries())
    body.push(...integer(places.moments + index * 8), ...number(register), ...storeDouble(0));
  return moduleOf([...body, ...integer(1)], integers, doubles);
}
