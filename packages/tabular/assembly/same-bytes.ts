/**
 * The address up to which bytes are the same as those `by` bytes before them, which end at `end`. Sixteen are compared at
 * a time, so it may be up to fifteen more.
 */
export function sameUpTo(from: i32, by: i32, end: i32): i32 {
  let back = from;
  while (back < end) {
    const differing = i8x16.bitmask(i8x16.ne(v128.load(back + by), v128.load(back)));
    if (differing != 0) return back + ctz(differing);
    back += 16;
  }
  return back;
}
