/** Lists of numbers as plain data that is handed from one thread to another at once: all numbers, and where each list ends. */
export interface Ragged {
  readonly numbers: Float64Array;
  readonly ends: Int32Array;
}

/** So many lists as plain data. */
export function ragged(count: number, listOf: (index: number) => readonly number[]): Ragged {
  const ends = new Int32Array(count);
  let numbers = new Float64Array(count * 4);
  let length = 0;
  for (let index = 0; index < count; index++) {
    const list = listOf(index);
    if (length + list.length > numbers.length) {
      const longer = new Float64Array((length + list.length) * 2);
      longer.set(numbers);
      numbers = longer;
    }
    numbers.set(list, length);
    length += list.length;
    ends[index] = length;
  }
  return { numbers: numbers.slice(0, length), ends };
}

/** One of the lists. */
export function listAt({ numbers, ends }: Ragged, index: number): Float64Array {
  return numbers.subarray(index === 0 ? 0 : ends[index - 1], ends[index]);
}
