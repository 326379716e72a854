import { type Field, type FieldKind, numberText } from "@samapne/core";
import type { Cell } from "../formats/cell.ts";

/** What separates the cells of a row that is written for a walk: a sign that no right text has. */
export const separator = "\u001f";

/** Bytes a row must have room for. One that needs more is left to the slow way. */
export const rowRoom = 64 * 1024;

const [quote, lineFeed, unitSeparator] = [0x22, 0x0a, separator.charCodeAt(0)];

/** Writes a cell that is not absent. Gives the place after it; -1 when it has no room, or is nothing a walk can judge. */
type WriteCell = (cell: Cell, bytes: Uint8Array, at: number) => number;

/** Writes a row at a place that has room for it. Gives the place after its line feed. */
export type WriteRow = (cellOf: (column: number) => Cell, at: number) => number;

/**
 * Writes rows of cells with types as a walk reads them, given the field of each column. A row with a cell of another
 * type than its field's becomes one that a walk leaves to the slow way, whatever the text of that cell would be.
 */
export function rowWriter(bytes: Uint8Array, fields: readonly (Field | undefined)[]): WriteRow {
  const writers = fields.map((field) => (field === undefined ? anything : writerOf[field.kind]));
  const last = writers.length - 1;
  return (cellOf, start) => {
    let at = start;
    for (let column = 0; column <= last; column++) {
      const cell = cellOf(column);
      if (cell !== undefined && cell !== null) at = (writers[column] as WriteCell)(cell, bytes, at);
      if (at < 0 || at + 1 >= bytes.length) return oddRow(bytes, start);
      bytes[at] = column === last ? lineFeed : unitSeparator;
      at += 1;
    }
    return at;
  };
}

/** A quotation mark that nothing closes. */
function oddRow(bytes: Uint8Array, at: number): number {
  bytes[at] = quote;
  bytes[at + 1] = lineFeed;
  return at + 2;
}

const text: WriteCell = (cell, bytes, at) => {
  if (typeof cell !== "string" || cell === "" || cell.length * 3 > bytes.length - at) return -1;
  for (let index = 0; index < cell.length; index++) {
    const unit = cell.charCodeAt(index);
    if (unit >= 0x80) return letters(cell, bytes, at);
    if (unit < 0x20 || unit === quote) return -1;
    bytes[at + index] = unit;
  }
  return at + cell.length;
};

const encoder = new TextEncoder();
// A lone surrogate is no letter, and a control sign may end a cell or a row.
const unfit = /[\p{Cc}"\p{Cs}]/u;

/** A text with letters outside ASCII. */
function letters(cell: string, bytes: Uint8Array, at: number): number {
  return unfit.test(cell) ? -1 : at + encoder.encodeInto(cell, bytes.subarray(at)).written;
}

const number: WriteCell = (cell, bytes, at) =>
  Number.isFinite(cell) && !Object.is(cell, -0) ? text(numberText(cell as number), bytes, at) : -1;

const boolean: WriteCell = (cell, bytes, at) =>
  typeof cell === "boolean" ? text(String(cell), bytes, at) : -1;

const writerOf: { readonly [K in FieldKind]: WriteCell } = {
  text,
  code: text,
  identifier: text,
  period: text,
  date: text,
  instant: text,
  uri: text,
  integer: number,
  decimal: number,
  boolean,
  list: () => -1,
};

/** A cell of a column that holds no field: it is only searched for personal data. */
const anything: WriteCell = (cell, bytes, at) =>
  ["number", "bigint", "boolean"].includes(typeof cell)
    ? text(String(cell), bytes, at)
    : text(cell, bytes, at);
