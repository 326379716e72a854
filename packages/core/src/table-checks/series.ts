const startSize = 64;

/** One point of a series: when (epoch milliseconds), how much, and the place of its row. */
export interface Point {
  readonly time: number;
  readonly value: number;
  readonly place: number;
}

/** Points as plain data: time, value and place in turn. */
export interface Points {
  readonly columns: Float64Array;
  readonly sorted: boolean;
}

/** The points of one time series in 24 bytes each; given back in time order. */
export class Series {
  #columns = new Float64Array(startSize * 3);
  #length = 0;
  #sorted = true;

  add(time: number, value: number, place: number): void {
    const at = this.#length * 3;
    this.#makeRoom(at + 3);
    if (at > 0 && time < (this.#columns[at - 3] as number)) this.#sorted = false;
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
  kept(): Points {
    return { columns: this.#columns.slice(0, this.#length * 3), sorted: this.#sorted };
  }

  /** Adds points that came after those here, their places larger by `shift`. */
  append({ columns, sorted }: Points, shift: number): void {
    const at = this.#length * 3;
    this.#makeRoom(at + columns.length);
    const isLater = at === 0 || (columns[0] ?? Infinity) >= (this.#columns[at - 3] as number);
    this.#sorted = this.#sorted && sorted && isLater;
    this.#columns.set(columns, at);
    for (let place = at + 2; place < at + columns.length; place += 3)
      this.#columns[place] = (this.#columns[place] as number) + shift;
    this.#length += columns.length / 3;
  }

  /** The points in time order. */
  points(): readonly Point[] {
    const points = Array.from({ length: this.#length }, (_, index) => this.#point(index));
    return this.#sorted ? points : points.sort((a, b) => a.time - b.time);
  }

  #point(index: number): Point {
    const [time, value, place] = this.#columns.subarray(index * 3, index * 3 + 3);
    return { time: time as number, value: value as number, place: place as number };
  }
}
