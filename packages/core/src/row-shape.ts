import type { AnyRow } from "./row.ts";

/** What rows have in common that have the same members in the same order. */
export interface RowShape {
  readonly keys: readonly string[];
  /** For each field 1 when it is among the members. */
  readonly has: Uint8Array;
  /** The members that are no field. */
  readonly unknown: readonly string[];
}

const mostShapes = 16;

/**
 * Makes what tells the shape of rows, given the names of the fields. Rows mostly have the shape of the one before, or of
 * one of a few: to compare names that stand in their places takes less than to look up each of them.
 */
export function rowShapes(fields: readonly string[]): (row: AnyRow) => RowShape {
  const known: RowShape[] = [];
  let last: RowShape | undefined;
  return (row) => {
    const keys = Object.keys(row);
    if (last !== undefined && areSame(keys, last.keys)) return last;
    last = known.find((shape) => areSame(keys, shape.keys));
    if (last !== undefined) return last;
    last = shapeOf(keys, fields);
    if (known.length === mostShapes) known.shift();
    known.push(last);
    return last;
  };
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at++) if (some[at] !== others[at]) return false;
  return true;
}

function shapeOf(keys: readonly string[], fields: readonly string[]): RowShape {
  const there = new Set(keys);
  const names = new Set(fields);
  return {
    keys,
    has: Uint8Array.from(fields, (name) => (there.has(name) ? 1 : 0)),
    unknown: keys.filter((key) => !names.has(key)),
  };
}
