import { asIs, type ToCell } from "../column-table.ts";
import type { SchemaTree } from "./hyparquet.ts";
import { clockText, millisText } from "./time-parsers.ts";

/** How the values of a column become cells: JSON values, with dates and moments as text. */
export function cellsOf({ element, children }: SchemaTree): ToCell {
  const [child] = children;
  if (element.converted_type === "LIST" || element.logical_type?.type === "LIST") {
    const item = child?.children[0] ?? child;
    return item ? listOf(cellsOf(item)) : asIs;
  }
  if (children.length > 0) return asIs;
  const toCell = leaf(element);
  return element.repetition_type === "REPEATED" ? listOf(toCell) : toCell;
}

/** Does a column hold objects, or lists of them? No field does: their values are not read, however many there are. */
export function holdsObjects({ element, children }: SchemaTree): boolean {
  const [child] = children;
  if (element.converted_type === "LIST" || element.logical_type?.type === "LIST")
    return (child?.children[0] ?? child)?.children.length !== 0;
  return children.length > 0;
}

function listOf(item: ToCell): ToCell {
  return (value) => (Array.isArray(value) ? value.map(item) : value);
}

function leaf({
  type,
  converted_type: converted,
  logical_type: logical,
  scale = 0,
}: SchemaTree["element"]): ToCell {
  if (converted === "DECIMAL" || logical?.type === "DECIMAL") return decimalOf(scale);
  if (isMoment(type, converted, logical)) return isInstant(type, converted, logical) ? inUtc : onClock;
  const digits = clockDigitsOf(converted, logical);
  if (digits !== undefined) return onDay(digits);
  if (type === "FLOAT") return shortest;
  return type === "INT64" ? whole : asIs;
}

type Element = SchemaTree["element"];

/** Does a column hold points in time, one a row? Those of whole milliseconds come as numbers then. */
export function holdsInstants({ element, children }: SchemaTree): boolean {
  const { type, converted_type: converted, logical_type: logical, repetition_type: repetition } = element;
  if (children.length > 0 || repetition === "REPEATED" || converted === "LIST") return false;
  if (converted === "DECIMAL" || logical?.type === "DECIMAL" || logical?.type === "LIST") return false;
  return isMoment(type, converted, logical) && isInstant(type, converted, logical);
}

/** Is a value a timestamp, of a point in time or of a clock on a wall? */
function isMoment(
  type: Element["type"],
  converted: Element["converted_type"],
  logical: Element["logical_type"],
): boolean {
  if (type === "INT96") return true;
  const isStamp = logical?.type === "TIMESTAMP" || converted?.startsWith("TIMESTAMP_") === true;
  return type === "INT64" && isStamp;
}

/** Is a timestamp a point in time? The older types always are; the newer say so. */
function isInstant(
  type: Element["type"],
  converted: Element["converted_type"],
  logical: Element["logical_type"],
): boolean {
  if (logical?.type === "TIMESTAMP") return logical.isAdjustedToUTC;
  return type === "INT96" || converted === "TIMESTAMP_MILLIS" || converted === "TIMESTAMP_MICROS";
}

const inUtc: ToCell = (value) => {
  const text = typeof value === "number" ? millisText(value) : value;
  return typeof text === "string" ? `${text}Z` : text;
};

const onClock: ToCell = (value) => (typeof value === "number" ? millisText(value) : whole(value));

/** The digits behind a second of which clock times are counted in the last; undefined when a column holds something else. */
function clockDigitsOf(
  converted: Element["converted_type"],
  logical: Element["logical_type"],
): number | undefined {
  if (logical?.type === "TIME") return { MILLIS: 3, MICROS: 6, NANOS: 9 }[logical.unit];
  return converted === "TIME_MILLIS" ? 3 : converted === "TIME_MICROS" ? 6 : undefined;
}

/** The clock time of so many parts of a second since midnight; the number itself where no day has so many. */
function onDay(digits: number): ToCell {
  return (value) => {
    const count = whole(value);
    return (typeof count === "number" ? clockText(count, digits) : undefined) ?? count;
  };
}

/** Scaled with a factor, decimals come with a little too much; their scale says what they are. */
function decimalOf(scale: number): ToCell {
  const parts = 10 ** scale;
  return (value) => {
    if (typeof value !== "number") return value;
    const whole = Math.round(value * parts);
    // Both are exact, so their quotient is the number nearest to the decimal.
    if (scale <= mostScale && Math.abs(whole) < mostWhole) return whole / parts;
    return Number(value.toFixed(Math.min(100, scale)));
  };
}

/** Powers of ten up to this are exact. */
const mostScale = 22;
/** Below this a product that is a little off is still nearest to the right whole number. */
const mostWhole = 2 ** 49;

/** The shortest decimal that is the same 32-bit number: 0.1, not 0.10000000149. */
const shortest: ToCell = (value) => {
  if (typeof value !== "number") return value;
  for (let digits = 6; digits < 9; digits++) {
    const near = Number(value.toPrecision(digits));
    if (Math.fround(near) === value) return near;
  }
  return value;
};

/** Whole numbers of 64 bits stay such only where JavaScript's numbers cannot hold them. */
const whole: ToCell = (value) => {
  if (typeof value !== "bigint") return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
};
