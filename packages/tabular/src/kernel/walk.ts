import { type Arrays, integersOf } from "../formats/arrays.ts";
import type { CellTest, CellValues } from "./cells/cell-test.ts";
import type { DatedCodeColumn } from "./dated-codes.ts";
import { columnClearer, rowKeeper } from "./keep-row.ts";
import type { QuietSink } from "./program/quiet/quiet-taker.ts";
import { walkRowsAhead } from "./program/walk-rows-ahead.ts";
import type { WalkProgram } from "./program/walk-program.ts";
import { sameBytes } from "./same-bytes.ts";
import type { Tested } from "./plan-fields.ts";
import type { Changes, Slots } from "./slots.ts";
import type { Window } from "../formats/window.ts";

const [quote, lineFeed, carriageReturn, space] = [0x22, 0x0a, 0x0d, 0x20];

/** One column of the file. */
export interface WalkColumn {
  readonly plain: CellTest;
  /** For cells in quotation marks; begins after the first of them. */
  readonly quoted: CellTest;
  readonly mustStand: boolean;
  /** The registers its tests write, two at most. */
  readonly registers: readonly number[];
  /** What its tests are made of; nothing for a column of the file's own. */
  readonly tested?: Tested;
}

/** What the rows of a CSV file are walked with. */
export interface WalkPlan {
  readonly window: Window;
  readonly delimiter: number;
  readonly columns: readonly WalkColumn[];
  readonly datedCodes: readonly DatedCodeColumn[];
  /** Where tests leave the values of the row at hand. */
  readonly values: CellValues;
  readonly slots: Slots;
  /** Where the arrays of the walk lie. */
  readonly arrays: Arrays;
  /** The program that goes ahead of the walk, over all rows that it is sure of; the arrays lie in its memory. */
  readonly program?: WalkProgram | undefined;
}

/** What the slow way says of a cell a test was not sure of. With `fine` and `wrong` it has put its value where tests do. */
export type CellVerdict = "fine" | "wrong" | "row";

/** Whom the walk tells what it meets, in the order of the rows. */
export interface WalkSink {
  /** A cell that may be wrong. Must have no effect but on the row at hand, which may be met again. */
  cell(column: number, from: number, to: number): CellVerdict;
  /** A code that was not valid on the day of its row. */
  datedCode(column: number, from: number, to: number): CellVerdict;
  /** A row whose cells are right but for the wrong ones told before; its registers begin at `base`, its bytes at `start`. False: take the row the slow way. */
  row(base: number, start: number): boolean;
  /** A row for the slow way. Gives where the next begins, or -1 when its end is not in the window yet. */
  slow(start: number): number;
  /** Right rows that it need not be asked about; undefined when it must be. */
  readonly quiet?: QuietSink | undefined;
}

/**
 * Walks over the rows from `from` on that begin before `until`; `end` is after the last byte, `isLast` when no more will
 * come. Gives where the first row begins that has not been met yet.
 */
export type Walk = (from: number, end: number, isLast: boolean, until?: number) => number;

/** What stands where a cell begins. */
const [someByte, aQuote, anEnd] = [0, 1, 2];
/** What `passCell` gives instead of a place. */
const [notSure, notARow] = [-1, -2];

/**
 * Walks over the rows of a CSV file without making anything of those that are right. A row is compared with an earlier
 * right row, eight bytes at a time; only cells that differ are tested. Rows that leave the shape of a record with one
 * cell a column go the slow way, and so do cells whose test is not sure. One byte after `end` must be a line feed.
 */
export function startWalk(plan: WalkPlan, sink: WalkSink): Walk {
  const { window, delimiter, columns, values, slots, datedCodes, arrays } = plan;
  const { bytes, view } = window;
  const { numbers, rowAt, rowLength, lengths, following, seriesColumn, width } = slots;
  const count = columns.length;
  const lastColumn = count - 1;
  const plain = columns.map((column) => column.plain);
  const quoted = columns.map((column) => column.quoted);
  const mustStand = columns.map((column) => column.mustStand);
  const begins = arrays.bytes(256);
  begins[quote] = aQuote;
  for (const byte of [delimiter, lineFeed, carriageReturn]) begins[byte] = anEnd;
  const changes: Changes = { columns: arrays.integers(count), lengths: arrays.integers(count), count: 0 };
  const { columns: changedColumns, lengths: changedLengths } = changes;
  const inOrder = integersOf(arrays, [...columns.keys()]);
  const keep = rowKeeper(slots, values, changes);
  const clear = columnClearer(slots, values);
  let wrongCells = 0;

  /** The place after a cell and what ends it; `notSure` or `notARow` when that cannot be told. */
  const passCell = (column: number, at: number): number => {
    const begin = begins[bytes[at] as number] as number;
    if (begin === someByte) return afterEnd(column, (plain[column] as CellTest)(at));
    const isEmpty = begin === anEnd || bytes[at + 1] === quote;
    if (isEmpty) {
      if (mustStand[column]) return notSure;
      clear(column);
      return afterEnd(column, begin === anEnd ? at : at + 2);
    }
    const end = (quoted[column] as CellTest)(at + 1);
    return end < 0 || bytes[end] !== quote ? notSure : afterEnd(column, end + 1);
  };

  /** The place after what ends the cell of a column, when that stands at `end`. */
  const afterEnd = (column: number, end: number): number => {
    if (end < 0) return notSure;
    const byte = bytes[end];
    if (column < lastColumn) return byte === delimiter ? end + 1 : notSure;
    if (byte === lineFeed) return end + 1;
    if (byte !== carriageReturn) return notSure;
    return bytes[end + 1] === lineFeed ? end + 2 : end + 1;
  };

  /** Asks the slow way about a cell; gives the place after what ends it, or `notARow`. */
  const passDoubtful = (column: number, at: number): number => {
    const isQuoted = bytes[at] === quote;
    const from = isQuoted ? at + 1 : at;
    let to = from;
    for (; ; to++) {
      const byte = bytes[to] as number;
      if (byte === quote || byte === lineFeed || byte === carriageReturn) break;
      if (byte === delimiter && !isQuoted) break;
    }
    const isClosed = bytes[to] === quote;
    if (isClosed !== isQuoted) return notARow;
    const next = afterEnd(column, isClosed ? to + 1 : to);
    if (next < 0) return notARow;
    const verdict = sink.cell(column, from, to);
    if (verdict === "row") return notARow;
    if (verdict === "wrong") wrongCells += 1;
    return next;
  };

  /** True when a row has nothing but empty cells, as far as can be told. */
  const isBlank = (start: number): boolean => {
    for (let at = start; ; at++) {
      const byte = bytes[at] as number;
      if (byte === lineFeed || byte === carriageReturn) return true;
      if (byte !== delimiter && byte !== quote && byte > space && byte < 0x80) return false;
    }
  };

  /** Judges the dated codes of a row that has been kept; false when it must go the slow way. */
  const judgeDatedCodes = (start: number, slot: number): boolean => {
    const base = slot * width;
    for (const { column, entry, day, isValid } of datedCodes) {
      const code = numbers[base + entry] as number;
      if (Number.isNaN(code) || isValid(code, numbers[base + day] as number)) continue;
      if (column === lastColumn) return false;
      let at = start;
      for (let before = 0; before < column; before++) at += lengths[slot * count + before] as number;
      const end = at + (lengths[slot * count + column] as number) - 1;
      const inside = bytes[at] === quote ? 1 : 0;
      const verdict = sink.datedCode(column, at + inside, end - inside);
      if (verdict === "row") return false;
      if (verdict === "wrong") wrongCells += 1;
    }
    return true;
  };

  /** Goes on beside the last row of another series, when it has one. Gives where the next cell begins there, or -1. */
  const besideOwn = (slot: number, own: number): number => {
    let back = rowAt[own] as number;
    if (back < 0 || (rowAt[slot] as number) < 0) return -1;
    slots.adopt(slot, inOrder, seriesColumn, changes);
    for (let column = 0; column <= seriesColumn; column++) back += lengths[own * count + column] as number;
    return back;
  };

  const takeRow = (base: number, start: number): boolean =>
    (datedCodes.length === 0 || judgeDatedCodes(start, base / width)) && sink.row(base, start);
  const quiet = datedCodes.length === 0 ? sink.quiet : undefined;
  const goAhead =
    plan.program && walkRowsAhead(plan.program, { plan, begins, inOrder, changes, takeRow, quiet });

  return (from, end, isLast, until = end) => {
    const limit = isLast ? end + 1 : end;
    const stop = Math.min(end, until);
    let start = from;
    /** Where the registers of the row before begin, when it was taken here. */
    let before = -1;
    while (start < stop) {
      if (goAhead) {
        start = goAhead(start, stop, limit, before);
        before = -1;
        if (start >= stop) break;
      }
      const { lastSlot } = slots;
      const expected = following[lastSlot] as number;
      let slot = expected >= 0 && (rowAt[expected] as number) >= 0 ? expected : lastSlot;
      let target = slot;
      let back = rowAt[slot] as number;
      let backEnd = back + (rowLength[slot] as number);
      let offset = slot * count;
      let at = start;
      let column = 0;
      let changed = 0;
      wrongCells = 0;
      const begin = begins[bytes[start] as number] as number;
      let isRow = (begin === someByte && ((bytes[start] as number) - 0x21) >>> 0 < 0x5f) || !isBlank(start);

      while (isRow && column < count) {
        let cell = at;
        if (back >= 0) {
          // What equals the earlier row is right.
          let cellBack = back;
          const same = sameBytes(view, at, back, backEnd);
          at += same;
          back += same;
          if (back >= backEnd) {
            at -= back - backEnd;
            break;
          }
          let length = lengths[offset + column] as number;
          while (cellBack + length <= back) {
            cellBack += length;
            column += 1;
            length = lengths[offset + column] as number;
          }
          cell = at - (back - cellBack);
          back = cellBack + length;
        }
        let next = notSure;
        if (column < lastColumn && begins[bytes[cell] as number] === someByte) {
          const cellEnd = (plain[column] as CellTest)(cell);
          if (cellEnd >= 0 && bytes[cellEnd] === delimiter) next = cellEnd + 1;
        } else next = passCell(column, cell);
        if (next === notSure) next = passDoubtful(column, cell);
        if (next < 0 || next > limit) {
          isRow = false;
          break;
        }
        changedColumns[changed] = column;
        changedLengths[changed] = next - cell;
        changed += 1;
        at = next;
        if (column === seriesColumn) {
          target = slots.slotOfRow(slot);
          changes.count = changed;
          const own = target === slot ? -1 : besideOwn(slot, target);
          if (own >= 0) {
            changed = changes.count;
            slot = target;
            offset = slot * count;
            back = own;
            backEnd = (rowAt[slot] as number) + (rowLength[slot] as number);
          }
        }
        column += 1;
      }

      // A row like one that ends with a carriage return may go on with a line feed.
      const isCut = bytes[at - 1] === carriageReturn && bytes[at] === lineFeed;
      if (isRow && at <= limit && !isCut) {
        changes.count = changed;
        const kept = wrongCells === 0 ? target : slots.spare;
        const base = keep(slot, kept, start, at - start);
        following[lastSlot] = target;
        slots.lastSlot = target;
        if (takeRow(base, start)) {
          before = base;
          start = at;
          continue;
        }
      }
      const next = sink.slow(start);
      if (next < 0) return start;
      start = next;
    }
    return start;
  };
}
