import { takeQuietly, takeRow } from "./asked";
import { credit, quietStarts } from "./places";

/** Takes a row whose registers begin at `base` and whose bytes begin at `start`: without asking where that may be. */
export function take(base: i32, start: i32): bool {
  const left = load<i32>(credit);
  if (left > 0 && takeQuietly(base) != 0) {
    store<i32>(quietStarts + ((left - 1) << 2), start);
    store<i32>(credit, left - 1);
    return true;
  }
  return takeRow(base, start) != 0;
}
