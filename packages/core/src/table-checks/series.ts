/** Small, because a table may have as many series as rows. */
const startSize = 4;
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

/** A series as plain data. */
export interface KeptPoints {
  readonly values: Float64Array;
  readonly runs: Float64Array;
  readonly sorted: boolean;
  readonly last: { readonly time: number; readonly place: number };
}

/** The numbers of a run: its first point, the time and place of that, both steps, and who has chosen its points. */
const [first, time, place, timeStep, placeStep, chosenBy, runWidth] = [0, 1, 2, 3, 4, 5, 6];

/**
 * The points of one time series; given back in time order. Values are kept as they are, in 8 bytes each. When and where
 * they stand are runs of equal steps, so that a year of hours in a file that is in order takes six numbers; points at no
 * equal steps take 24 bytes more each. Several checks share a series: a run holds points that the same of them have
 * chosen, one bit for each.
 */
export class Series {
  #values = new Float64Array(startSize);
  #length = 0;
  #runs = new Float64Array(runWidth);
  #used = 0;
  #last = { time: -Infinity, place: 0 };
  #sorted = true;

  /** Adds a point that some have chosen. */
  add(when: number, value: number, where: number, chosen: number): void {
    if (this.#length === this.#values.length) this.#values = larger(this.#values, this.#length + 1);
    if (when < this.#last.time) this.#sorted = false;
    if (!this.#goesOn(when, where, chosen)) this.#begin(when, where, chosen);
    this.#values[this.#length++] = value;
    this.#last.time = when;
    this.#last.place = where;
  }

  /** True when a point belongs to the last run, which takes its steps from its first two. */
  #goesOn(when: number, where: number, chosen: number): boolean {
    const run = this.#used - runWidth;
    const runs = this.#runs;
    if (run < 0 || runs[run + chosenBy] !== chosen) return false;
    const later = when - this.#last.time;
    const further = where - this.#last.place;
    if (this.#length - (runs[run + first] as number) === 1) {
      runs[run + timeStep] = later;
      runs[run + placeStep] = further;
      return true;
    }
    return runs[run + timeStep] === later && runs[run + placeStep] === further;
  }

  #begin(when: number, where: number, chosen: number): void {
    this.#runs = larger(this.#runs, this.#used + runWidth);
    this.#runs.set([this.#length, when, where, 0, 0, chosen], this.#used);
    this.#used += runWidth;
  }

  /** All points as they came. */
  kept(): KeptPoints {
    return {
      values: this.#values.slice(0, this.#length),
      runs: this.#runs.slice(0, this.#used),
      sorted: this.#sorted,
      last: { ...this.#last },
    };
  }

  /** Adds points that came after those here, their places larger by `shift`. */
  append({ values, runs, sorted, last }: KeptPoints, shift: number): void {
    if (values.length === 0) return;
    const begin = this.#length;
    this.#sorted = this.#sorted && sorted && (runs[time] as number) >= this.#last.time;
    this.#values = larger(this.#values, begin + values.length);
    this.#values.set(values, begin);
    this.#runs = larger(this.#runs, this.#used + runs.length);
    this.#runs.set(runs, this.#used);
    for (let run = this.#used; run < this.#used + runs.length; run += runWidth) {
      this.#runs[run + first] = (this.#runs[run + first] as number) + begin;
      this.#runs[run + place] = (this.#runs[run + place] as number) + shift;
    }
    this.#used += runs.length;
    this.#length += values.length;
    this.#last = { time: last.time, place: last.place + shift };
  }

  /**
   * The points that one has chosen, in time order; those of one time as they came. They stand in `room`, which is made
   * larger where that is needed, until it is used again: one series after the other would leave much to be collected.
   */
  points(chosen: number, room: Room = { columns: new Float64Array() }): Points {
    if (room.columns.length < this.#length * width)
      room.columns = new Float64Array(Math.ceil(this.#length * width * 1.25));
    const { columns } = room;
    const runs = this.#runs;
    let length = 0;
    for (let run = 0; run < this.#used; run += runWidth) {
      if (((runs[run + chosenBy] as number) & chosen) === 0) continue;
      const from = runs[run + first] as number;
      const end = run + runWidth < this.#used ? (runs[run + runWidth + first] as number) : this.#length;
      for (let index = from; index < end; index++) {
        const at = length * width;
        columns[at] = (runs[run + time] as number) + (index - from) * (runs[run + timeStep] as number);
        columns[at + 1] = this.#values[index] as number;
        columns[at + 2] = (runs[run + place] as number) + (index - from) * (runs[run + placeStep] as number);
        length += 1;
      }
    }
    return new Points(this.#sorted ? columns : inOrder(columns, length), length);
  }
}

/** The same numbers with room for so many, and some more. */
function larger(numbers: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  if (length <= numbers.length) return numbers;
  const grown = new Float64Array(Math.max(length, Math.ceil(numbers.length * 1.5)));
  grown.set(numbers);
  return grown;
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
