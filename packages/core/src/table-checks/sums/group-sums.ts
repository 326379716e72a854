/** Room for so many numbers; what was there is kept. */
function grown(numbers: Float64Array, length: number): Float64Array {
  if (length <= numbers.length) return numbers;
  const larger = new Float64Array(Math.max(length, numbers.length * 2, 64));
  larger.set(numbers);
  return larger;
}

/** The names of groups by their numbers, in as little memory as can be: there may be as many groups as rows. */
export class GroupNames {
  length = 0;
  readonly #texts: string[] = [];
  #numbers: Float64Array = new Float64Array(0);
  #width = 0;

  /** Names the next group: as text, or as numbers, always as many. */
  add(name: string | Float64Array): void {
    if (typeof name === "string") this.#texts.push(name);
    else {
      this.#width = name.length;
      this.#numbers = grown(this.#numbers, (this.length + 1) * name.length);
      this.#numbers.set(name, this.length * name.length);
    }
    this.length += 1;
  }

  at(group: number): string | Float64Array {
    const from = group * this.#width;
    return this.#texts[group] ?? this.#numbers.slice(from, from + this.#width);
  }
}

/** What is known of a group besides its measures: the place of its total, and how many rows its parts stand in. */
const [placeAt, countAt, facts] = [0, 1, 2];

/** The sums of groups by their numbers, one for each measure on both sides, in one column of numbers. */
export class GroupSums {
  readonly #measures: number;
  readonly #stride: number;
  #numbers: Float64Array = new Float64Array(0);

  constructor(measures: number) {
    this.#measures = measures;
    this.#stride = facts + 2 * measures;
  }

  addTotal(group: number, values: readonly number[], place: number): void {
    const base = this.#add(group, facts, values);
    // 0 stands for a group that has no total.
    this.#numbers[base + placeAt] = place + 1;
  }

  addPart(group: number, values: readonly number[]): void {
    const base = this.#add(group, facts + this.#measures, values);
    this.#numbers[base + countAt] = (this.#numbers[base + countAt] as number) + 1;
  }

  #add(group: number, side: number, values: readonly number[]): number {
    const base = group * this.#stride;
    this.#numbers = grown(this.#numbers, base + this.#stride);
    const numbers = this.#numbers;
    for (let index = 0; index < values.length; index++)
      numbers[base + side + index] = (numbers[base + side + index] as number) + (values[index] as number);
    return base;
  }

  /** The place of a group's total, if it has one, and the number of its parts. */
  of(group: number): { readonly place: number | undefined; readonly count: number } {
    const base = group * this.#stride;
    const place = this.#numbers[base + placeAt] ?? 0;
    return { place: place === 0 ? undefined : place - 1, count: this.#numbers[base + countAt] ?? 0 };
  }

  measured(group: number, measure: number): { readonly whole: number; readonly sum: number } {
    const base = group * this.#stride + facts + measure;
    return {
      whole: this.#numbers[base] as number,
      sum: this.#numbers[base + this.#measures] as number,
    };
  }
}
