import type { Window } from "../../formats/window.ts";
import type { CellTest } from "./cell-test.ts";
import { fewDigits } from "./text.ts";

const [quote, at] = [0x22, 0x40];
const [plain, digit, stops] = [0, 1, 2];

/**
 * Passes over a cell of a column that belongs to no field, as long as it is simple: ASCII without quotation marks, and
 * nothing that could be personal data.
 */
export function skipTest(window: Window, ends: Uint8Array): CellTest {
  const { bytes } = window;
  const meanings = Uint8Array.from(ends, (isEnd, byte) => {
    if (isEnd === 1 || byte === 0x0a || byte === 0x0d || byte === quote || byte === at || byte >= 0x80)
      return stops;
    return byte >= 0x30 && byte <= 0x39 ? digit : plain;
  });
  return (from) => {
    let digits = 0;
    let end = from;
    for (;;) {
      const meaning = meanings[bytes[end] as number] as number;
      if (meaning === stops) return digits > fewDigits ? -1 : end;
      digits += meaning;
      end += 1;
    }
  };
}
