import type { TableCursor } from "../registers/table-cursor.ts";
import { FirstPlaces } from "./first-places.ts";
import { rowKey } from "./row-key.ts";
import { TimedPlaces } from "./timed-places.ts";

/**
 * Remembers the keys of a table's rows. What it gives tells where the key of the row at hand was first seen; undefined
 * the first time, and for a key that is not whole. Keys of a series and a moment are kept as runs as long as they come
 * in order; all others by their hash.
 */
export function keyPlaces(cursor: TableCursor, fields: readonly string[]): () => number | undefined {
  const moment = fields.find((name) => isMoment(cursor, name));
  const key = rowKey(cursor, fields);
  const places = new FirstPlaces();
  if (moment === undefined) return () => (key.read() ? places.firstPlace(key.hash, cursor.place) : undefined);
  const series = rowKey(
    cursor,
    fields.filter((name) => name !== moment),
  );
  const register = cursor.registerOf(moment);
  const { numbers } = cursor.registers;
  const timed = new TimedPlaces();
  return () => {
    const time = numbers[cursor.base + register] as number;
    if (Number.isNaN(time) || !series.read()) return undefined;
    const first = timed.firstPlace(series.hash, time, cursor.place);
    if (typeof first === "number") return first;
    if (first === "new" || !key.read()) return undefined;
    return places.firstPlace(key.hash, cursor.place);
  };
}

function isMoment({ dataset }: TableCursor, name: string): boolean {
  const kind = dataset.fields[name]?.kind;
  return kind === "instant" || kind === "date";
}
