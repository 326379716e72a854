/** A stretch of time without holes, in epoch milliseconds, and the place of the row that begins it. */
export interface Stretch {
  start: number;
  end: number;
  place: number;
}

/** Half-open intervals merged as they come in, in any order; memory grows with the number of holes, not of rows. */
export class Intervals {
  readonly stretches: Stretch[] = [];

  /** Adds an interval. Gives the stretch it overlaps, or undefined when it overlaps none. */
  add(start: number, end: number, place: number): Stretch | undefined {
    const index = this.#firstEndingAtOrAfter(start);
    const next = this.stretches[index];
    if (!next || end < next.start) {
      this.stretches.splice(index, 0, { start, end, place });
      return undefined;
    }
    const overlapped = overlapping(this.stretches, index, start, end);
    this.#merge(index, start, end, place);
    return overlapped;
  }

  /** True when stretches begin where those here have come to their end, or later: then they overlap none. */
  endBefore([first]: readonly Stretch[]): boolean {
    const last = this.stretches.at(-1);
    return !first || !last || last.end <= first.start;
  }

  /** Adds stretches that begin after those here, their places larger by `shift`. */
  append(later: readonly Stretch[], shift: number): void {
    for (const { start, end, place } of later) {
      const last = this.stretches.at(-1);
      if (last?.end === start) last.end = end;
      else this.stretches.push({ start, end, place: place + shift });
    }
  }

  #firstEndingAtOrAfter(start: number): number {
    const { stretches } = this;
    let [low, high] = [0, stretches.length];
    if (high > 0 && (stretches[high - 1] as Stretch).end < start) return high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((stretches[middle] as Stretch).end < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #merge(index: number, start: number, end: number, place: number): void {
    const stretch = this.stretches[index] as Stretch;
    if (start < stretch.start) [stretch.start, stretch.place] = [start, place];
    stretch.end = Math.max(stretch.end, end);
    let after = this.stretches[index + 1];
    while (after && after.start <= stretch.end) {
      stretch.end = Math.max(stretch.end, after.end);
      this.stretches.splice(index + 1, 1);
      after = this.stretches[index + 1];
    }
  }
}

/** A copy of the first stretch, from `index` on, that shares time with the interval; touching is not sharing. */
function overlapping(
  stretches: readonly Stretch[],
  index: number,
  start: number,
  end: number,
): Stretch | undefined {
  for (const stretch of stretches.slice(index, index + 2))
    if (start < stretch.end && stretch.start < end) return { ...stretch };
  return undefined;
}
