import { type Cell, cellAsText } from "@samapne/tabular/reading";
import type { ClockReading } from "./spelling.ts";

/** From 1990 to 2100: other numbers are counts of something else. */
const [earliest, latest] = [Date.UTC(1990, 0, 1), Date.UTC(2100, 0, 1)];

function sinceEpoch(scale: number): (text: string) => number {
  return (text) => {
    const instant = /^\d{9,13}(?:\.\d{1,9})?$/.test(text) ? Math.round(Number(text) * scale) : Number.NaN;
    return instant >= earliest && instant < latest ? instant : Number.NaN;
  };
}

const withOffset = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?) ?(Z|[+-]\d\d)(?::?(\d\d))?$/;

/** As calendars write it: 20260412T170000Z. */
const inBasicForm = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?(?=Z$|[+-]\d{4}$)/;

function offsetTime(written: string): number {
  const text = written.replace(inBasicForm, "$1-$2-$3T$4:$5:$6").replace(/:(?=Z$|[+-]\d{4}$)/, "");
  const [, day, clock = "", hours, minutes = "00"] = withOffset.exec(text) ?? [];
  return day === undefined
    ? Number.NaN
    : Date.parse(`${day}T${clock.replace(",", ".")}${hours === "Z" ? "Z" : `${hours}:${minutes}`}`);
}

/** Spellings that say which instant a time is, whatever the clock shows: numbers since 1 January 1970 in UTC, and times with their offset. */
const readers: Readonly<Record<string, (text: string) => number>> = {
  epoch: sinceEpoch(1000),
  epoch_ms: sinceEpoch(1),
  instant: offsetTime,
};

/** The names of the spellings. */
export const tellingInstants: readonly string[] = Object.keys(readers);

/** Makes what reads such a time; undefined for other spellings. */
export function instantReader(spelling: string): ((cell: Cell) => ClockReading | undefined) | undefined {
  const read = Object.hasOwn(readers, spelling) ? readers[spelling] : undefined;
  if (read === undefined) return undefined;
  return (cell) => {
    const instant = typeof cell === "object" ? Number.NaN : read(cellAsText(cell).trim());
    return Number.isNaN(instant)
      ? undefined
      : { from: new Date(instant).toISOString().slice(0, 19), instant };
  };
}
