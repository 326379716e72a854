import { onlyAfter } from "../query/only-after.ts";
import type { RowQuery } from "../query/order.ts";
import { type RowTable, selectPositions } from "../sql/select-lines.ts";
import { type SqlParts, sqlVersion } from "../sql/sql-version.ts";
import type { Version } from "../store/version.ts";
import type { OpenFile } from "./folder.ts";
import { allLines, type LineIndex, linesAt, readLines } from "./line-index.ts";

/** Rows of an export that are read at a time when they are asked for in an order of their own. */
const sortedTogether = 100_000;

/** Where a version finds the rows of a query. */
export interface FileParts extends SqlParts {
  /** Another table with the same rows, where a page of a query is found sooner; undefined when there is none. */
  readonly tableFor: (query: RowQuery) => RowTable | undefined;
}

/**
 * A version whose rows are lines of a file, in the order of the table that finds them. Pages and exports that ask for
 * nothing but rows in the order of the key are bytes of the file; of other queries the database tells the positions.
 */
export function fileVersion(parts: FileParts, file: OpenFile, index: LineIndex): Version {
  const { table, runner, tableFor } = parts;
  const plainFrom = ({ where, order }: RowQuery): number | undefined => {
    const after = order.length === 0 ? onlyAfter(where) : undefined;
    return after === undefined ? undefined : after + 1;
  };
  return {
    ...sqlVersion(parts),
    lines: async (query, limit, signal) => {
      const from = plainFrom(query);
      if (from !== undefined) {
        const count = Math.max(0, Math.min(limit, index.lines - from));
        if (count === 0) return { bytes: new Uint8Array(), count, last: undefined, more: false };
        const last = from + count - 1;
        return {
          bytes: await readLines(file, index, from, count),
          count,
          last,
          more: last + 1 < index.lines,
        };
      }
      const statement = selectPositions(tableFor(query) ?? table, query, limit + 1);
      const [found = []] = await runner.columns(statement, signal);
      const positions = found.slice(0, limit).map(Number);
      return {
        bytes: await linesAt(file, index, positions),
        count: positions.length,
        last: positions.at(-1),
        more: found.length > limit,
      };
    },
    stream: async function* (query, signal) {
      if (plainFrom(query) === 0) return yield* allLines(file, index);
      const together = query.order.length === 0 ? 1 : sortedTogether;
      let waiting: number[] = [];
      for await (const [found = []] of runner.batches(selectPositions(table, query), signal)) {
        for (const position of found) waiting.push(Number(position));
        if (waiting.length < together) continue;
        yield await linesAt(file, index, waiting);
        waiting = [];
      }
      if (waiting.length > 0) yield await linesAt(file, index, waiting);
    },
  };
}
