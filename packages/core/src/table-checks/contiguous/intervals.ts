/** A stretch of time without holes, in epoch milliseconds, and the place of the row that begins it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly place: number;
}

/** Stretches as plain data: start, end and place of each, in order of time. */
export type FlatStretches = ArrayLike<number>;

/** Numbers of one stretch. */
const width = 3;
/** Numbers in one block. Rows may come in any order, and what comes in between moves no more than these. */
const mostInBlock = 512 * width;

/** Half-open intervals merged as they come in, in any order; memory grows with the number of holes, not of rows. */
export class Intervals {
  /** Flat stretches in order of time; none of the blocks is empty. */
  #blocks: number[][] = [];

  /** Adds an interval. Gives the stretch it overlaps, or undefined when it overlaps none. */
  add(start: number, end: number, place: number): Stretch | undefined {
    if (this.#addLast(start, end, place)) return undefined;
    const blockAt = this.#blockEndingAtOrAfter(start);
    const block = this.#blocks[blockAt] as number[];
    const at = placeIn(block, start);
    if (end < (block[at] as number)) {
      block.splice(at, 0, start, end, place);
      if (block.length > mostInBlock) this.#blocks.splice(blockAt + 1, 0, block.splice(mostInBlock / 2));
      return undefined;
    }
    const overlapped = this.#overlapping(blockAt, at, start, end);
    this.#merge(blockAt, at, { start, end, place });
    return overlapped;
  }

  /** Is all the time from `start` to `end` in one stretch? */
  has(start: number, end: number): boolean {
    const block = this.#blocks[this.#blockEndingAtOrAfter(end)];
    const at = block ? placeIn(block, end) : 0;
    return block !== undefined && (block[at] as number) <= start && (block[at + 1] as number) >= end;
  }

  /** Does the time from `start` to `end` come before all stretches, or after them? */
  isBeyond(start: number, end: number): boolean {
    const [first = Infinity] = this.#blocks[0] ?? [];
    return end <= first || start >= this.end;
  }

  /** Adds stretches in any order; their places are not told. */
  addAll(others: FlatStretches): void {
    for (let at = 0; at < others.length; at += width) {
      const { start, end } = stretchAt(others, at);
      this.add(start, end, 0);
    }
  }

  /** The stretches in order of time. */
  *[Symbol.iterator](): Generator<Stretch> {
    for (const block of this.#blocks)
      for (let at = 0; at < block.length; at += width) yield stretchAt(block, at);
  }

  /** The stretches as plain data. */
  flat(): readonly number[] {
    return this.#blocks.flat();
  }

  /** True when stretches begin where those here have come to their end, or later: then they overlap none. */
  endBefore({ 0: first }: FlatStretches): boolean {
    return first === undefined || this.#blocks.length === 0 || this.end <= first;
  }

  /** Adds stretches that begin after those here, their places larger by `shift`. */
  append(later: FlatStretches, shift: number): void {
    for (let at = 0; at < later.length; at += width) {
      const { start, end, place } = stretchAt(later, at);
      this.#addLast(start, end, place + shift);
    }
  }

  /** Where the last stretch ends. */
  get end(): number {
    const block = this.#blocks.at(-1) ?? [];
    return block[block.length - 2] ?? -Infinity;
  }

  /** Adds an interval after all others; false when it does not come after them. */
  #addLast(start: number, end: number, place: number): boolean {
    const last = this.end;
    if (start < last) return false;
    const block = this.#blocks.at(-1);
    if (block && start === last) block[block.length - 2] = end;
    else if (block && block.length < mostInBlock) block.push(start, end, place);
    else if (block) this.#blocks.push([start, end, place]);
    // Not pushed: an array that grows makes room for many, and most series have one block.
    else this.#blocks = [[start, end, place]];
    return true;
  }

  /** The first block with a stretch that ends at a moment or after it. */
  #blockEndingAtOrAfter(moment: number): number {
    let [low, high] = [0, this.#blocks.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const block = this.#blocks[middle] as number[];
      if ((block[block.length - 2] as number) < moment) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The first of two stretches, from a place on, that shares time with an interval; touching is not sharing. */
  #overlapping(blockAt: number, at: number, start: number, end: number): Stretch | undefined {
    for (const one of [this.#at(blockAt, at), this.#at(blockAt, at + width)])
      if (one && start < one.end && one.start < end) return one;
    return undefined;
  }

  /** Makes one stretch of the one at a place, an interval that touches it, and all those after it that this touches. */
  #merge(blockAt: number, at: number, { start, end, place }: Stretch): void {
    const block = this.#blocks[blockAt] as number[];
    if (start < (block[at] as number)) [block[at], block[at + 2]] = [start, place];
    let last = Math.max(block[at + 1] as number, end);
    let after = this.#at(blockAt, at + width);
    while (after && after.start <= last) {
      last = Math.max(last, after.end);
      this.#remove(blockAt, at + width);
      after = this.#at(blockAt, at + width);
    }
    block[at + 1] = last;
  }

  /** The stretch at a place of a block; behind its end the first of the next. */
  #at(blockAt: number, at: number): Stretch | undefined {
    const block = this.#blocks[blockAt] as number[];
    if (at < block.length) return stretchAt(block, at);
    const next = this.#blocks[blockAt + 1];
    return next && stretchAt(next, 0);
  }

  #remove(blockAt: number, at: number): void {
    const block = this.#blocks[blockAt] as number[];
    if (at < block.length) {
      block.splice(at, width);
      return;
    }
    const next = this.#blocks[blockAt + 1] as number[];
    next.splice(0, width);
    if (next.length === 0) this.#blocks.splice(blockAt + 1, 1);
  }
}

/** Where the first stretch begins in a block that ends at a moment or after it. */
function placeIn(block: FlatStretches, moment: number): number {
  let [low, high] = [0, block.length / width];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((block[middle * width + 1] as number) < moment) low = middle + 1;
    else high = middle;
  }
  return low * width;
}

function stretchAt(flat: FlatStretches, at: number): Stretch {
  return { start: flat[at] as number, end: flat[at + 1] as number, place: flat[at + 2] as number };
}
