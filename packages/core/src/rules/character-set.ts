/** Code points as ranges, both ends included, sorted, without overlaps. */
export type CharacterSet = readonly (readonly [low: number, high: number])[];

const highest = 0x10ffff;

/** The set of all code points in the ranges, in any order. */
export function setOf(ranges: CharacterSet): CharacterSet {
  const merged: [number, number][] = [];
  for (const [low, high] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && low <= last[1] + 1) last[1] = Math.max(last[1], high);
    else merged.push([low, high]);
  }
  return merged;
}

/** All code points that are not in the set. */
export function complement(set: CharacterSet): CharacterSet {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [low, high] of set) {
    if (low > next) gaps.push([next, low - 1]);
    next = high + 1;
  }
  if (next <= highest) gaps.push([next, highest]);
  return gaps;
}

/** True when some code point is in both sets. */
export function overlap(a: CharacterSet, b: CharacterSet): boolean {
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] as readonly [number, number], b[j] as readonly [number, number]];
    if (x[1] < y[0]) i += 1;
    else if (y[1] < x[0]) j += 1;
    else return true;
  }
  return false;
}
