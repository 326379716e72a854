import type { WalkPlan } from "../../kernel/walk.ts";
import type { TakeCells } from "../work/request.ts";

const [quote, carriageReturn] = [0x22, 0x0d];

/**
 * Gives the cells of walked rows to who takes them as bytes. The row's values begin at `base` in the registers of the
 * plan, its bytes at `start` in the window. False when the row must be made.
 */
export function cellsOf(
  { window: { bytes }, slots: { lengths, width }, columns }: WalkPlan,
  fieldOf: (column: number) => string | undefined,
  open: (fields: readonly (string | undefined)[]) => TakeCells,
): (base: number, start: number) => boolean {
  const count = columns.length;
  const take = open(columns.map((_, column) => fieldOf(column)));
  const [from, to] = [new Int32Array(count), new Int32Array(count)];
  return (base, start) => {
    const lengthsAt = (base / width) * count;
    let at = start;
    for (let column = 0; column < count; column++) {
      const next = at + (lengths[lengthsAt + column] as number);
      let end = next - 1;
      // The line may end with a carriage return and a line feed.
      if (column === count - 1 && end > at && bytes[end - 1] === carriageReturn) end -= 1;
      const isQuoted = bytes[at] === quote;
      from[column] = isQuoted ? at + 1 : at;
      to[column] = isQuoted ? end - 1 : end;
      at = next;
    }
    return take(bytes, from, to);
  };
}
