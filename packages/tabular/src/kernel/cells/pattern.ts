import type { CellTest, CellTestSetting } from "./cell-test.ts";
import { patternTable } from "./pattern-table.ts";

/** Tests the bytes of a cell against a portable pattern, as far as it is ASCII. The table is made for the first cell. */
export function patternTest(
  pattern: string,
  { window, ends }: Pick<CellTestSetting, "window" | "ends">,
): CellTest {
  const { bytes } = window;
  let next: Uint16Array = nothing;
  let accepts: Uint8Array = new Uint8Array(2);
  let isMade = false;
  const make = (): void => {
    isMade = true;
    const table = patternTable(pattern);
    if (!table) return;
    accepts = table.accepts;
    next = withoutEnds(table.next, ends);
  };
  return (at) => {
    if (!isMade) make();
    let state = 1;
    let end = at;
    for (;;) {
      const byte = bytes[end] as number;
      const after = byte < 0x80 ? (next[(state << 7) | byte] as number) : 0;
      if (after === 0) return accepts[state] === 1 ? end : -1;
      state = after;
      end += 1;
    }
  };
}

/** No way leads on from the beginning: nothing fits. */
const nothing = new Uint16Array(256);

/** The same table, but what ends a cell ends the reading too, also where the pattern would let it through. */
function withoutEnds(table: Uint16Array, ends: Uint8Array): Uint16Array {
  return table.map((state, index) => {
    const byte = index & 0x7f;
    return ends[byte] !== 0 || byte === 0x0a || byte === 0x0d || byte === 0x22 ? 0 : state;
  });
}
