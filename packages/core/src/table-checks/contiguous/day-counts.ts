import { LongNumbers } from "../running/long-numbers.ts";
import { type Ragged, ragged } from "../running/ragged.ts";

/** What is known of a day of a series. Days are counted from 1970-01-01. */
export interface Day {
  readonly day: number;
  readonly count: number;
  /** The shortest interval of the day, in milliseconds. */
  readonly length: number;
  /** The place of its first row. */
  readonly place: number;
}

/** The numbers of a run: days after each other that are alike, and the places of the first and from one to the next. */
const [first, days, count, length, place, placeStep, runWidth] = [0, 1, 2, 3, 4, 5, 6];
/** The numbers of a series: the last run of its days that are over, and the day at hand. */
const [day, dayCount, dayLength, dayPlace, width] = [6, 7, 8, 9, 10];

/**
 * Counts the intervals of each day of each series. Days alike that follow each other are a run, so that a year of hours
 * in order is a few numbers: only the days when clocks change differ.
 */
export class DayCounts {
  readonly #numbers = new LongNumbers();
  /** The runs before the last, flat; most series have few. */
  #older = new Map<number, number[]>();
  /** Days of which a row came after a later day had begun. */
  #late = new Map<number, Map<number, Day>>();

  /** Adds intervals of a day to those of a series; the object may be another day's afterwards. */
  add(series: number, one: Day): void {
    const [at, numbers] = [this.#of(series), this.#numbers];
    const now = numbers.at(at + day);
    if (one.day === now) {
      numbers.put(at + dayCount, numbers.at(at + dayCount) + one.count);
      if (one.length < numbers.at(at + dayLength)) numbers.put(at + dayLength, one.length);
    } else if (one.day < now) this.#addLate(series, one);
    else {
      this.#close(series);
      numbers.put(at + day, one.day);
      numbers.put(at + dayCount, one.count);
      numbers.put(at + dayLength, one.length);
      numbers.put(at + dayPlace, one.place);
    }
  }

  #of(series: number): number {
    const at = series * width;
    while (at >= this.#numbers.length) this.#numbers.append([0, 0, 0, 0, 0, 0, -Infinity, 0, 0, 0]);
    return at;
  }

  #addLate(series: number, one: Day): void {
    const late = this.#late.get(series) ?? new Map<number, Day>();
    this.#late.set(series, late);
    late.set(one.day, added(late.get(one.day), one));
  }

  /** Puts the day at hand among those that are over. */
  #close(series: number): void {
    const [at, numbers] = [series * width, this.#numbers];
    const counted = numbers.at(at + dayCount);
    if (counted === 0 || this.#goesOn(at)) return;
    if (numbers.at(at + days) > 0) this.#keepRun(series);
    const begun = [
      numbers.at(at + day),
      1,
      counted,
      numbers.at(at + dayLength),
      numbers.at(at + dayPlace),
      0,
    ];
    for (const [part, number] of begun.entries()) numbers.put(at + part, number);
  }

  /** Makes the last run longer by the day at hand, if it is the next one. The second day says what the step is. */
  #goesOn(at: number): boolean {
    const numbers = this.#numbers;
    const over = numbers.at(at + days);
    const isAlike =
      over > 0 &&
      numbers.at(at + day) === numbers.at(at + first) + over &&
      numbers.at(at + dayCount) === numbers.at(at + count) &&
      numbers.at(at + dayLength) === numbers.at(at + length);
    if (!isAlike) return false;
    const further = numbers.at(at + dayPlace) - numbers.at(at + place);
    if (over === 1) numbers.put(at + placeStep, further);
    else if (further !== over * numbers.at(at + placeStep)) return false;
    numbers.put(at + days, over + 1);
    return true;
  }

  #keepRun(series: number): void {
    const older = this.#older.get(series) ?? [];
    this.#older.set(series, older);
    for (let part = 0; part < runWidth; part++) older.push(this.#numbers.at(series * width + part));
  }

  /** The days of a series in order. */
  of(series: number): readonly Day[] {
    const late = this.#late.get(series);
    return withMore([...daysOf(this.#runs(series))], late ? [...late.values()] : []);
  }

  /** All runs of a series, the day at hand among them. */
  #runs(series: number): readonly number[] {
    const [at, numbers] = [this.#of(series), this.#numbers];
    const runs = [...(this.#older.get(series) ?? [])];
    if (numbers.at(at + days) > 0)
      for (let part = 0; part < runWidth; part++) runs.push(numbers.at(at + part));
    if (numbers.at(at + dayCount) > 0) {
      const now = [day, dayCount, dayLength, dayPlace].map((part) => numbers.at(at + part));
      runs.push(...runOf(now as unknown as FourNumbers));
    }
    return runs;
  }

  /** Gives the days of so many series as runs, and forgets them. */
  release(series: number): Ragged {
    const kept = ragged(series, (one) => {
      const late = [...(this.#late.get(one)?.values() ?? [])];
      return [...this.#runs(one), ...late.flatMap((of) => runOf([of.day, of.count, of.length, of.place]))];
    });
    this.#numbers.release();
    [this.#older, this.#late] = [new Map(), new Map()];
    return kept;
  }

  /** Adds days that were kept elsewhere, their places larger by `shift`. */
  append(series: number, kept: ArrayLike<number>, shift: number): void {
    for (const one of daysOf(kept)) this.add(series, { ...one, place: one.place + shift });
  }
}

/** Days of a series in order, and more intervals of some of them or of others. */
export function withMore(days: readonly Day[], more: readonly Day[]): readonly Day[] {
  if (more.length === 0) return days;
  const byDay = new Map(days.map((one) => [one.day, one]));
  for (const one of more) byDay.set(one.day, added(byDay.get(one.day), one));
  return [...byDay.values()].sort((a, b) => a.day - b.day);
}

type FourNumbers = readonly [day: number, count: number, length: number, place: number];

/** A day as a run. */
function runOf([one, counted, shortest, where]: FourNumbers): readonly number[] {
  return [one, 1, counted, shortest, where, 0];
}

/** The days of runs one after the other. */
function* daysOf(runs: ArrayLike<number>): Generator<Day> {
  for (let run = 0; run < runs.length; run += runWidth) {
    const part = (of: number) => runs[run + of] as number;
    for (let index = 0; index < part(days); index++)
      yield {
        day: part(first) + index,
        count: part(count),
        length: part(length),
        place: part(place) + index * part(placeStep),
      };
  }
}

/** A day and more intervals of it; its place is that of its first row. */
function added(known: Day | undefined, more: Day): Day {
  if (known === undefined) return { ...more };
  const { day, count, length, place } = known;
  return {
    day,
    count: count + more.count,
    length: Math.min(length, more.length),
    place: Math.min(place, more.place),
  };
}
