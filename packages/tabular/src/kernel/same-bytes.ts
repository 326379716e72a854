/**
 * How many bytes from two places on are the same, until the other of them reaches `end`. They are compared sixteen at a
 * time, so it may be up to fifteen more than there are before `end`.
 */
export function sameBytes(view: DataView, one: number, other: number, end: number): number {
  let at = one;
  let back = other;
  // Bytes that are no number as a double differ from themselves here; the next step looks at them as they are.
  while (
    back < end &&
    view.getFloat64(at, true) === view.getFloat64(back, true) &&
    view.getFloat64(at + 8, true) === view.getFloat64(back + 8, true)
  ) {
    at += 16;
    back += 16;
  }
  if (back >= end) return at - one;
  const same = sameOfEight(view, at, back);
  return at - one + (same < 8 ? same : 8 + sameOfEight(view, at + 8, back + 8));
}

function sameOfEight(view: DataView, one: number, other: number): number {
  const first = view.getInt32(one, true) ^ view.getInt32(other, true);
  if (first !== 0) return trailingZeroBytes(first);
  const second = view.getInt32(one + 4, true) ^ view.getInt32(other + 4, true);
  return second === 0 ? 8 : 4 + trailingZeroBytes(second);
}

function trailingZeroBytes(word: number): number {
  return (31 - Math.clz32(word & -word)) >>> 3;
}
