import type { Dataset } from "@samapne/core";
import type { Scalar } from "../query/column.ts";
import { compareScalars } from "../query/compare.ts";
import { changed, position } from "../query/condition.ts";
import type { Order, RowQuery } from "../query/order.ts";
import { changesSince, type History, publishedAt } from "../store/history.ts";
import type { Version } from "../store/version.ts";
import type { KeptRow } from "./kept-row.ts";
import { type CellAt, predicate } from "./predicate.ts";

/** What a version in memory is made of. */
export interface MemoryParts {
  readonly dataset: Dataset;
  readonly id: string;
  /** In the order of the key. */
  readonly rows: readonly KeptRow[];
  /** For each row, the number of the version in which it last changed. */
  readonly changedIn: readonly number[];
  readonly history: History;
}

const rowsInAPiece = 1000;

/** A version whose rows are in memory. */
export function memoryVersion({ dataset, id, rows, changedIn, history }: MemoryParts): Version {
  const encoder = new TextEncoder();
  const at: CellAt = (place, column) => {
    if (column === position) return place;
    return column === changed ? changedIn[place] : rows[place]?.cells.get(column);
  };
  const placesOf = ({ where, order }: RowQuery): readonly number[] => {
    const met = [...rows.keys()].filter(predicate(where, at));
    return order.length === 0 ? met : met.toSorted(sorter(order, at));
  };
  const linesOf = (places: readonly number[]) =>
    encoder.encode(places.map((place) => rows[place]?.line).join(""));
  return {
    dataset,
    id,
    publishedAt: publishedAt(history),
    rows: rows.length,
    lines: async (query, limit) => {
      const met = placesOf(query);
      const places = met.slice(0, limit);
      return { bytes: linesOf(places), count: places.length, last: places.at(-1), more: met.length > limit };
    },
    valuesAt: async (place, columns) => columns.map((column) => at(place, column) as Scalar | undefined),
    stream: async function* (query) {
      const places = placesOf(query);
      for (let from = 0; from < places.length; from += rowsInAPiece)
        yield linesOf(places.slice(from, from + rowsInAPiece));
    },
    changesSince: async (moment, most) => changesSince(history, moment, most),
  };
}

function sorter(order: readonly Order[], at: CellAt): (a: number, b: number) => number {
  return (a, b) => {
    for (const { column, descending } of order) {
      const [x, y] = [at(a, column), at(b, column)] as [Scalar | undefined, Scalar | undefined];
      if (x === undefined && y === undefined) continue;
      if (x === undefined) return 1;
      if (y === undefined) return -1;
      const by = compareScalars(x, y);
      if (by !== 0) return descending ? -by : by;
    }
    return a - b;
  };
}
