import type { QuietRows } from "@samapne/core";
import { codedAnswer, conditionCode } from "./condition-code.ts";
import {
  base,
  type HeldNumber,
  mostHeld,
  mustAsk,
  numbers,
  ownVariables,
  RowVariables,
  tails,
} from "./row-variables.ts";
import {
  type Code,
  double,
  get,
  integer,
  loadDouble,
  loadInteger,
  loadLong,
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
  /** Numbers that stay the same until a row is asked about. */
  readonly held: number;
  /** How many rows may still be taken; the value of a row is put at that place, less one, of those of its register. */
  readonly credit: number;
  readonly values: number;
}

/** Tells of the row whose registers begin at `base`: 1 when it may be taken without asking, and then it has been counted. */
export type RowTest = (base: number) => number;

/** A test as a module of WebAssembly, and the numbers it finds in memory. */
export interface RowTestModule {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly held: readonly HeldNumber[];
}

/** By so many bits a number is shifted to be the place of a double, and of a whole number, in bytes. */
const [doubleShift, integerShift] = [3, 2];

/** Most rows that are taken without a word. */
export const mostRows = 4096;

/** Makes the test of quiet rows; undefined when there is a rule for which there is no code. */
export function rowTestModule(rows: QuietRows, places: TestPlaces): RowTestModule | undefined {
  const variables = new RowVariables(rows, places.numbers, places.held);
  const answers: number[] = [];
  const rules: number[] = [];
  for (const rule of rows.rules) {
    const condition = conditionCode(rule, variables);
    if (!condition) return undefined;
    const answer = variables.local();
    answers.push(answer);
    rules.push(...condition, ...set(answer), ...returnIf([...get(answer), ...double(0), ...op.equal], 0));
  }
  for (const { typed, answer } of rows.conditions) {
    const condition = conditionCode(typed, variables);
    if (!condition) return undefined;
    const expected = variables.hold(() => codedAnswer(answer()));
    rules.push(...returnIf([...condition, ...expected, ...op.different], 0));
  }
  if (variables.held.length > mostHeld) return undefined;
  const body = [
    ...begin,
    ...requireSame(rows, places),
    ...requireStep(rows, places, variables),
    ...rules,
    ...returnIf(get(mustAsk), 0),
    ...countUnknown(answers, places),
    ...keepMoments(rows, places, variables),
    ...tellValues(rows, places, variables),
    ...integer(1),
  ];
  return { bytes: moduleOf(body, ownVariables, variables.doubles), held: variables.held };
}

/** Where the registers of the row stand, in bytes. */
const begin: Code = [
  ...get(base),
  ...integer(doubleShift),
  ...op.shiftLeft,
  ...set(numbers),
  ...get(base),
  ...integer(integerShift),
  ...op.shiftLeft,
  ...set(tails),
];

function requireSame({ same }: QuietRows, places: TestPlaces): Code {
  return same.flatMap((register, index) => {
    const bits = [...get(numbers), ...loadLong(places.numbers + register * 8)];
    const before = [...integer(places.same + index * 8), ...loadLong(0)];
    const tail = [...get(tails), ...loadInteger(places.tails + register * 4)];
    const tailBefore = [...integer(places.sameTails + index * 4), ...loadInteger(0)];
    return [
      ...returnIf([...bits, ...before, ...op.differentLongs], 0),
      ...returnIf([...tail, ...tailBefore, ...op.differentIntegers], 0),
    ];
  });
}

function requireStep({ moving }: QuietRows, places: TestPlaces, variables: RowVariables): Code {
  const step = [...integer(places.step), ...loadDouble(0)];
  return moving.flatMap((register, index) => {
    const before = [...integer(places.moments + index * 8), ...loadDouble(0)];
    const moved = [...variables.register(register), ...before, ...op.subtract];
    return returnIf([...moved, ...step, ...op.different], 0);
  });
}

function countUnknown(answers: readonly number[], places: TestPlaces): Code {
  return answers.flatMap((answer, index) => {
    const place = integer(places.unknown + index * 4);
    const isUnknown = [...get(answer), ...double(0.5), ...op.equal];
    return [...place, ...place, ...loadInteger(0), ...isUnknown, ...op.addIntegers, ...storeInteger(0)];
  });
}

function keepMoments({ moving }: QuietRows, places: TestPlaces, variables: RowVariables): Code {
  return moving.flatMap((register, index) => [
    ...integer(places.moments + index * 8),
    ...variables.register(register),
    ...storeDouble(0),
  ]);
}

function tellValues({ valued }: QuietRows, places: TestPlaces, variables: RowVariables): Code {
  return valued.flatMap((register, index) => [
    ...integer(places.credit),
    ...loadInteger(0),
    ...integer(doubleShift),
    ...op.shiftLeft,
    ...variables.register(register),
    ...storeDouble(places.values + (index * mostRows - 1) * 8),
  ]);
}
