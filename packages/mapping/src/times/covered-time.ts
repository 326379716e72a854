import type { Interval } from "./intervals.ts";

/** More stretches are no series with holes. */
const most = 50_000;

/** The time that the rows of a series cover: intervals that lie one after the other are one stretch, so that a year of hours is as small as an hour. What lies in more than 50 000 stretches is not looked at further. */
export class CoveredTime {
  /** The stretches in the order of time, none touching another. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Takes an interval; true when its beginning was covered before. */
  take({ start, end }: Interval): boolean {
    const [starts, ends] = [this.#starts, this.#ends];
    const last = starts.length - 1;
    if (ends[last] === start) {
      ends[last] = end;
      return false;
    }
    if (last >= most) return false;
    const at = this.#firstEndingFrom(start);
    const isCovered = at < starts.length && (starts[at] as number) <= start && start < (ends[at] as number);
    // Every stretch that touches the interval becomes one with it.
    let until = at;
    while (until < starts.length && (starts[until] as number) <= end) until++;
    const from = Math.min(start, until > at ? (starts[at] as number) : start);
    const to = Math.max(end, until > at ? (ends[until - 1] as number) : end);
    starts.splice(at, until - at, from);
    ends.splice(at, until - at, to);
    return isCovered;
  }

  /** The place of the first stretch that ends at a time or later. */
  #firstEndingFrom(time: number): number {
    let [low, high] = [0, this.#ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] as number) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
