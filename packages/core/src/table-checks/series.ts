const startSize = 64;
/** The numbers of a point, in one column of numbers: time, value and place. */
const width = 3;

/** Points as plain data: time, value and place in turn. */
export interface KeptPoints {
  readonly columns: Float64Array;
  readonly sorted: boolean;
}

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

/** The points of one time series in 24 bytes each; given back in time order. */
export class Series {
  #columns = new Float64Array(startSize * width);
  #length = 0;
  #sorted = true;

  add(time: number, value: number, place: number): void {
    const at = this.#length * width;
    this.#makeRoom(at + width);
    if (at > 0 && time < (this.#columns[at - width] as number)) this.#sorted = false;
    this.#columns[at] = time;
    this.#columns[at + 1] = value;
    this.#columns[at + 2] = place;
    this.#length++;
  }

  #makeRoom(length: number): void {
    if (length <= this.#columns.length) return;
    const larger = new Float64Array(Math.max(length, this.#columns.length * 2));
    larger.set(this.#columns);
    this.#columns = larger;
  }

  /** All points as they came. */
  kept(): KeptPoints {
    return { columns: this.#columns.slice(0, this.#length * width), sorted: this.#sorted };
  }

  /** Adds points that came after those here, their places larger by `shift`. */
  append({ columns, sorted }: KeptPoints, shift: number): void {
    const at = this.#length * width;
    this.#makeRoom(at + columns.length);
    const isLater = at === 0 || (columns[0] ?? Infinity) >= (this.#columns[at - width] as number);
    this.#sorted = this.#sorted && sorted && isLater;
    this.#columns.set(columns, at);
    for (let place = at + 2; place < at + columns.length; place += width)
      this.#columns[place] = (this.#columns[place] as number) + shift;
    this.#length += columns.length / width;
  }

  /** The points in time order; those of one time as they came. */
  points(): Points {
    return new Points(this.#sorted ? this.#columns : this.#inOrder(), this.#length);
  }

  #inOrder(): Float64Array {
    const columns = this.#columns;
    const timeOf = (index: number) => columns[index * width] as number;
    const order = Uint32Array.from({ length: this.#length }, (_, index) => index);
    order.sort((a, b) => timeOf(a) - timeOf(b) || a - b);
    const ordered = new Float64Array(this.#length * width);
    for (const [index, from] of order.entries())
      ordered.set(columns.subarray(from * width, (from + 1) * width), index * width);
    return ordered;
  }
}
