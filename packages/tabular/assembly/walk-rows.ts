import { columnSize, instantCell, kindPlace, mustStandPlace, numberCell } from "../src/kernel/program/layout";
import { test, testQuoted } from "./asked";
import { passInstant, passNothing, passNumber } from "./cells";
import {
  begins,
  columnCount,
  columns,
  delimiter,
  inOrder,
  lengths,
  rowAt,
  rowLength,
  seriesColumn,
  window,
} from "./places";
import { sameUpTo } from "./same-bytes";
import { adopt, expectedSlot, followBy, keep, note, slotOfRow } from "./slots";
import { take } from "./take";

const quote: i32 = 0x22;
const lineFeed: i32 = 0x0a;
const carriageReturn: i32 = 0x0d;
const someCell: i32 = 0;
const emptyCell: i32 = 2;

/**
 * Walks over rows of CSV as `walk.ts` does, from `from` on to before `stop`; none may end behind `limit`. Ends before a
 * row that it is not sure of. Gives where the first row begins that has not been taken.
 */
export function walkRows(from: i32, stop: i32, limit: i32): i32 {
  // Read once: what stands in globals would be read anew after each byte that is written.
  const bytes = window;
  const count = columnCount;
  const separator = delimiter;
  let start = from;
  while (start < stop) {
    let slot = expectedSlot();
    let target = slot;
    let back = load<i32>(rowAt + (slot << 2));
    // Rows that may be blank are for the other walk.
    if (back < 0 || !(isVisible(load<u8>(bytes + start)) || isVisible(load<u8>(bytes + start + 1)))) break;
    let backEnd = back + load<i32>(rowLength + (slot << 2));
    let cells = lengths + ((slot * count) << 2);
    let at = start;
    let column = 0;
    let changed = 0;
    while (column < count) {
      const by = at - back;
      const same = sameUpTo(bytes + back, by, bytes + backEnd) - bytes;
      if (same >= backEnd) {
        at = backEnd + by;
        break;
      }
      let length = load<i32>(cells + (column << 2));
      while (back + length <= same) {
        back += length;
        column += 1;
        length = load<i32>(cells + (column << 2));
      }
      const cell = back + by;
      back += length;
      const next = passCell(column, cell, count, separator);
      if (next < 0 || next > limit) {
        at = limit + 1;
        break;
      }
      note(changed, column, next - cell);
      changed += 1;
      at = next;
      if (column == seriesColumn) {
        target = slotOfRow(slot);
        const own = target == slot ? -1 : load<i32>(rowAt + (target << 2));
        if (own >= 0) {
          changed = adopt(slot, inOrder, column, changed);
          slot = target;
          cells = lengths + ((slot * count) << 2);
          back = own;
          backEnd = own + load<i32>(rowLength + (slot << 2));
          for (let before = 0; before <= column; before++) back += load<i32>(cells + (before << 2));
        }
      }
      column += 1;
    }
    // A row like one that ends with a carriage return may go on with a line feed.
    if (at > limit || isCut(bytes + at)) break;
    if (!take(keep(slot, target, start, at - start, changed), start)) break;
    followBy(target);
    start = at;
  }
  return start;
}

/** Is a byte a sign of ASCII that ends or begins no cell? */
function isVisible(byte: i32): bool {
  return <u32>(byte - 0x21) < 0x5e && <i32>load<u8>(begins + byte) == someCell;
}

function isCut(end: i32): bool {
  return <i32>load<u8>(end - 1) == carriageReturn && <i32>load<u8>(end) == lineFeed;
}

/** The place after a cell and what ends it, or -1 when that is not sure. */
function passCell(column: i32, at: i32, count: i32, separator: i32): i32 {
  const begin = <i32>load<u8>(begins + <i32>load<u8>(window + at));
  let end = at;
  if (begin == someCell) end = passValue(column, at, false);
  else if (begin == emptyCell) end = passEmpty(column, at);
  else if (<i32>load<u8>(window + at + 1) == quote) end = passEmpty(column, at + 2);
  else {
    end = passValue(column, at + 1, true);
    if (end < 0 || <i32>load<u8>(window + end) != quote) return -1;
    end += 1;
  }
  if (end < 0) return -1;
  const byte = <i32>load<u8>(window + end);
  if (column < count - 1) return byte == separator ? end + 1 : -1;
  if (byte == lineFeed) return end + 1;
  if (byte != carriageReturn) return -1;
  return <i32>load<u8>(window + end + 1) == lineFeed ? end + 2 : end + 1;
}

function passValue(column: i32, at: i32, isQuoted: bool): i32 {
  const address = columns + column * columnSize;
  const kind = load<i32>(address + kindPlace);
  if (kind == numberCell) return passNumber(address, at);
  if (kind == instantCell) return passInstant(column, address, at);
  return isQuoted ? testQuoted(column, at) : test(column, at);
}

function passEmpty(column: i32, end: i32): i32 {
  if (load<i32>(columns + column * columnSize + mustStandPlace) != 0) return -1;
  passNothing(column);
  return end;
}
