/** How many of the next eight bytes are the same, counted from the first one. */
export function sameBytes(view: DataView, one: number, other: number): number {
  const first = view.getInt32(one, true) ^ view.getInt32(other, true);
  if (first !== 0) return trailingZeroBytes(first);
  const second = view.getInt32(one + 4, true) ^ view.getInt32(other + 4, true);
  return second === 0 ? 8 : 4 + trailingZeroBytes(second);
}

function trailingZeroBytes(word: number): number {
  return (31 - Math.clz32(word & -word)) >>> 3;
}
