const startSize = 64;

/** One point of a series: when (epoch milliseconds), how much, and the place of its row. */
export interface Point {
  readonly time: number;
  readonly value: number;
  readonly place: number;
}

/** The points of one time series in 24 bytes each; given back in time order. */
export class Series {
  #columns = new Float64Array(startSize * 3);
  #length = 0;
  #sorted = true;

  add(time: number, value: number, place: number): void {
    const at = this.#length * 3;
    if (at === this.#columns.length) {
      const larger = new Float64Array(this.#columns.length * 2);
      larger.set(this.#columns);
      this.#columns = larger;
    }
    if (at > 0 && time < (this.#columns[at - 3] as number)) this.#sorted = false;
    this.#columns[at] = time;
    this.#columns[at + 1] = value;
    this.#columns[at + 2] = place;
    this.#length++;
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
