import { type CheckDigit, parsePattern, type PatternNode } from "@samapne/core";

/** A pattern that is so many digits, each within bounds. */
interface FixedDigits {
  readonly low: Uint8Array;
  readonly high: Uint8Array;
}

/**
 * Tests numbers of a fixed length with or without a check digit, such as `^[0-9]{9}$`, in one pass; undefined when the
 * pattern is not such a one.
 */
export function fixedDigitsTest(
  pattern: string,
  check: CheckDigit | undefined,
  bytes: Uint8Array,
): ((at: number) => number) | undefined {
  const digits = fixedDigits(pattern);
  if (!digits) return undefined;
  const { low, high } = digits;
  const { length } = low;
  const weights = weightsOf(check, length);
  const modulus = check?.method === "mod10" ? 10 : 11;
  return (at) => {
    let sum = 0;
    for (let place = 0; place < length; place++) {
      const byte = bytes[at + place] as number;
      if (byte < (low[place] as number) || byte > (high[place] as number)) return -1;
      sum += (byte - 0x30) * (weights[place] as number);
    }
    if (check === undefined) return at + length;
    const last = (bytes[at + length - 1] as number) - 0x30;
    return (modulus - (sum % modulus)) % modulus === last ? at + length : -1;
  };
}

/** The weight of each digit; the check digit itself has none. */
function weightsOf(check: CheckDigit | undefined, length: number): Int32Array {
  const weights = new Int32Array(length);
  if (check === undefined) return weights;
  const last = length - 1;
  for (let place = 0; place < last; place++) {
    const turn = check.method === "mod11" ? place : last - 1 - place;
    weights[place] = check.weights[turn % check.weights.length] as number;
  }
  return weights;
}

function fixedDigits(pattern: string): FixedDigits | undefined {
  const bounds = boundsOf(parsePattern(pattern, refuse));
  if (!bounds || bounds.length < 4) return undefined;
  const [start, ...inner] = bounds;
  const end = inner.pop();
  if (start !== "^" || end !== "$") return undefined;
  const digits = inner.filter((bound) => typeof bound !== "string");
  if (digits.length !== inner.length) return undefined;
  return { low: Uint8Array.from(digits, ([low]) => low), high: Uint8Array.from(digits, ([, high]) => high) };
}

function refuse(problem: string): never {
  throw new Error(problem);
}

type Bound = string | readonly [low: number, high: number];

/** What a pattern reads, sign by sign; undefined when that is not fixed or not digits. */
function boundsOf(node: PatternNode): readonly Bound[] | undefined {
  if (node.kind === "anchor") return [node.sign];
  if (node.kind === "set") {
    const [range] = node.set;
    return node.set.length === 1 && range && range[0] >= 0x30 && range[1] <= 0x39 ? [range] : undefined;
  }
  if (node.kind === "repeat") {
    const bounds = node.min === node.max ? boundsOf(node.of) : undefined;
    return bounds && Array.from({ length: node.min }, () => bounds).flat();
  }
  if (node.kind === "choice") return undefined;
  const all: Bound[] = [];
  for (const item of node.items) {
    const bounds = boundsOf(item);
    if (!bounds) return undefined;
    all.push(...bounds);
  }
  return all;
}
