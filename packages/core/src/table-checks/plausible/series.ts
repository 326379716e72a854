import { LongNumbers } from "../running/long-numbers.ts";

/** The numbers of a point, in one column of numbers: time, value and place. */
const width = 3;

/** Points in time order, without an object for each: when (epoch milliseconds), how much, and the place of its row. */
export class Points {
  readonly length: number;
  readonly #columns: Float64Array;

  constructor(columns: Float64Array, length: number) {
    this.#columns = columns;
    this.length = length;
  }

  /** Not a number outside of the points. */
  time(index: number): number {
    return this.#columns[index * width] ?? Number.NaN;
  }

  /** Not a number outside of the points. */
  value(index: number): number {
    return index < this.length ? (this.#columns[index * width + 1] ?? Number.NaN) : Number.NaN;
  }

  place(index: number): number {
    return this.#columns[index * width + 2] as number;
  }
}

/** Where points are put in order. */
export interface Room {
  columns: Float64Array;
}

/** The points of all series as plain data, the numbers of each series and run in turn. */
export interface KeptPoints {
  readonly values: Float64Array;
  readonly runs: Float64Array;
  readonly series: Float64Array;
}

/** The numbers of a run: where the value of its first point stands, the time and place of that, how many points there are, the steps from one to the next, who has chosen them, and the next run of the series (-1 for none). */
const [first, time, place, count, step, timeStep, placeStep, chosenBy, next, runWidth] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
];
/** The numbers of a series: its first and last run, -1 for none, its points, and 1 while they come in time order. */
const [firstRun, lastRun, points, inTime, seriesWidth] = [0, 1, 2, 3, 4];

/**
 * The points of many time series, told apart by number; given back in time order. Values are kept as they come, in
 * 8 bytes each. When and where they stand are runs of equal steps, so that a year of hours in a file that is in order
 * takes nine numbers, and so does a series of one point. Several checks share the points: a run holds some that the same
 * of them have chosen, one bit for each.
 */
export class PointsOf {
  readonly #values = new LongNumbers();
  readonly #runs = new LongNumbers();
  readonly #series = new LongNumbers();

  /** Adds a point that some have chosen to a series. */
  add(series: number, { when, value, where, chosen }: Point): void {
    const [at, all, runs] = [this.#of(series), this.#series, this.#runs];
    const last = all.at(at + lastRun);
    if (last >= 0 && when < this.#lastTime(last)) all.put(at + inTime, 0);
    const index = this.#values.length;
    this.#values.push(value);
    all.put(at + points, all.at(at + points) + 1);
    if (last >= 0 && runs.at(last + chosenBy) === chosen && this.#goesOn(last, index, when, where)) return;
    const run = runs.length;
    runs.append([index, when, where, 1, 0, 0, 0, chosen, -1]);
    this.#link(at, run, run);
  }

  #of(series: number): number {
    const at = series * seriesWidth;
    while (at >= this.#series.length) this.#series.append([-1, -1, 0, 1]);
    return at;
  }

  /** Puts runs that are linked already behind those of a series. */
  #link(at: number, from: number, to: number): void {
    const [all, runs] = [this.#series, this.#runs];
    if (all.at(at + firstRun) < 0) all.put(at + firstRun, from);
    else runs.put(all.at(at + lastRun) + next, from);
    all.put(at + lastRun, to);
  }

  #lastTime(run: number): number {
    const runs = this.#runs;
    return runs.at(run + time) + (runs.at(run + count) - 1) * runs.at(run + timeStep);
  }

  /** Makes a run longer by a point, if it is the next one. The second point says what the steps are. */
  #goesOn(run: number, index: number, when: number, where: number): boolean {
    const runs = this.#runs;
    const known = runs.at(run + count);
    const further = index - runs.at(run + first);
    const [later, beyond] = [when - runs.at(run + time), where - runs.at(run + place)];
    if (known === 1) {
      runs.put(run + step, further);
      runs.put(run + timeStep, later);
      runs.put(run + placeStep, beyond);
    } else if (
      further !== known * runs.at(run + step) ||
      later !== known * runs.at(run + timeStep) ||
      beyond !== known * runs.at(run + placeStep)
    )
      return false;
    runs.put(run + count, known + 1);
    return true;
  }

  /** Gives all points as they came, and forgets them. */
  release(): KeptPoints {
    return { values: this.#values.release(), runs: this.#runs.release(), series: this.#series.release() };
  }

  /** Adds points that came after those here: of each series those at its place, their own places larger by `shift`. */
  append({ values, runs, series }: KeptPoints, numbers: readonly number[], shift: number): void {
    const [index, begin] = [this.#values.length, this.#runs.length];
    this.#values.append(values);
    const moved = runs.slice();
    const move = (at: number, by: number) => (moved[at] = (moved[at] as number) + by);
    for (let run = 0; run < moved.length; run += runWidth) {
      move(run + first, index);
      move(run + place, shift);
      if (runs[run + next] !== -1) move(run + next, begin);
    }
    this.#runs.append(moved);
    for (const [kept, own] of numbers.entries()) {
      const part = (of: number) => series[kept * seriesWidth + of] as number;
      if (!(part(points) > 0)) continue;
      const [at, all] = [this.#of(own), this.#series];
      const last = all.at(at + lastRun);
      const isLater = last < 0 || (runs[part(firstRun) + time] as number) >= this.#lastTime(last);
      if (part(inTime) === 0 || !isLater) all.put(at + inTime, 0);
      all.put(at + points, all.at(at + points) + part(points));
      this.#link(at, part(firstRun) + begin, part(lastRun) + begin);
    }
  }

  /**
   * The points of a series that one has chosen, in time order; those of one time as they came. They stand in `room`,
   * which is made larger where that is needed, until it is used again: one series after the other would leave much to be
   * collected.
   */
  of(series: number, chosen: number, room: Room = { columns: new Float64Array() }): Points {
    const [at, all, runs] = [this.#of(series), this.#series, this.#runs];
    const most = all.at(at + points) * width;
    if (room.columns.length < most) room.columns = new Float64Array(Math.ceil(most * 1.25));
    const { columns } = room;
    let to = 0;
    for (let run = all.at(at + firstRun); run >= 0; run = runs.at(run + next)) {
      if ((runs.at(run + chosenBy) & chosen) === 0) continue;
      const [index, when, where] = [runs.at(run + first), runs.at(run + time), runs.at(run + place)];
      const [further, later, beyond] = [
        runs.at(run + step),
        runs.at(run + timeStep),
        runs.at(run + placeStep),
      ];
      const known = runs.at(run + count);
      for (let number = 0; number < known; number++, to += width) {
        columns[to] = when + number * later;
        columns[to + 1] = this.#values.at(index + number * further);
        columns[to + 2] = where + number * beyond;
      }
    }
    const length = to / width;
    return new Points(all.at(at + inTime) === 1 ? columns : inOrder(columns, length), length);
  }
}

/** A point: when (epoch milliseconds), how much, the place of its row, and a bit for each who has chosen it. */
export interface Point {
  when: number;
  value: number;
  where: number;
  chosen: number;
}

function inOrder(columns: Float64Array, length: number): Float64Array {
  const timeOf = (index: number) => columns[index * width] as number;
  const order = Uint32Array.from({ length }, (_, index) => index);
  order.sort((a, b) => timeOf(a) - timeOf(b) || a - b);
  const ordered = new Float64Array(length * width);
  for (const [index, from] of order.entries())
    ordered.set(columns.subarray(from * width, (from + 1) * width), index * width);
  return ordered;
}
