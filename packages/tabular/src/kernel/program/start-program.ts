import type { Window } from "../../formats/window.ts";
import type { Arrays } from "../../formats/arrays.ts";
import type { CellValues } from "../cells/cell-test.ts";
import type { Changes, Slots } from "../slots.ts";
import type { ColumnTable } from "./describe-columns.ts";
import { type QuietSink, QuietTaker } from "./quiet/quiet-taker.ts";
import type { WalkProgram } from "./walk-program.ts";

/**
 * Walks over the rows from `from` on that are surely right, and begin before `stop`; none may end behind `limit`. Gives
 * where the first one begins that it is not sure of. If the row before was taken by the other walk, its registers begin at
 * `before`; otherwise that is less than 0.
 */
export type GoAhead = (from: number, stop: number, limit: number, before: number) => number;

/** What the program works on. All arrays lie in its memory. */
export interface ProgramParts {
  readonly plan: {
    readonly window: Window;
    readonly values: CellValues;
    readonly slots: Slots;
    readonly arrays: Arrays;
  };
  readonly changes: Changes;
  readonly table: ColumnTable;
  /** Further places and numbers, by their names in `assembly/places.ts`. */
  readonly places: Readonly<Record<string, number>>;
  /** What the program asks, by its names in `assembly/asked.ts`. */
  readonly asked: Readonly<Record<string, (...numbers: number[]) => number | boolean>>;
  readonly walk: "walkRows" | "walkLines";
  /** Rows that may be taken without asking. */
  readonly quiet?: QuietSink | undefined;
  /** Takes a row whose values are right; false when it must go the slow way. */
  takeRow(base: number, start: number): boolean;
}

/** Starts the program over some arrays. */
export function startProgram(
  program: WalkProgram,
  {
    plan: { window, values, slots, arrays },
    changes,
    table,
    places,
    asked,
    walk,
    quiet,
    takeRow,
  }: ProgramParts,
): GoAhead {
  const { module, memory } = program;
  const { noteOffset } = table;
  const taker = new QuietTaker(program, arrays, slots, quiet);
  const asks = {
    ...asked,
    noteOffset,
    takeQuietly: taker.test,
    takeRow: (base: number, start: number) => {
      taker.settle();
      const isTaken = takeRow(base, start);
      if (isTaken) taker.open(base);
      return isTaken;
    },
  };
  const { exports } = new WebAssembly.Instance(module, { env: { memory }, asked: asks });
  const all: Readonly<Record<string, number>> = {
    window: window.bytes.byteOffset,
    columns: table.byteOffset,
    columnCount: slots.columnCount,
    firstRegister: slots.firstRegister.byteOffset,
    secondRegister: slots.secondRegister.byteOffset,
    newNumbers: values.numbers.byteOffset,
    newTails: values.tails.byteOffset,
    changedColumns: changes.columns.byteOffset,
    changedLengths: changes.lengths.byteOffset,
    numbers: slots.numbers.byteOffset,
    tails: slots.tails.byteOffset,
    width: slots.width,
    rowAt: slots.rowAt.byteOffset,
    rowLength: slots.rowLength.byteOffset,
    lengths: slots.lengths.byteOffset,
    following: slots.following.byteOffset,
    state: slots.state.byteOffset,
    heads: slots.heads.byteOffset,
    headSlots: slots.headSlots.byteOffset,
    headMask: slots.heads.length - 1,
    mostSeries: slots.spare,
    seriesColumn: slots.seriesColumn,
    seriesRegister: slots.seriesRegister,
    credit: taker.credit.byteOffset,
    quietStarts: taker.starts.byteOffset,
    ...places,
  };
  for (const [name, value] of Object.entries(all)) (exports[name] as WebAssembly.Global).value = value;
  const walkOn = exports[walk] as (from: number, stop: number, limit: number) => number;
  return (from, stop, limit, before) => {
    if (before >= 0) taker.open(before);
    const next = walkOn(from, stop, limit);
    taker.settle();
    return next;
  };
}
