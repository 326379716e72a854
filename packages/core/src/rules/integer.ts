const largest = 2n ** 63n - 1n;

/** A whole number: a JavaScript number when within ±(2^53 − 1), a bigint beyond. */
export type Integer = number | bigint;

/** The sum; undefined outside 64 bits, as everywhere in this file (CEL specification, Overflow). */
export function addIntegers(a: Integer, b: Integer): Integer | undefined {
  return typeof a === "number" && typeof b === "number" && Number.isSafeInteger(a + b)
    ? a + b
    : within64(BigInt(a) + BigInt(b));
}

/** The difference. */
export function subtractIntegers(a: Integer, b: Integer): Integer | undefined {
  return typeof a === "number" && typeof b === "number" && Number.isSafeInteger(a - b)
    ? a - b
    : within64(BigInt(a) - BigInt(b));
}

/** The product. */
export function multiplyIntegers(a: Integer, b: Integer): Integer | undefined {
  return typeof a === "number" && typeof b === "number" && Number.isSafeInteger(a * b)
    ? a * b
    : within64(BigInt(a) * BigInt(b));
}

/** The number with its sign turned. */
export function negateInteger(a: Integer): Integer | undefined {
  return typeof a === "number" ? -a : within64(-a);
}

/** The number without its sign. */
export function absoluteInteger(a: Integer): Integer | undefined {
  return a < 0 ? negateInteger(a) : a;
}

function within64(exact: bigint): Integer | undefined {
  if (exact > largest || exact < -largest - 1n) return undefined;
  const short = Number(exact);
  return Number.isSafeInteger(short) ? short : exact;
}
