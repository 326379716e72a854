import { onlyAfter } from "../query/only-after.ts";
import type { RowQuery } from "../query/order.ts";
import { type RowTable, selectPositions } from "../sql/select-lines.ts";
import { type SqlParts, sqlVersion } from "../sql/sql-version.ts";
import type { Version } from "../store/version.ts";
import type { OpenFile } from "./folder.ts";
import { keyStretches, type LineStretch } from "./key-stretch.ts";
import { allLines, type LineIndex, linesAt, readLines } from "./line-index.ts";

/** Lines of a stretch that are read at a time. */
const stretchTogether = 2000;
/** Rows of an export that are read at a time when they are asked for in an order of their own. */
const sortedTogether = 100_000;

/** Where a version finds the rows of a query. */
export interface FileParts extends SqlParts {
  /** Another table with the same rows, where a page of a query is found sooner; undefined when there is none. */
  readonly tableFor: (query: RowQuery) => RowTable | undefined;
}

/**
 * A version whose rows are lines of a file, in the order of the table that finds them. Pages and exports that ask for
 * rows in the order of the key, all of them or one stretch of it, are bytes of the file; of other queries the database
 * tells the positions.
 */
export function fileVersion(parts: FileParts, file: OpenFile, index: LineIndex): Version {
  const { table, runner, tableFor } = parts;
  const find = keyStretches(parts.dataset, file, index);
  const stretchOf = ({ where, order }: RowQuery): LineStretch | Promise<LineStretch> | undefined => {
    if (order.length > 0) return undefined;
    const after = onlyAfter(where);
    return after === undefined ? find(where) : { from: after + 1, to: index.lines };
  };
  return {
    ...sqlVersion(parts),
    lines: async (query, limit, signal) => {
      const stretch = await stretchOf(query);
      if (stretch !== undefined) {
        const { from, to } = stretch;
        const count = Math.max(0, Math.min(limit, to - from));
        if (count === 0) return { bytes: new Uint8Array(), count, last: undefined, more: false };
        const last = from + count - 1;
        return {
          bytes: await readLines(file, index, from, count),
          count,
          last,
          more: last + 1 < to,
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
      const stretch = await stretchOf(query);
      if (stretch !== undefined) return yield* linesOf(file, index, stretch);
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

/** The lines of a stretch, in pieces that end with a line. */
async function* linesOf(
  file: OpenFile,
  index: LineIndex,
  { from, to }: LineStretch,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (from === 0 && to === index.lines) return yield* allLines(file, index);
  for (let at = from; at < to; at += stretchTogether)
    yield await readLines(file, index, at, Math.min(stretchTogether, to - at));
}
