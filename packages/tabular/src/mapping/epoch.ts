import type { Cell } from "../formats/cell.ts";
import type { ClockReading } from "./spelling.ts";

/** Spellings of instants as time since 1 January 1970 in UTC, and how many milliseconds each counts by. */
const scales: Readonly<Record<string, number>> = { epoch: 1000, epoch_ms: 1 };

/** The names of the spellings. */
export const epochs: readonly string[] = Object.keys(scales);

/** From 1990 to 2100: other numbers are counts of something else. */
const [earliest, latest] = [Date.UTC(1990, 0, 1), Date.UTC(2100, 0, 1)];

/** Makes what reads such a number; undefined for other spellings. */
export function epochReader(spelling: string): ((cell: Cell) => ClockReading | undefined) | undefined {
  const scale = scales[spelling];
  if (scale === undefined) return undefined;
  return (cell) => {
    if (
      typeof cell !== "number" &&
      !(typeof cell === "string" && /^\s*\d{9,13}(?:\.\d{1,9})?\s*$/.test(cell))
    )
      return undefined;
    const instant = Math.round(Number(cell) * scale);
    if (!(instant >= earliest && instant < latest)) return undefined;
    return { from: new Date(instant).toISOString().slice(0, 19), instant };
  };
}
