import { onlyAfter } from "../query/only-after.ts";
import type { RowQuery } from "../query/order.ts";
import type { Version } from "../store/version.ts";
import type { OpenFile } from "./folder.ts";
import { allLines, type LineIndex, readLines } from "./line-index.ts";

/**
 * A version that also has a file with its rows in order. Pages and exports that ask for nothing but rows in the order
 * of the key are bytes of that file; the rest is asked of the version.
 */
export function fileVersion(version: Version, file: OpenFile, index: LineIndex): Version {
  const plainFrom = ({ where, order }: RowQuery): number | undefined => {
    const after = order.length === 0 ? onlyAfter(where) : undefined;
    return after === undefined ? undefined : after + 1;
  };
  return {
    ...version,
    lines: async (query, limit, signal) => {
      const from = plainFrom(query);
      if (from === undefined) return version.lines(query, limit, signal);
      const count = Math.max(0, Math.min(limit, index.lines - from));
      if (count === 0) return { bytes: new Uint8Array(), count, last: undefined, more: false };
      const last = from + count - 1;
      return { bytes: await readLines(file, index, from, count), count, last, more: last + 1 < index.lines };
    },
    stream: (query, signal) =>
      plainFrom(query) === 0 ? allLines(file, index) : version.stream(query, signal),
  };
}
