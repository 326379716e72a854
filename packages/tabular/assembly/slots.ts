import {
  changedColumns,
  changedLengths,
  columnCount,
  firstRegister,
  following,
  headMask,
  heads,
  headSlots,
  lengths,
  mostSeries,
  newNumbers,
  newTails,
  numbers,
  rowAt,
  rowLength,
  secondRegister,
  seriesRegister,
  state,
  tails,
  width,
} from "./places";

const noHead: f64 = -1;

/** The slot of the series that came next the last time; the one of the last row when that is not known. */
export function expectedSlot(): i32 {
  const last = load<i32>(state + 4);
  const expected = load<i32>(following + (last << 2));
  return expected >= 0 && load<i32>(rowAt + (expected << 2)) >= 0 ? expected : last;
}

/** Notes that a row of a slot has been taken. */
export function followBy(slot: i32): void {
  store<i32>(following + (load<i32>(state + 4) << 2), slot);
  store<i32>(state + 4, slot);
}

/** The slot of the series that the row at hand belongs to, as in `slots.ts` of the other walk. */
export function slotOfRow(otherwise: i32): i32 {
  const head = load<f64>(newNumbers + (seriesRegister << 3));
  let at = load<i32>(newTails + (seriesRegister << 2)) & headMask;
  for (;;) {
    const known = load<f64>(heads + (at << 3));
    if (known == head) return load<i32>(headSlots + (at << 2));
    if (known == noHead) break;
    at = (at + 1) & headMask;
  }
  const count = load<i32>(state);
  if (count == mostSeries) return otherwise;
  store<f64>(heads + (at << 3), head);
  store<i32>(headSlots + (at << 2), count);
  store<i32>(state, count + 1);
  return count;
}

/**
 * Counts the first columns of an order among those that changed, of which there are so many, with what they share with
 * the row of a slot: the row goes on beside another. Gives how many there are then.
 */
export function adopt(slot: i32, order: i32, place: i32, already: i32): i32 {
  let changed = already;
  for (let before = 0; before <= place; before++) {
    const column = load<i32>(order + (before << 2));
    if (isAmong(column, already)) continue;
    recall(slot, load<i32>(firstRegister + (column << 2)));
    recall(slot, load<i32>(secondRegister + (column << 2)));
    note(changed, column, load<i32>(lengths + ((slot * columnCount + column) << 2)));
    changed += 1;
  }
  return changed;
}

function isAmong(column: i32, count: i32): bool {
  for (let index = 0; index < count; index++)
    if (load<i32>(changedColumns + (index << 2)) == column) return true;
  return false;
}

function recall(slot: i32, register: i32): void {
  if (register < 0) return;
  const from = slot * width + register;
  store<f64>(newNumbers + (register << 3), load<f64>(numbers + (from << 3)));
  store<i32>(newTails + (register << 2), load<i32>(tails + (from << 2)));
}

/** Notes how long the cell of a column is. */
export function note(index: i32, column: i32, length: i32): void {
  store<i32>(changedColumns + (index << 2), column);
  store<i32>(changedLengths + (index << 2), length);
}

/** Keeps the row at hand in the slot `target`; it is like the row of `slot` but for so many changes. Gives where its values begin. */
export function keep(slot: i32, target: i32, start: i32, length: i32, changed: i32): i32 {
  if (slot != target) copy(slot, target);
  const base = target * width;
  const cells = lengths + ((target * columnCount) << 2);
  for (let index = 0; index < changed; index++) {
    const column = load<i32>(changedColumns + (index << 2));
    store<i32>(cells + (column << 2), load<i32>(changedLengths + (index << 2)));
    const first = load<i32>(firstRegister + (column << 2));
    if (first < 0) continue;
    store<f64>(numbers + ((base + first) << 3), load<f64>(newNumbers + (first << 3)));
    store<i32>(tails + ((base + first) << 2), load<i32>(newTails + (first << 2)));
    const second = load<i32>(secondRegister + (column << 2));
    if (second < 0) continue;
    store<f64>(numbers + ((base + second) << 3), load<f64>(newNumbers + (second << 3)));
  }
  store<i32>(rowAt + (target << 2), start);
  store<i32>(rowLength + (target << 2), length);
  return base;
}

function copy(from: i32, to: i32): void {
  memory.copy(numbers + ((to * width) << 3), numbers + ((from * width) << 3), width << 3);
  memory.copy(tails + ((to * width) << 2), tails + ((from * width) << 2), width << 2);
  memory.copy(lengths + ((to * columnCount) << 2), lengths + ((from * columnCount) << 2), columnCount << 2);
}
