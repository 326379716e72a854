import type { Registers } from "@samapne/core";
import type { Window } from "../formats/window.ts";
import type { CellTest, CellValues } from "./cells/cell-test.ts";
import type { DatedCodeColumn } from "./dated-codes.ts";
import { sameBytes } from "./same-bytes.ts";
import type { Walk } from "./walk.ts";

const [quote, comma, colon, opening, closing] = [0x22, 0x2c, 0x3a, 0x7b, 0x7d];
const [space, tab, lineFeed, carriageReturn] = [0x20, 0x09, 0x0a, 0x0d];
// "null" as four bytes in little-endian order.
const nullWord = 0x6c6c756e;

/** A key that holds a field. */
export interface JsonColumn {
  /** Its bytes, without quotation marks. */
  readonly key: Uint8Array;
  /** Its values stand without quotation marks. */
  readonly isBare: boolean;
  /** Tests a value, of a text after its quotation mark. */
  readonly test: CellTest;
  readonly mustStand: boolean;
  /** The registers its test writes, two at most. */
  readonly registers: readonly number[];
}

/** What the lines of an NDJSON file are walked with. */
export interface JsonPlan {
  readonly window: Window;
  readonly columns: readonly JsonColumn[];
  /** The column whose key stands at a place, or -1; whether the key ends there is to be seen. */
  readonly columnOf: (at: number) => number;
  readonly datedCodes: readonly DatedCodeColumn[];
  /** Where tests leave the values of the row at hand. */
  readonly values: CellValues;
  /** The registers of the table; the last right row is the first of them. */
  readonly table: Registers;
}

/** Whom the walk tells what it meets, in the order of the lines. */
export interface JsonSink {
  /** A row whose values are right; its registers begin at 0, its bytes at `start`. False: take it the slow way. */
  row(start: number): boolean;
  /** A line for the slow way. Gives where the next begins, or -1 when its end is not in the window yet. */
  slow(start: number): number;
  /** True when the plan is out of date: the walk ends before the next line. */
  isOver(): boolean;
}

/** The walk over a file, and what must be told when its window moves. */
export interface JsonWalk {
  readonly walk: Walk;
  moved(by: number): void;
}

const [none, notRight] = [-1, -1];

/**
 * Walks over the lines of an NDJSON file without making anything of those that are right. A line is compared with the
 * last right one, eight bytes at a time; only members that differ are tested, each from its value on. A line with other
 * members than the last, or in another order, is tested member by member, whatever the order. All else goes the slow
 * way: escapes, nested values, keys that are no field's or stand twice, and all that may be wrong. One byte after `end`
 * must be a line feed.
 */
export function startJsonWalk(plan: JsonPlan, sink: JsonSink): JsonWalk {
  const { columns, columnOf, values, table, datedCodes } = plan;
  const { bytes, view } = plan.window;
  const { numbers, tails } = table;
  const count = columns.length;
  const tests = columns.map(({ test }) => test);
  const isBare = columns.map((column) => column.isBare);
  const mustStand = columns.map((column) => column.mustStand);
  const firstRegister = Int32Array.from(columns, ({ registers: [register = none] }) => register);
  const secondRegister = Int32Array.from(columns, ({ registers: [, register = none] }) => register);

  // The last right line: where it lies, and of its members the columns, the lengths with what ends them, and how far
  // from the beginning of each its value is.
  let lastAt = none;
  let lastLength = 0;
  let members = 0;
  const order = new Int32Array(count);
  const lengths = new Int32Array(count);
  const valueAt = new Int32Array(count);

  // The members of the line at hand that are to be kept, by their place: all of them, or those that differ.
  let isAnew = false;
  let changed = 0;
  const places = new Int32Array(count);
  const newColumns = new Int32Array(count);
  const newLengths = new Int32Array(count);
  const newValueAt = new Int32Array(count);
  const metIn = new Int32Array(count);
  let line = 0;

  /** The place of the first byte from `at` on that is not blank, or a line feed. */
  const pastBlanks = (at: number): number => {
    let next = at;
    for (; ; next++) {
      const byte = bytes[next];
      if (byte !== space && byte !== tab && byte !== carriageReturn) return next;
    }
  };

  const clear = (register: number): void => {
    if (register < 0) return;
    values.numbers[register] = Number.NaN;
    values.tails[register] = 0;
  };

  const clearColumn = (column: number): void => {
    clear(firstRegister[column] as number);
    clear(secondRegister[column] as number);
  };

  /** The place after a value, or `notRight`. */
  const passValue = (column: number, at: number): number => {
    if (bytes[at] === quote) {
      if (isBare[column]) return notRight;
      const end = (tests[column] as CellTest)(at + 1);
      return end > at + 1 && bytes[end] === quote ? end + 1 : notRight;
    }
    if (view.getInt32(at, true) === nullWord) {
      if (mustStand[column]) return notRight;
      clearColumn(column);
      return at + 4;
    }
    if (!isBare[column]) return notRight;
    const end = (tests[column] as CellTest)(at);
    return end > at ? end : notRight;
  };

  let isLineEnd = false;
  /** The place after what ends a member, which stands at `at` or after blanks. Sets `isLineEnd`. */
  const passEnd = (at: number): number => {
    isLineEnd = false;
    if (bytes[at] === comma) return at + 1;
    const end = pastBlanks(at);
    if (bytes[end] === comma) return end + 1;
    if (bytes[end] !== closing) return notRight;
    isLineEnd = true;
    const next = pastBlanks(end + 1);
    return bytes[next] === lineFeed ? next + 1 : notRight;
  };

  const note = (place: number, column: number, length: number, value: number): void => {
    places[changed] = place;
    newColumns[changed] = column;
    newLengths[changed] = length;
    newValueAt[changed] = value;
    changed += 1;
  };

  /** The place after a line with the same members as the last, or `notRight`. */
  const passLikeLast = (start: number): number => {
    const backEnd = lastAt + lastLength;
    let at = start;
    let back = lastAt;
    let place = 0;
    let memberBack = lastAt;
    changed = 0;
    for (;;) {
      // What equals the last line is right.
      while (back < backEnd && view.getFloat64(at, true) === view.getFloat64(back, true)) {
        at += 8;
        back += 8;
      }
      if (back < backEnd) {
        const same = sameBytes(view, at, back);
        at += same;
        back += same;
      }
      if (back >= backEnd) return at - (back - backEnd);
      let length = lengths[place] as number;
      while (memberBack + length <= back) {
        memberBack += length;
        place += 1;
        length = lengths[place] as number;
      }
      const before = valueAt[place] as number;
      if (back < memberBack + before) return notRight;
      const member = at - (back - memberBack);
      const column = order[place] as number;
      const end = passValue(column, member + before);
      const next = end < 0 ? notRight : passEnd(end);
      if (next < 0) return notRight;
      note(place, column, next - member, before);
      place += 1;
      if (isLineEnd !== (place === members)) return notRight;
      if (isLineEnd) return next;
      at = next;
      memberBack += length;
      back = memberBack;
    }
  };

  /** The place after a line, each of its members tested, or `notRight`. */
  const passAnew = (start: number): number => {
    if (bytes[start] !== opening) return notRight;
    changed = 0;
    line = (line + 1) | 0;
    for (let at = start, from = start + 1; ; from = at) {
      const key = pastBlanks(from) + 1;
      if (changed === count || bytes[key - 1] !== quote) return notRight;
      const column = columnOf(key);
      if (column < 0 || metIn[column] === line) return notRight;
      metIn[column] = line;
      const keyEnd = key + (columns[column] as JsonColumn).key.length;
      if (bytes[keyEnd] !== quote) return notRight;
      const colonAt = pastBlanks(keyEnd + 1);
      if (bytes[colonAt] !== colon) return notRight;
      const value = pastBlanks(colonAt + 1);
      const end = passValue(column, value);
      const next = end < 0 ? notRight : passEnd(end);
      if (next < 0) return notRight;
      note(changed, column, next - at, value - at);
      at = next;
      if (isLineEnd) return lacksNothing() ? next : notRight;
    }
  };

  /** True when a line tested anew has all fields that must stand. */
  const lacksNothing = (): boolean => {
    for (let column = 0; column < count; column++)
      if (mustStand[column] && metIn[column] !== line) return false;
    return true;
  };

  const keepValue = (register: number): void => {
    if (register < 0) return;
    numbers[register] = values.numbers[register] as number;
    tails[register] = values.tails[register] as number;
  };

  /** Clears the fields that a line tested anew does not have. */
  const keepAbsent = (): void => {
    members = changed;
    for (let column = 0; column < count; column++) {
      if (metIn[column] === line) continue;
      clearColumn(column);
      keepValue(firstRegister[column] as number);
      keepValue(secondRegister[column] as number);
    }
  };

  /** Makes the line at hand the last right one. */
  const keep = (start: number, next: number): void => {
    lastAt = start;
    lastLength = next - start;
    if (isAnew) keepAbsent();
    for (let index = 0; index < changed; index++) {
      const place = places[index] as number;
      const column = newColumns[index] as number;
      order[place] = column;
      lengths[place] = newLengths[index] as number;
      valueAt[place] = newValueAt[index] as number;
      keepValue(firstRegister[column] as number);
      keepValue(secondRegister[column] as number);
    }
  };

  const areCodesValid = (): boolean =>
    datedCodes.every(({ entry, day, isValid }) => {
      const code = numbers[entry] as number;
      return Number.isNaN(code) || isValid(code, numbers[day] as number);
    });

  /** The place after a line that is right as far as its values go, or `notRight`. */
  const passLine = (start: number, limit: number): number => {
    let next = lastAt < 0 ? notRight : passLikeLast(start);
    isAnew = next < 0;
    if (isAnew) next = passAnew(start);
    return next <= limit ? next : notRight;
  };

  return {
    moved: (by) => {
      lastAt = Math.max(none, lastAt - by);
    },
    walk: (from, end, isLast) => {
      const limit = isLast ? end + 1 : end;
      let start = from;
      while (start < end && !sink.isOver()) {
        let next = passLine(start, limit);
        if (next >= 0) {
          keep(start, next);
          if ((datedCodes.length === 0 || areCodesValid()) && sink.row(start)) {
            start = next;
            continue;
          }
        }
        next = sink.slow(start);
        if (next < 0) return start;
        start = next;
      }
      return Math.min(start, end);
    },
  };
}
