import type { Field, FieldKind } from "@samapne/core";
import type { ByteSink } from "../rows/byte-sink.ts";

/**
 * Copies the bytes of a cell that has been judged to be right into canonical CSV; there is room for them. False when
 * that takes more than copying: then the row is made. What is judged right as it stands is written canonically but for
 * zeros at the end of decimals, offsets of instants, and quotation marks.
 */
export type CopyCell = (bytes: Uint8Array, from: number, to: number, sink: ByteSink) => boolean;

const [comma, quote, lineFeed, carriageReturn] = [0x2c, 0x22, 0x0a, 0x0d];
const [hyphen, plus, point, zero, colon, letterT, letterZ] = [0x2d, 0x2b, 0x2e, 0x30, 0x3a, 0x54, 0x5a];
/** So many digits are the same number however they are read and written again. */
const mostDigits = 15;

const table: Readonly<Record<FieldKind, CopyCell>> = {
  text: copyText,
  code: copyText,
  identifier: copyText,
  uri: copyText,
  period: copyText,
  date: copyText,
  boolean: copyText,
  integer: copyNumber,
  decimal: copyNumber,
  instant: copyInstant,
  // Items may have to be written anew, and tables with lists are never large.
  list: () => false,
};

/** How cells of a field are copied. */
export function cellCopy({ kind }: Field): CopyCell {
  return table[kind];
}

function copyText(bytes: Uint8Array, from: number, to: number, sink: ByteSink): boolean {
  const out = sink.bytes;
  const begin = sink.length;
  let at = begin;
  for (let next = from; next < to; next++) {
    const byte = bytes[next] as number;
    if (byte === comma) return copyQuoted(bytes, from, to, sink);
    if (byte === quote || byte === lineFeed || byte === carriageReturn) return false;
    out[at++] = byte;
  }
  sink.length = at;
  return true;
}

function copyQuoted(bytes: Uint8Array, from: number, to: number, sink: ByteSink): boolean {
  const cell = bytes.subarray(from, to);
  if (cell.includes(quote) || cell.includes(lineFeed) || cell.includes(carriageReturn)) return false;
  sink.bytes[sink.length++] = quote;
  sink.bytes.set(cell, sink.length);
  sink.length += cell.length;
  sink.bytes[sink.length++] = quote;
  return true;
}

/** A number with few enough digits; zeros after the last decimal are left out. */
function copyNumber(bytes: Uint8Array, from: number, to: number, sink: ByteSink): boolean {
  const first = bytes[from] === hyphen ? from + 1 : from;
  if (to - first > mostDigits || first === to) return false;
  let pointAt = -1;
  let isZero = true;
  for (let next = first; next < to; next++) {
    const byte = bytes[next] as number;
    if (byte === point) {
      if (pointAt >= 0 || next === first || next === to - 1) return false;
      pointAt = next;
    } else if ((byte - zero) >>> 0 > 9) return false;
    else if (byte !== zero) isZero = false;
  }
  const hasLeadingZero = bytes[first] === zero && first + 1 < to && pointAt !== first + 1;
  if (hasLeadingZero || (isZero && first > from)) return false;
  let end = to;
  if (pointAt >= 0) while (bytes[end - 1] === zero) end -= 1;
  if (end - 1 === pointAt) end -= 1;
  for (let next = from; next < end; next++) sink.bytes[sink.length++] = bytes[next] as number;
  return true;
}

const [plainLength, offsetLength] = ["2025-10-26T00:00:00Z".length, "2025-10-26T02:00:00+02:00".length];

/** An instant in whole seconds: as it stands in UTC, or with its whole hours of offset taken off when the day stays the same. */
function copyInstant(bytes: Uint8Array, from: number, to: number, sink: ByteSink): boolean {
  const out = sink.bytes;
  const length = to - from;
  if (length === plainLength && bytes[to - 1] === letterZ) {
    for (let next = from; next < to; next++) out[sink.length++] = bytes[next] as number;
    return true;
  }
  const sign = bytes[from + 19];
  if (length !== offsetLength || (sign !== plus && sign !== hyphen)) return false;
  if (bytes[from + 10] !== letterT || bytes[from + 13] !== colon) return false;
  if (digitsAt(bytes, to - 2) !== 0) return false;
  const offset = digitsAt(bytes, from + 20);
  const hour = digitsAt(bytes, from + 11) + (sign === plus ? -offset : offset);
  if (!(hour >= 0 && hour < 24)) return false;
  for (let next = from; next < from + 11; next++) out[sink.length++] = bytes[next] as number;
  out[sink.length++] = zero + Math.floor(hour / 10);
  out[sink.length++] = zero + (hour % 10);
  for (let next = from + 13; next < from + 19; next++) out[sink.length++] = bytes[next] as number;
  out[sink.length++] = letterZ;
  return true;
}

function digitsAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] as number) - zero) * 10 + (bytes[at + 1] as number) - zero;
}
