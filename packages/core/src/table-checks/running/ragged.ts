import { LongNumbers } from "./long-numbers.ts";

/** Lists of numbers as plain data that is handed from one thread to another at once: all numbers, and where each list ends. */
export interface Ragged {
  readonly numbers: Float64Array;
  readonly ends: Int32Array;
}

/** So many lists as plain data. */
export function ragged(count: number, listOf: (index: number) => readonly number[]): Ragged {
  const numbers = new LongNumbers();
  const ends = Int32Array.from({ length: count }, (_, index) => {
    numbers.append(listOf(index));
    return numbers.length;
  });
  return { numbers: numbers.release(), ends };
}

/** One of the lists. */
export function listAt({ numbers, ends }: Ragged, index: number): Float64Array {
  return numbers.subarray(index === 0 ? 0 : ends[index - 1], ends[index]);
}
