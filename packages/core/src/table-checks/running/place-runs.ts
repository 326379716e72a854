/** Places of rows in the order they come, one after the other kept as a run: rows alike often stand together. */
export class PlaceRuns {
  readonly #runs: number[] = [];
  #count = 0;

  add(place: number): void {
    this.#count += 1;
    if (this.#runs.at(-1) === place - 1) this.#runs[this.#runs.length - 1] = place;
    else this.#runs.push(place, place);
  }

  get count(): number {
    return this.#count;
  }

  /** The place that came first. */
  get first(): number {
    return this.#runs[0] as number;
  }

  *[Symbol.iterator](): Generator<number> {
    for (let at = 0; at < this.#runs.length; at += 2)
      for (let place = this.#runs[at] as number; place <= (this.#runs[at + 1] as number); place++)
        yield place;
  }

  /** The first and last place of each run in turn. */
  flat(): readonly number[] {
    return this.#runs;
  }

  /** Adds runs that were kept elsewhere; their places become larger by `shift`. */
  append(runs: readonly number[], shift: number): void {
    for (let at = 0; at < runs.length; at += 2) {
      const [from, to] = [(runs[at] as number) + shift, (runs[at + 1] as number) + shift];
      this.add(from);
      this.#count += to - from;
      this.#runs[this.#runs.length - 1] = to;
    }
  }
}
