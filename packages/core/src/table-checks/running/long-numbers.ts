/** Numbers of one block: a list grows by blocks, so that nothing is copied and little is left over. */
const blockBits = 13;
const blockLength = 1 << blockBits;
const inBlock = blockLength - 1;

/**
 * A list of numbers that may become very long, in 8 bytes each. What is kept of each series stands in such lists: an
 * object for each would take some hundred bytes, and a table may have as many series as rows.
 */
export class LongNumbers {
  #blocks: Float64Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The number at a place before the end. */
  at(place: number): number {
    return (this.#blocks[place >>> blockBits] as Float64Array)[place & inBlock] as number;
  }

  /** Puts another number at a place before the end. */
  put(place: number, number: number): void {
    (this.#blocks[place >>> blockBits] as Float64Array)[place & inBlock] = number;
  }

  /** Adds a number at the end. */
  push(number: number): void {
    const place = this.#length++;
    if ((place & inBlock) === 0) this.#blocks.push(new Float64Array(blockLength));
    this.put(place, number);
  }

  /** Adds numbers at the end. */
  append(numbers: Iterable<number>): void {
    for (const number of numbers) this.push(number);
  }

  /** Gives all numbers, and forgets them. */
  release(): Float64Array {
    const all = new Float64Array(this.#length);
    for (const [index, block] of this.#blocks.entries())
      all.set(block.subarray(0, this.#length - index * blockLength), index * blockLength);
    [this.#blocks, this.#length] = [[], 0];
    return all;
  }
}
