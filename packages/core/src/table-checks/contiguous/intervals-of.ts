import { type FlatStretches, Intervals, type Stretch } from "./intervals.ts";
import { LongNumbers } from "../running/long-numbers.ts";
import { type Ragged, ragged } from "../running/ragged.ts";

/** The numbers of a series of one stretch; no number where it has none, or several. */
const [start, end, place, width] = [0, 1, 2, 3];

/** The intervals of each series of a table. Most series are one stretch, which takes three numbers. */
export class IntervalsOf {
  readonly #single = new LongNumbers();
  #several = new Map<number, Intervals>();

  /** Adds an interval to a series. Gives the stretch it overlaps, or undefined when it overlaps none. */
  add(series: number, from: number, to: number, where: number): Stretch | undefined {
    const [at, single] = [this.#of(series), this.#single];
    const own = single.at(at + start);
    if (Number.isNaN(own)) {
      const several = this.#several.get(series);
      if (several) return several.add(from, to, where);
      single.put(at + start, from);
      single.put(at + end, to);
      single.put(at + place, where);
      return undefined;
    }
    if (from === single.at(at + end)) {
      single.put(at + end, to);
      return undefined;
    }
    return this.#divided(series).add(from, to, where);
  }

  #of(series: number): number {
    const at = series * width;
    while (at >= this.#single.length) this.#single.append([Number.NaN, 0, 0]);
    return at;
  }

  /** Makes room for more than the one stretch of a series. */
  #divided(series: number): Intervals {
    const several = this.copy(series);
    this.#several.set(series, several);
    this.#single.put(series * width + start, Number.NaN);
    return several;
  }

  /** The intervals of a series once more. */
  copy(series: number): Intervals {
    const copy = new Intervals();
    for (const one of this.of(series)) copy.add(one.start, one.end, one.place);
    return copy;
  }

  /** Where the last stretch of a series ends. */
  endOf(series: number): number {
    const [at, single] = [this.#of(series), this.#single];
    if (!Number.isNaN(single.at(at + start))) return single.at(at + end);
    return this.#several.get(series)?.end ?? -Infinity;
  }

  /** The stretches of a series in order of time. */
  of(series: number): Iterable<Stretch> {
    const [at, single] = [this.#of(series), this.#single];
    const own = single.at(at + start);
    if (Number.isNaN(own)) return this.#several.get(series) ?? [];
    return [{ start: own, end: single.at(at + end), place: single.at(at + place) }];
  }

  /** Gives the intervals of so many series as flat stretches, and forgets them. */
  release(series: number): Ragged {
    const kept = ragged(series, (one) =>
      [...this.of(one)].flatMap((stretch) => [stretch.start, stretch.end, stretch.place]),
    );
    this.#single.release();
    this.#several = new Map();
    return kept;
  }

  /** True when stretches begin where those of a series have come to their end, or later: then they overlap none. */
  endBefore(series: number, { 0: first }: FlatStretches): boolean {
    if (first === undefined) return true;
    for (const stretch of this.of(series)) if (stretch.end > first) return false;
    return true;
  }

  /** Adds stretches that begin after those of a series, their places larger by `shift`. */
  append(series: number, later: FlatStretches, shift: number): void {
    for (let at = 0; at < later.length; at += width)
      this.add(
        series,
        later[at + start] as number,
        later[at + end] as number,
        (later[at + place] as number) + shift,
      );
  }
}
