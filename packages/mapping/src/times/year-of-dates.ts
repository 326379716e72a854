import type { Cell } from "@samapne/tabular/reading";
import { isDayOfWeek } from "./day-of-week.ts";
import { afterYear } from "./read-time.ts";
import type { ClockReading } from "./spelling.ts";

/** A year that dates do not say. `from`: the month it begins in, as that of a season; the months before are of the next year. */
export interface YearOfDates {
  readonly year: string | number;
  readonly from?: number | undefined;
}

/** Reads a date without a year as one of the year that is said elsewhere; undefined where it says another day of the week than that date is. */
export function inYear(
  { year, from = 1 }: YearOfDates,
  read: (cell: Cell) => ClockReading | undefined,
): (text: string) => ClockReading | undefined {
  const years = [Number(year), Number(year) + 1];
  return (text) => {
    const all = years.map((one) => read(afterYear(one, text)));
    const reading = all.find((one, at) => one && Number(one.from.slice(5, 7)) >= from === (at === 0));
    return reading && isDayOfWeek(text, reading.from.slice(0, 10)) ? reading : undefined;
  };
}
