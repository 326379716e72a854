/** So many values must agree before something is said of all of them. */
const fewest = 5;
/** Values of other rows, such as those of another month, may differ by ten; by more, the unit is suspected. */
const leastOfOthers = 1.5;
/** How near to a power of ten a value must have moved, in powers of ten (0.2 %). */
const near = 0.001;
const mostJumps = 10_000;

/** The size of the values of one field, now and in the last delivery: in powers of ten, 8 bytes a row. */
export class Magnitudes {
  /** Where values stand that are more than ten times, or less than a tenth of, what they were. */
  readonly jumps: number[] = [];
  readonly #before: number[] = [];
  readonly #sums = { before: 0, now: 0 };
  readonly #counts = { before: 0, now: 0, compared: 0 };
  readonly #powers = new Map<number, number>();

  /** Takes a value of the last delivery; `row` is the number of its key, or -1. */
  before(row: number, value: number): void {
    const size = sizeOf(value);
    if (row >= 0) this.#before[row] = size;
    if (Number.isNaN(size)) return;
    this.#sums.before += size;
    this.#counts.before += 1;
  }

  /** Takes a value of this delivery; `row` is the number its key had before, or -1. */
  now(row: number, value: number, place: number): void {
    const size = sizeOf(value);
    if (Number.isNaN(size)) return;
    this.#sums.now += size;
    this.#counts.now += 1;
    const moved = size - (this.#before[row] ?? Number.NaN);
    if (Number.isNaN(moved)) return;
    this.#counts.compared += 1;
    const power = Math.round(moved);
    if (power !== 0 && Math.abs(moved - power) < near)
      this.#powers.set(power, (this.#powers.get(power) ?? 0) + 1);
    if (Math.abs(moved) > 1 && this.jumps.length < mostJumps) this.jumps.push(place);
  }

  /** The power of ten by which most values have moved, which another unit explains; undefined when there is none. */
  commonPower(): number | undefined {
    const { before, now, compared } = this.#counts;
    for (const [power, count] of this.#powers) if (count >= fewest && count * 2 > compared) return power;
    if (compared > 0 || before < fewest || now < fewest) return undefined;
    const moved = this.#sums.now / now - this.#sums.before / before;
    return Math.abs(moved) >= leastOfOthers ? Math.round(moved) : undefined;
  }
}

/** The power of ten of a value's size; not a number for zero and for what is absent. */
function sizeOf(value: number): number {
  return value === 0 ? Number.NaN : Math.log10(Math.abs(value));
}
