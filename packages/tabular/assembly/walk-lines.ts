import {
  columnSize,
  instantCell,
  isBarePlace,
  kindPlace,
  mustStandPlace,
  numberCell,
} from "../src/kernel/program/layout";
import { test } from "./asked";
import { passInstant, passNothing, passNumber } from "./cells";
import {
  columnCount,
  columns,
  lengths,
  rowAt,
  rowLength,
  seriesColumn,
  shapeMembers,
  shapeOf,
  shapeOrders,
  shapeValues,
  window,
} from "./places";
import { sameUpTo } from "./same-bytes";
import { adopt, expectedSlot, followBy, keep, note, slotOfRow } from "./slots";
import { take } from "./take";

const quote: i32 = 0x22;
const comma: i32 = 0x2c;
const closing: i32 = 0x7d;
const lineFeed: i32 = 0x0a;
const carriageReturn: i32 = 0x0d;
/** "null" as four bytes. */
const nullWord: i32 = 0x6c6c756e;

/**
 * Walks over lines of NDJSON as `json-walk.ts` does, from `from` on to before `stop`; none may end behind `limit`. Takes
 * lines whose members stand as in an earlier one, and ends before any other. Gives where the first line begins that has
 * not been taken.
 */
export function walkLines(from: i32, stop: i32, limit: i32): i32 {
  const bytes = window;
  const count = columnCount;
  let start = from;
  while (start < stop) {
    let slot = expectedSlot();
    let target = slot;
    let back = load<i32>(rowAt + (slot << 2));
    const shape = load<i32>(shapeOf + (slot << 2));
    if (back < 0 || shape < 0) break;
    const order = shapeOrders + ((shape * count) << 2);
    const values = shapeValues + ((shape * count) << 2);
    const members = load<i32>(shapeMembers + (shape << 2));
    let backEnd = back + load<i32>(rowLength + (slot << 2));
    let cells = lengths + ((slot * count) << 2);
    let at = start;
    let place = 0;
    let changed = 0;
    for (;;) {
      const by = at - back;
      const same = sameUpTo(bytes + back, by, bytes + backEnd) - bytes;
      if (same >= backEnd) {
        at = backEnd + by;
        break;
      }
      let column = load<i32>(order + (place << 2));
      let length = load<i32>(cells + (column << 2));
      while (back + length <= same) {
        back += length;
        place += 1;
        column = load<i32>(order + (place << 2));
        length = load<i32>(cells + (column << 2));
      }
      const member = back + by;
      const value = member + load<i32>(values + (place << 2));
      back += length;
      place += 1;
      const end = value > same + by ? -1 : passValue(column, value);
      const next = end < 0 ? -1 : place == members ? passLineEnd(end) : passComma(end);
      if (next < 0 || next > limit) {
        at = limit + 1;
        break;
      }
      note(changed, column, next - member);
      changed += 1;
      at = next;
      if (column == seriesColumn) {
        target = slotOfRow(slot);
        const own = target == slot || place == members ? -1 : load<i32>(rowAt + (target << 2));
        if (own >= 0 && load<i32>(shapeOf + (target << 2)) == shape) {
          changed = adopt(slot, order, place - 1, changed);
          slot = target;
          cells = lengths + ((slot * count) << 2);
          back = own;
          backEnd = own + load<i32>(rowLength + (slot << 2));
          for (let before = 0; before < place; before++)
            back += load<i32>(cells + (load<i32>(order + (before << 2)) << 2));
        }
      }
      if (place == members) break;
    }
    if (at > limit) break;
    const base = keep(slot, target, start, at - start, changed);
    store<i32>(shapeOf + (target << 2), shape);
    if (!take(base, start)) break;
    followBy(target);
    start = at;
  }
  return start;
}

/** The place after a value, or -1 when that is not sure. */
function passValue(column: i32, at: i32): i32 {
  const address = columns + column * columnSize;
  const isBare = load<i32>(address + isBarePlace) != 0;
  if (<i32>load<u8>(window + at) == quote) {
    if (isBare) return -1;
    const isInstant = load<i32>(address + kindPlace) == instantCell;
    const end = isInstant ? passInstant(column, address, at + 1) : test(column, at + 1);
    return end > at + 1 && <i32>load<u8>(window + end) == quote ? end + 1 : -1;
  }
  if (load<i32>(window + at) == nullWord) {
    if (load<i32>(address + mustStandPlace) != 0) return -1;
    passNothing(column);
    return at + 4;
  }
  if (!isBare) return -1;
  const end = load<i32>(address + kindPlace) == numberCell ? passNumber(address, at) : test(column, at);
  return end > at ? end : -1;
}

function passComma(at: i32): i32 {
  return <i32>load<u8>(window + at) == comma ? at + 1 : -1;
}

function passLineEnd(at: i32): i32 {
  if (<i32>load<u8>(window + at) != closing) return -1;
  const next = <i32>load<u8>(window + at + 1) == carriageReturn ? at + 2 : at + 1;
  return <i32>load<u8>(window + next) == lineFeed ? next + 1 : -1;
}
