import { offsetAt } from "@samapne/core";
import { type Cell, cellAsText } from "@samapne/tabular/reading";
import { beginOfDay, type ClockSetting, type Interval } from "./intervals.ts";
import type { LeaveCause } from "./leave-causes.ts";

const minute = 60_000;
const hour = 60 * minute;

/** A local day of 23 or 25 hours; times are epoch milliseconds. */
export interface ChangeDay {
  /** When the next day begins. */
  readonly end: number;
  /** From when on the hours of the clock and the count of the hours are not the same. */
  readonly differsFrom: number;
  readonly hours: 23 | 25;
  /** When the clock changes. */
  readonly change: number;
}

/** Makes what finds the day of an instant, where the clock changes on it. */
export function changeDays({
  zone,
  labels,
  namesHours,
}: ClockSetting): (instant: number) => ChangeDay | undefined {
  // A time that is the end of an hour shows the change an hour earlier.
  const before = labels === "end" && namesHours !== true ? hour : 0;
  let [from, until] = [0, 0];
  let day: ChangeDay | undefined;
  return (instant) => {
    if (instant >= from && instant < until) return day;
    const date = new Date(instant + offsetAt(zone, instant) * minute).toISOString().slice(0, 10);
    [from, until] = [beginOfDay(zone, date), beginOfDay(zone, date, 1)];
    const hours = (until - from) / hour;
    const change = changeAfter(zone, from);
    day =
      hours === 23 || hours === 25
        ? { end: until, hours, change, differsFrom: change - (hours === 25 ? hour : 0) - before }
        : undefined;
    return day;
  };
}

function changeAfter(zone: string, from: number): number {
  let at = from;
  while (offsetAt(zone, at) === offsetAt(zone, from) && at < from + 25 * hour) at += 15 * minute;
  return at;
}

/** How hours are written: as bare numbers, which may be counts as well as clock times; as names of hours, which headings are too. */
interface WrittenHours extends Pick<ClockSetting, "namesHours"> {
  readonly isOfNumbers: boolean;
}

/** A row of a day on which the clock changes, or a cell of it where each has a time of its own. */
export interface HeldRow<T> {
  readonly item: T;
  readonly candidates: readonly Interval[] | LeaveCause;
  /** Does it name the hour behind the last one of a clock? */
  readonly isPast: boolean;
  /** Does a letter say which of the two autumn hours it is of? */
  readonly isTold: boolean;
  /** How much stands in its values. */
  readonly fill: Fill;
}

/** Does a time name the 25th hour of a day? */
export function isHour25(text: string): boolean {
  return /(?<!\d)25(?:[:.]00)*$/.test(text.trim());
}

/** Nothing in a cell, a zero, or more. */
export type Fill = 0 | 1 | 2;

/** What stands in a cell of values. */
export function fillOf(cell: Cell): Fill {
  const text = cellAsText(cell).trim();
  if (text === "") return 0;
  return /^0*(?:[.,]0*)?$/.test(text) ? 1 : 2;
}

/**
 * What a series has for a day of 23 or 25 hours, whose rows wait until it is known whether they say the clock or count
 * the hours of the day. A count of 25 has an hour behind the last one of a clock; one of 23 has the hour that never
 * was, and less or nothing in the last.
 */
export class HeldDay<T> {
  readonly day: ChangeDay;
  readonly rows: HeldRow<T>[] = [];
  readonly #written: WrittenHours;
  /** How often each beginning stands there. */
  readonly #starts = new Map<number, number>();
  #isPast = false;
  #isTold = false;
  #isNightTwice = false;
  #isOtherTwice = false;
  #hasBefore = false;
  #hasAfter = false;
  #isFilledAfter = false;
  /** What stands in the hour that never was, and in the last of the day; less than nothing where there is no row. */
  #never = -1;
  #last = -1;
  #until = -Infinity;

  constructor(day: ChangeDay, written: WrittenHours) {
    this.day = day;
    this.#written = written;
  }

  take(row: HeldRow<T>): void {
    this.rows.push(row);
    const { candidates, isPast, isTold, fill } = row;
    if (isTold) this.#isTold = true;
    if (isPast) this.#isPast = true;
    else if (candidates === "time_never") this.#never = Math.max(this.#never, fill);
    else if (typeof candidates !== "string") this.#note(candidates, fill);
  }

  #note(candidates: readonly Interval[], fill: Fill): void {
    const [interval] = candidates;
    if (interval === undefined) return;
    const { start, end } = interval;
    const before = this.#starts.get(start) ?? 0;
    if (before > 0) {
      if (candidates.length > 1) this.#isNightTwice = true;
      else this.#isOtherTwice = true;
    }
    this.#starts.set(start, before + 1);
    const isAfter = start >= this.day.differsFrom;
    if (isAfter) this.#hasAfter = true;
    else this.#hasBefore = true;
    if (isAfter && fill > 0) this.#isFilledAfter = true;
    if (end === this.day.end) this.#last = Math.max(this.#last, fill);
    this.#until = Math.max(this.#until, end);
  }

  /** Is it known before the day is over that the rows say the clock? The autumn hour came twice, or the night went by without the spring hour. */
  get isOfClock(): boolean {
    if (this.day.hours === 25)
      return this.#isTold || (this.#isNightTwice && !this.#isOtherTwice && !this.#isPast);
    return this.#never < 0 && this.#hasBefore && this.#hasAfter;
  }

  /** Do the rows tell that hours say the clock, on this day and on others? */
  get tellsClock(): boolean {
    // Where all hours have a column, the one that never was is empty.
    const isNeverEmpty = this.day.hours === 23 && this.#never === 0 && this.#last > 0;
    return this.isOfClock || isNeverEmpty;
  }

  /** Do the rows count the hours of the day, or may they do so? In autumn 24 numbers may be a clock with an hour lost, or a count without the last. `isClockTold`: other days have told that hours say the clock. */
  mayBeCounted(isClockTold: boolean): boolean {
    if (this.day.hours === 25)
      return (
        this.#isPast ||
        this.#isEndTwice ||
        (this.#written.isOfNumbers && this.#isFilledAfter && !this.isOfClock && !isClockTold)
      );
    // Clock times up to 24:00 may be those of a clock that keeps winter time.
    const isOfHours = this.#written.namesHours === true;
    return this.#never > this.#last && (isOfHours || this.#until === this.day.end - hour);
  }

  /** Of times that end hours, does the one after the night alone come twice? 03:00 names the hour from two to three then, whose end the clock shows as 02:00 the first time. */
  get #isEndTwice(): boolean {
    const twice = [...this.#starts].filter(([, count]) => count > 1).map(([start]) => start);
    return !this.#isNightTwice && twice.length === 1 && twice[0] === this.day.change;
  }

  /** Would a row be of another hour, were the hours of the day counted? */
  isDoubtful({ candidates, isPast }: HeldRow<T>): boolean {
    if (isPast || typeof candidates === "string") return true;
    if (!this.#isPast && this.#isEndTwice) return candidates.every(({ start }) => start === this.day.change);
    return candidates.every(({ start }) => start >= this.day.differsFrom);
  }
}
