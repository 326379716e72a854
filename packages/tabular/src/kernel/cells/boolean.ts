import type { CellTest, CellTestSetting } from "./cell-test.ts";

// "true" and "alse", as four bytes in little-endian order.
const [letterF, trueWord, alseWord] = [0x66, 0x65757274, 0x65736c61];

/** Tests `true` and `false`; the value is 1 or 0. */
export function booleanTest(_: unknown, { window, values, register }: CellTestSetting): CellTest {
  const { bytes, view } = window;
  return (at) => {
    if (view.getInt32(at, true) === trueWord) {
      values.numbers[register] = 1;
      return at + 4;
    }
    if (bytes[at] !== letterF || view.getInt32(at + 1, true) !== alseWord) return -1;
    values.numbers[register] = 0;
    return at + 5;
  };
}
