import type { CellValues } from "./cells/cell-test.ts";
import type { Changes, Slots } from "./slots.ts";

/**
 * Keeps the row at hand in the slot `target`; it is like the row of `slot` but for the changes. Gives where its values
 * begin.
 */
export type KeepRow = (slot: number, target: number, start: number, length: number) => number;

/** Makes what keeps rows whose changed values stand in `values`. */
export function rowKeeper(slots: Slots, values: CellValues, changes: Changes): KeepRow {
  const { numbers, tails, rowAt, rowLength, lengths, width, columnCount } = slots;
  const { firstRegister, secondRegister } = slots;
  const { columns, lengths: newLengths } = changes;
  const { numbers: newNumbers, tails: newTails } = values;
  return (slot, target, start, length) => {
    if (slot !== target) slots.copy(slot, target);
    const base = target * width;
    for (let index = 0; index < changes.count; index++) {
      const column = columns[index] as number;
      lengths[target * columnCount + column] = newLengths[index] as number;
      const first = firstRegister[column] as number;
      if (first < 0) continue;
      numbers[base + first] = newNumbers[first] as number;
      tails[base + first] = newTails[first] as number;
      const second = secondRegister[column] as number;
      if (second >= 0) numbers[base + second] = newNumbers[second] as number;
    }
    rowAt[target] = start;
    rowLength[target] = length;
    return base;
  };
}

/** Makes what notes that a column of the row at hand has no value. */
export function columnClearer(
  { firstRegister, secondRegister }: Slots,
  { numbers, tails }: CellValues,
): (column: number) => void {
  const clear = (register: number): void => {
    if (register < 0) return;
    numbers[register] = Number.NaN;
    tails[register] = 0;
  };
  return (column) => {
    clear(firstRegister[column] as number);
    clear(secondRegister[column] as number);
  };
}
