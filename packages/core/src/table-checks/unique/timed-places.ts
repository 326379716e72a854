import type { KeyHash } from "../../registers/key-hash.ts";
import { eachKey, KeyIndex } from "../../registers/key-index.ts";
import type { EvenRun } from "../running/even-rows.ts";
import { LongNumbers } from "../running/long-numbers.ts";

/** The numbers of a run: rows of a series at one distance from each other, in time and in place. */
const [time, place, timeStep, placeStep, count, runWidth] = [0, 1, 2, 3, 4, 5];
/**
 * The numbers of a series: its last run, the earliest moment that was asked for, and which way it goes in time. The runs of
 * one that goes back have their moments with the sign turned, as if it went forward.
 */
const [earliest, way, width] = [runWidth, runWidth + 1, runWidth + 2];
const [forward, back] = [1, -1];

/** Series and their runs as plain data; each run has the number of its series before its own. */
interface SeriesAndRuns {
  readonly keys: Int32Array;
  readonly earliest: Float64Array;
  readonly ways: Int8Array;
  readonly runs: Float64Array;
}

/**
 * Remembers where the moments of series were first seen, as long as each series goes forward in time, or back: a series without
 * holes is one run of equal steps, however long it is. Memory grows with what is irregular, not with rows.
 */
export class TimedPlaces {
  readonly #index = new KeyIndex();
  readonly #numbers = new LongNumbers();
  /** The series asked for last. */
  #last = 0;
  /** The runs before the last, flat; most series have none. */
  #older = new Map<number, number[]>();

  /**
   * The place a moment of a series was first seen. When it was not, it is remembered if it is later than all before it, or
   * earlier in a series that goes back: the second row says which.
   */
  firstPlace(key: KeyHash, moment: number, where: number): number | "new" | "not in order" {
    const numbers = this.#numbers;
    const series = this.#seriesOf(key, moment);
    this.#last = series;
    const run = series * width;
    if (moment < numbers.at(run + earliest)) numbers.put(run + earliest, moment);
    if (moment < numbers.at(run + time) && this.#isAlone(series)) this.#turn(run);
    const when = moment * numbers.at(run + way);
    if (numbers.at(run + count) === 0) this.#begin(run, when, where);
    else if (when <= this.#endOf(run)) {
      return this.#placeIn(series, when) ?? "not in order";
    } else if (!this.#goesOn(run, when, where)) {
      this.#keepRun(series);
      this.#begin(run, when, where);
    }
    return "new";
  }

  /** Does the series that was asked for last go forward? Then later rows of it are new. */
  get goesForward(): boolean {
    return this.#numbers.at(this.#last * width + way) === forward;
  }

  /** Remembers rows that go on from a new one, the last that was asked for. */
  goOn({ rows, step, placeStep: further }: EvenRun): void {
    const numbers = this.#numbers;
    const run = this.#last * width;
    const lastPlace = numbers.at(run + place) + (numbers.at(run + count) - 1) * numbers.at(run + placeStep);
    this.#appendRun(this.#last, [this.#endOf(run) + step, lastPlace + further, step, further, rows], 0);
  }

  /** The number of a series; the first time with no rows yet. */
  #seriesOf(key: KeyHash, when: number): number {
    const series = this.#index.number(key);
    if (series * width === this.#numbers.length) this.#numbers.append([0, 0, 0, 0, 0, when, forward]);
    return series;
  }

  /** Has a series had one row so far? */
  #isAlone(series: number): boolean {
    return this.#numbers.at(series * width + count) === 1 && !this.#older.has(series);
  }

  /** Lets a series of one row go back in time. */
  #turn(run: number): void {
    const numbers = this.#numbers;
    numbers.put(run + time, -numbers.at(run + time));
    numbers.put(run + way, back);
  }

  #begin(run: number, when: number, where: number): void {
    const numbers = this.#numbers;
    numbers.put(run + time, when);
    numbers.put(run + place, where);
    numbers.put(run + count, 1);
  }

  #endOf(run: number): number {
    const numbers = this.#numbers;
    return numbers.at(run + time) + (numbers.at(run + count) - 1) * numbers.at(run + timeStep);
  }

  /** Makes a run longer by one row, if it is the next one. The second row says what the steps are. */
  #goesOn(run: number, when: number, where: number): boolean {
    const numbers = this.#numbers;
    const rows = numbers.at(run + count);
    const [later, further] = [when - numbers.at(run + time), where - numbers.at(run + place)];
    if (rows === 1) {
      numbers.put(run + timeStep, later);
      numbers.put(run + placeStep, further);
    } else if (later !== rows * numbers.at(run + timeStep) || further !== rows * numbers.at(run + placeStep))
      return false;
    numbers.put(run + count, rows + 1);
    return true;
  }

  /** Puts the last run of a series among those before it. */
  #keepRun(series: number): void {
    const older = this.#older.get(series) ?? [];
    this.#older.set(series, older);
    older.push(...this.#lastRun(series));
  }

  #lastRun(series: number): readonly number[] {
    const run = series * width;
    return [time, place, timeStep, placeStep, count].map((part) => this.#numbers.at(run + part));
  }

  /** The place of a moment in the run that holds it, if one does. */
  #placeIn(series: number, when: number): number | undefined {
    const older = this.#older.get(series);
    const own = series * width;
    if (older === undefined || when >= this.#numbers.at(own + time))
      return placeInRun((part) => this.#numbers.at(own + part), when);
    let [low, high] = [0, older.length / runWidth];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((older[middle * runWidth + time] as number) <= when) low = middle + 1;
      else high = middle;
    }
    const run = (low - 1) * runWidth;
    return run < 0 ? undefined : placeInRun((part) => older[run + part] as number, when);
  }

  /** Gives all series, and forgets them. */
  release(): SeriesAndRuns {
    const runs = new LongNumbers();
    const firsts = new Float64Array(this.#index.size);
    const ways = new Int8Array(this.#index.size);
    for (let series = 0; series < firsts.length; series++) {
      firsts[series] = this.#numbers.at(series * width + earliest);
      ways[series] = this.#numbers.at(series * width + way);
      const all = [...(this.#older.get(series) ?? []), ...this.#lastRun(series)];
      for (let run = 0; run < all.length; run += runWidth)
        runs.append([series, ...all.slice(run, run + runWidth)]);
    }
    this.#numbers.release();
    this.#older = new Map();
    return { keys: this.#index.release(), earliest: firsts, ways, runs: runs.release() };
  }

  /** True when these series begin later than they have come to here: then no moment of theirs was seen. Not of series that go back. */
  endBefore({ keys, earliest: firsts, ways }: SeriesAndRuns): boolean {
    let at = -1;
    for (const key of eachKey(keys)) {
      at += 1;
      const series = this.#index.find(key);
      if (series < 0) continue;
      const run = series * width;
      if (this.#numbers.at(run + way) === back || ways[at] === back) return false;
      if ((firsts[at] as number) <= this.#endOf(run)) return false;
    }
    return true;
  }

  /** Remembers series that go on after those here, their places larger by `shift`. */
  append({ keys, earliest: firsts, ways, runs }: SeriesAndRuns, shift: number): void {
    const own = Array.from(eachKey(keys), (key, at) => {
      const series = this.#seriesOf(key, firsts[at] as number);
      if (ways[at] === back) this.#numbers.put(series * width + way, back);
      return series;
    });
    for (let at = 0; at < runs.length; at += 1 + runWidth)
      this.#appendRun(own[runs[at] as number] as number, runs.subarray(at + 1), shift);
  }

  #appendRun(series: number, later: ArrayLike<number>, shift: number): void {
    const numbers = this.#numbers;
    const run = series * width;
    const [when, where] = [later[time] as number, (later[place] as number) + shift];
    const rows = later[count] as number;
    if (this.#isAlike(run, later, where) && this.#goesOn(run, when, where)) {
      numbers.put(run + count, numbers.at(run + count) + rows - 1);
      return;
    }
    if (numbers.at(run + count) > 0) this.#keepRun(series);
    for (let part = 0; part < runWidth; part++) numbers.put(run + part, later[part] as number);
    numbers.put(run + place, where);
  }

  /** True when a run may go on as another that has the same steps; one row has any. */
  #isAlike(run: number, later: ArrayLike<number>, where: number): boolean {
    const numbers = this.#numbers;
    const rows = numbers.at(run + count);
    if (rows === 0) return false;
    if (later[count] === 1) return true;
    const steps =
      rows === 1
        ? [(later[time] as number) - numbers.at(run + time), where - numbers.at(run + place)]
        : [numbers.at(run + timeStep), numbers.at(run + placeStep)];
    return steps[0] === later[timeStep] && steps[1] === later[placeStep];
  }
}

/** The place of a moment in a run, if it is that of one of its rows. */
function placeInRun(numberOf: (part: number) => number, when: number): number | undefined {
  const [later, rows] = [when - numberOf(time), numberOf(count)];
  const step = rows === 1 ? later : later / numberOf(timeStep);
  if (!Number.isInteger(step) || step < 0 || step > rows - 1) return undefined;
  return numberOf(place) + step * numberOf(placeStep);
}
