/** A decimal too long for a JavaScript number: `units` × 10^−`scale`. */
export interface LongDecimal {
  readonly units: bigint;
  readonly scale: number;
}

/**
 * An exact decimal. A JavaScript number stands for its shortest spelling (0.1 is one tenth); results with more
 * than 15 significant digits are `LongDecimal`, without trailing zeros.
 */
export type Decimal = number | LongDecimal;

/** Below this, every whole number of units over a power of ten is the shortest spelling of its double. */
const exactUnits = 1e15;
/** The powers of ten that doubles hold exactly. */
const powers: readonly number[] = Array.from({ length: 23 }, (_, index) => Number(`1e${index}`));

/** The sum of two decimals, exact. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  return aligned(
    a,
    b,
    (x, y) => x + y,
    (x, y) => x + y,
  );
}

/** The difference of two decimals, exact. */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return aligned(
    a,
    b,
    (x, y) => x - y,
    (x, y) => x - y,
  );
}

/** The product of two decimals, exact. */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  if (typeof a === "number" && typeof b === "number") {
    const [scaleA, scaleB] = [shortScale(a), shortScale(b)];
    const scale = scaleA + scaleB;
    const units = scaled(a, scaleA) * scaled(b, scaleB);
    if (Math.abs(units) < exactUnits && scale < powers.length) return units / (powers[scale] as number);
  }
  const [longA, longB] = [longOf(a), longOf(b)];
  return shortest(longA.units * longB.units, longA.scale + longB.scale);
}

/** The decimal with its sign turned. */
export function negateDecimal(a: Decimal): Decimal {
  return typeof a === "number" ? -a : { units: -a.units, scale: a.scale };
}

/** The decimal without its sign. */
export function absoluteDecimal(a: Decimal): Decimal {
  return compareDecimals(a, 0) < 0 ? negateDecimal(a) : a;
}

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`; exact. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  if (typeof a === "number" && typeof b === "number") return a < b ? -1 : a > b ? 1 : 0;
  const [x, y] = sameScale(longOf(a), longOf(b));
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The whole number as a decimal. */
export function decimalOfInteger(integer: number | bigint): Decimal {
  return typeof integer === "number" ? integer : shortest(integer, 0);
}

/** The nearest JavaScript number. */
export function numberOfDecimal(decimal: Decimal): number {
  return typeof decimal === "number" ? decimal : Number(`${decimal.units}e${-decimal.scale}`);
}

function aligned(
  a: Decimal,
  b: Decimal,
  short: (x: number, y: number) => number,
  long: (x: bigint, y: bigint) => bigint,
): Decimal {
  if (typeof a === "number" && typeof b === "number") {
    const scale = Math.max(shortScale(a), shortScale(b));
    const [x, y] = [scaled(a, scale), scaled(b, scale)];
    const units = short(x, y);
    if (Math.abs(x) < exactUnits && Math.abs(y) < exactUnits && Math.abs(units) < exactUnits)
      return units / (powers[scale] as number);
  }
  const [longA, longB] = [longOf(a), longOf(b)];
  const [x, y] = sameScale(longA, longB);
  return shortest(long(x, y), Math.max(longA.scale, longB.scale));
}

/** The digits after the point of a number of at most 15 digits; what it gives for others, no quick path lets through. */
function shortScale(value: number): number {
  for (let scale = 0; scale < powers.length; scale++) {
    const units = scaled(value, scale);
    if (units / (powers[scale] as number) === value) return scale;
  }
  return Number.NaN;
}

function scaled(value: number, scale: number): number {
  return Math.round(value * (powers[scale] ?? Number.NaN));
}

const spelling = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

function longOf(decimal: Decimal): LongDecimal {
  if (typeof decimal !== "number") return decimal;
  const [, minus = "", whole = "", fraction = "", exponent = "0"] = spelling.exec(String(decimal)) ?? [];
  const scale = fraction.length - Number(exponent);
  const units = BigInt(minus + whole + fraction);
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}

function sameScale(a: LongDecimal, b: LongDecimal): readonly [bigint, bigint] {
  const scale = Math.max(a.scale, b.scale);
  return [a.units * 10n ** BigInt(scale - a.scale), b.units * 10n ** BigInt(scale - b.scale)];
}

function shortest(units: bigint, scale: number): Decimal {
  let [digits, places] = [units, scale];
  while (places > 0 && digits % 10n === 0n) {
    digits /= 10n;
    places -= 1;
  }
  const isShort =
    digits < 1_000_000_000_000_000n && digits > -1_000_000_000_000_000n && places < powers.length;
  return isShort ? Number(digits) / (powers[places] as number) : { units: digits, scale: places };
}
