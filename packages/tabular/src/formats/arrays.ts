/** Makes the arrays that a walk works on, all of them zero. */
export interface Arrays {
  bytes(length: number): Uint8Array;
  integers(length: number): Int32Array;
  numbers(length: number): Float64Array;
}

/** Arrays that lie where the platform puts them. */
export const ownArrays: Arrays = {
  bytes: (length) => new Uint8Array(length),
  integers: (length) => new Int32Array(length),
  numbers: (length) => new Float64Array(length),
};

/** An array of some integers. */
export function integersOf(arrays: Arrays, values: readonly number[]): Int32Array {
  const integers = arrays.integers(values.length);
  integers.set(values);
  return integers;
}
