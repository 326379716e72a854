import { localToInstants, offsetAt } from "@samapne/core";
import type { Cell } from "../formats/cell.ts";
import { cellAsText } from "../formats/sheet/sheet-cell.ts";
import type { ClockSetting, Interval } from "./intervals.ts";
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
    const midnight = Math.floor((instant + offsetAt(zone, instant) * minute) / (24 * hour)) * 24 * hour;
    [from, until] = [beginOf(zone, midnight), beginOf(zone, midnight + 24 * hour)];
    const hours = (until - from) / hour;
    day =
      hours === 23 || hours === 25
        ? { end: until, hours, differsFrom: changeAfter(zone, from) - (hours === 25 ? hour : 0) - before }
        : undefined;
    return day;
  };
}

/** When the clock shows a time first. */
function beginOf(zone: string, wallTime: number): number {
  return localToInstants(zone, new Date(wallTime).toISOString().slice(0, 19))[0] ?? wallTime;
}

function changeAfter(zone: string, from: number): number {
  let at = from;
  while (offsetAt(zone, at) === offsetAt(zone, from) && at < from + 25 * hour) at += 15 * minute;
  return at;
}

/** A row of a day on which the clock changes. */
export interface HeldRow<T> {
  readonly item: T;
  readonly candidates: readonly Interval[] | LeaveCause;
  /** Does it name the hour behind the last one of a clock? */
  readonly isPast: boolean;
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
  return /^0*[.,]?0*$/.test(text) ? 1 : 2;
}

/**
 * The rows of one series on a day of 23 or 25 hours, which wait until it is known whether they say the clock or count
 * the hours of the day. A count of 25 has an hour behind the last one of a clock; one of 23 has the hour that never
 * was, and less or nothing in the last.
 */
export class HeldDay<T> {
  readonly day: ChangeDay;
  readonly rows: HeldRow<T>[] = [];
  readonly #isOfNumbers: boolean;
  readonly #starts = new Set<number>();
  #isPast = false;
  #isNightTwice = false;
  #isOtherTwice = false;
  #hasBefore = false;
  #hasAfter = false;
  /** What stands in the hour that never was, and in the last of the day; less than nothing where there is no row. */
  #never = -1;
  #last = -1;
  #until = -Infinity;

  /** `isOfNumbers`: the hours are numbers and no clock times, which may be those of a clock that keeps winter time. */
  constructor(day: ChangeDay, isOfNumbers: boolean) {
    this.day = day;
    this.#isOfNumbers = isOfNumbers;
  }

  take(row: HeldRow<T>): void {
    this.rows.push(row);
    const { candidates, isPast, fill } = row;
    if (isPast) this.#isPast = true;
    else if (candidates === "time_never") this.#never = Math.max(this.#never, fill);
    else if (typeof candidates !== "string") this.#note(candidates, fill);
  }

  #note(candidates: readonly Interval[], fill: Fill): void {
    const [interval] = candidates;
    if (interval === undefined) return;
    const { start, end } = interval;
    if (this.#starts.has(start)) {
      if (candidates.length > 1) this.#isNightTwice = true;
      else this.#isOtherTwice = true;
    }
    this.#starts.add(start);
    if (start < this.day.differsFrom) this.#hasBefore = true;
    else this.#hasAfter = true;
    if (end === this.day.end) this.#last = Math.max(this.#last, fill);
    this.#until = Math.max(this.#until, end);
  }

  /** Is it known before the day is over that the rows say the clock? The autumn hour came twice, or the night went by without the spring hour. */
  get isOfClock(): boolean {
    if (this.day.hours === 25) return this.#isNightTwice && !this.#isOtherTwice && !this.#isPast;
    return this.#never < 0 && this.#hasBefore && this.#hasAfter;
  }

  /** Do the rows count the hours of the day? */
  get isCounted(): boolean {
    if (this.day.hours === 25) return this.#isPast;
    return this.#never > this.#last && (this.#isOfNumbers || this.#until === this.day.end - hour);
  }

  /** Would a row be of another hour, were the hours of the day counted? */
  isDoubtful({ candidates, isPast }: HeldRow<T>): boolean {
    if (isPast || typeof candidates === "string") return true;
    return candidates.every(({ start }) => start >= this.day.differsFrom);
  }
}
