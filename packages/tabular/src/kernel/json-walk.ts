import type { Arrays } from "../formats/arrays.ts";
import type { Window } from "../formats/window.ts";
import type { CellTest, CellValues } from "./cells/cell-test.ts";
import type { DatedCodeColumn } from "./dated-codes.ts";
import { beginAlike, type JsonShape, JsonShapes, noShape } from "./json-shapes.ts";
import { columnClearer, rowKeeper } from "./keep-row.ts";
import type { Tested } from "./plan-fields.ts";
import type { QuietSink } from "./program/quiet/quiet-taker.ts";
import { walkLinesAhead } from "./program/walk-lines-ahead.ts";
import type { WalkProgram } from "./program/walk-program.ts";
import { sameBytes } from "./same-bytes.ts";
import type { Changes, Slots } from "./slots.ts";
import type { Walk } from "./walk.ts";

const [quote, comma, colon, opening, closing, backslash] = [0x22, 0x2c, 0x3a, 0x7b, 0x7d, 0x5c];
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
  /** What its test is made of. */
  readonly tested: Tested;
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
  readonly slots: Slots;
  /** Where the arrays of the walk lie. */
  readonly arrays: Arrays;
  /** The program that goes ahead of the walk, over all lines that it is sure of; the arrays lie in its memory. */
  readonly program?: WalkProgram | undefined;
}

/** Whom the walk tells what it meets, in the order of the lines. */
export interface JsonSink {
  /**
   * Is a text right that its test was not sure of? With yes its value has been put where tests put them. Must have no
   * effect but on the row at hand, which may be met again.
   */
  text(column: number, from: number, to: number): boolean;
  /** A row whose values are right; its registers begin at `base`, its bytes at `start`. False: take it the slow way. */
  row(base: number, start: number): boolean;
  /** A line for the slow way. Gives where the next begins, or -1 when its end is not in the window yet. */
  slow(start: number): number;
  /** Right rows that it need not be asked about; undefined when it must be. */
  readonly quiet?: QuietSink | undefined;
  /** True when the plan is out of date: the walk ends before the next line. */
  isOver(): boolean;
}

const notRight = -1;

/**
 * Walks over the lines of an NDJSON file without making anything of those that are right. A line is compared with an
 * earlier right one, eight bytes at a time; only members that differ are tested, each from its value on. From where a
 * line has another member than the earlier one, its members are tested one by one, whatever their order. Who is told
 * what is met is asked about texts a test is not sure of. All else goes the slow way: escapes, nested values, keys that are no field's or stand twice, and all that may be wrong. One byte
 * after `end` must be a line feed.
 */
export function startJsonWalk(plan: JsonPlan, sink: JsonSink): Walk {
  const { columns, columnOf, values, slots, datedCodes, arrays } = plan;
  const { bytes, view } = plan.window;
  const { numbers, rowAt, rowLength, lengths, following, seriesColumn } = slots;
  const count = columns.length;
  const tests = columns.map(({ test }) => test);
  const isBare = columns.map((column) => column.isBare);
  const mustStand = columns.map((column) => column.mustStand);
  const changes: Changes = { columns: arrays.integers(count), lengths: arrays.integers(count), count: 0 };
  const { columns: changedColumns, lengths: changedLengths } = changes;
  const keepValues = rowKeeper(slots, values, changes);
  const clear = columnClearer(slots, values);
  const shapes = new JsonShapes(count, rowAt.length, arrays);

  // Of the line at hand: the slot of the line it is like, its own, and its shape when it is another than that line's.
  let slot = 0;
  let target = 0;
  let newShape: JsonShape | undefined;
  const newOrder = new Int32Array(count);
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

  /** The place after a text its test was not sure of, or `notRight`. */
  const passDoubtful = (column: number, from: number): number => {
    let to = from;
    for (; bytes[to] !== quote; to++)
      if ((bytes[to] as number) < space || bytes[to] === backslash) return notRight;
    return to > from && sink.text(column, from, to) ? to + 1 : notRight;
  };

  /** The place after a value, or `notRight`. */
  const passValue = (column: number, at: number): number => {
    if (bytes[at] === quote) {
      if (isBare[column]) return notRight;
      const end = (tests[column] as CellTest)(at + 1);
      return end > at + 1 && bytes[end] === quote ? end + 1 : passDoubtful(column, at + 1);
    }
    if (view.getInt32(at, true) === nullWord) {
      if (mustStand[column]) return notRight;
      clear(column);
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
    const end = pastBlanks(at);
    if (bytes[end] === comma) return end + 1;
    if (bytes[end] !== closing) return notRight;
    isLineEnd = true;
    const next = pastBlanks(end + 1);
    return bytes[next] === lineFeed ? next + 1 : notRight;
  };

  const note = (column: number, length: number): void => {
    changedColumns[changes.count] = column;
    changedLengths[changes.count] = length;
    changes.count += 1;
  };

  /** Takes over the first members of a shape for the line at hand. */
  const beginLike = ({ order, valueAt }: JsonShape, members: number): void => {
    line = (line + 1) | 0;
    for (let place = 0; place < members; place++) {
      const column = order[place] as number;
      metIn[column] = line;
      newOrder[place] = column;
      newValueAt[place] = valueAt[place] as number;
    }
  };

  /** Ends a line that has so many members; the others are absent. `notRight` when one of them must stand. */
  const endLine = (members: number, next: number): number => {
    for (let column = 0; column < count; column++) {
      if (metIn[column] === line) continue;
      if (mustStand[column]) return notRight;
      clear(column);
      note(column, 0);
    }
    newShape = shapes.of(newOrder, newValueAt, members);
    return next;
  };

  /** The place after a line, each of its members from the one at `from` on tested, or `notRight`. */
  const passRest = (from: number, place: number): number => {
    for (let at = from, members = place; members < count; at = nextAt) {
      if (members === 0 && bytes[at] !== opening) return notRight;
      const key = pastBlanks(members === 0 ? at + 1 : at) + 1;
      if (bytes[key - 1] !== quote) return notRight;
      const column = columnOf(key);
      if (column < 0 || metIn[column] === line) return notRight;
      metIn[column] = line;
      const keyEnd = key + (columns[column] as JsonColumn).key.length;
      if (bytes[keyEnd] !== quote) return notRight;
      const colonAt = pastBlanks(keyEnd + 1);
      if (bytes[colonAt] !== colon) return notRight;
      const value = pastBlanks(colonAt + 1);
      const end = passValue(column, value);
      nextAt = end < 0 ? notRight : passEnd(end);
      if (nextAt < 0) return notRight;
      note(column, nextAt - at);
      newOrder[members] = column;
      newValueAt[members] = value - at;
      members += 1;
      if (column === seriesColumn) target = slots.slotOfRow(slot);
      if (isLineEnd) return endLine(members, nextAt);
    }
    return notRight;
  };
  let nextAt = 0;

  /** The place after a line, or `notRight`. */
  const passLine = (start: number): number => {
    const { lastSlot } = slots;
    const expected = following[lastSlot] as number;
    slot = expected >= 0 && (rowAt[expected] as number) >= 0 ? expected : lastSlot;
    target = slot;
    changes.count = 0;
    newShape = undefined;
    let memberBack = rowAt[slot] as number;
    if (memberBack < 0) {
      beginLike(noShape, 0);
      return passRest(start, 0);
    }
    let shape = shapes.at(slot);
    let { order, valueAt, members } = shape;
    let backEnd = memberBack + (rowLength[slot] as number);
    let offset = slot * count;
    let at = start;
    let back = memberBack;
    let place = 0;
    for (;;) {
      // What equals the earlier line is right.
      const same = sameBytes(view, at, back, backEnd);
      at += same;
      back += same;
      if (back >= backEnd) return at - (back - backEnd);
      let column = order[place] as number;
      let length = lengths[offset + column] as number;
      while (memberBack + length <= back) {
        memberBack += length;
        place += 1;
        column = order[place] as number;
        length = lengths[offset + column] as number;
      }
      const member = at - (back - memberBack);
      const value = member + (valueAt[place] as number);
      if (value > at) {
        beginLike(shape, place);
        return passRest(member, place);
      }
      const end = passValue(column, value);
      if (end < 0) return notRight;
      let next = end + 1;
      if (bytes[end] === comma) isLineEnd = false;
      else next = passEnd(end);
      if (next < 0) return notRight;
      note(column, next - member);
      place += 1;
      if (column === seriesColumn) target = slots.slotOfRow(slot);
      if (isLineEnd && place === members) return next;
      if (isLineEnd || place === members) {
        beginLike(shape, place);
        return isLineEnd ? endLine(place, next) : passRest(next, place);
      }
      at = next;
      memberBack += length;
      if (column === seriesColumn && target !== slot && (rowAt[target] as number) >= 0) {
        const own = shapes.at(target);
        if (beginAlike(shape, own, place - 1)) {
          // The line goes on beside the last one of its own series.
          slots.adopt(slot, order, place - 1, changes);
          slot = target;
          shape = own;
          ({ order, valueAt, members } = own);
          offset = slot * count;
          memberBack = rowAt[slot] as number;
          backEnd = memberBack + (rowLength[slot] as number);
          for (let before = 0; before < place; before++)
            memberBack += lengths[offset + (order[before] as number)] as number;
          if (place === members) {
            beginLike(shape, place);
            return passRest(next, place);
          }
        }
      }
      back = memberBack;
    }
  };

  /** Makes the line at hand the last right one of its slot. Gives where its values begin. */
  const keep = (start: number, next: number): number => {
    shapes.set(target, newShape ?? shapes.at(slot));
    const base = keepValues(slot, target, start, next - start);
    following[slots.lastSlot] = target;
    slots.lastSlot = target;
    return base;
  };

  const areCodesValid = (base: number): boolean =>
    datedCodes.every(({ entry, day, isValid }) => {
      const code = numbers[base + entry] as number;
      return Number.isNaN(code) || isValid(code, numbers[base + day] as number);
    });

  const takeRow = (base: number, start: number): boolean =>
    (datedCodes.length === 0 || areCodesValid(base)) && sink.row(base, start);
  const quiet = datedCodes.length === 0 ? sink.quiet : undefined;
  const goAhead = plan.program && walkLinesAhead(plan.program, { plan, shapes, changes, takeRow, quiet });

  return (from, end, isLast, until = end) => {
    const limit = isLast ? end + 1 : end;
    const stop = Math.min(end, until);
    let start = from;
    /** Where the registers of the row before begin, when it was taken here. */
    let before = -1;
    while (start < stop && !sink.isOver()) {
      if (goAhead) {
        start = goAhead(start, stop, limit, before);
        before = -1;
        if (start >= stop) break;
      }
      let next = passLine(start);
      if (next >= 0 && next <= limit) {
        const base = keep(start, next);
        if (takeRow(base, start)) {
          before = base;
          start = next;
          continue;
        }
      }
      next = sink.slow(start);
      if (next < 0) return start;
      start = next;
    }
    return Math.min(start, end);
  };
}
