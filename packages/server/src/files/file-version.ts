import { onlyAfter } from "../query/only-after.ts";
import type { RowQuery } from "../query/order.ts";
import { type RowTable, selectPositions } from "../sql/select-lines.ts";
import { type SqlParts, sqlVersion } from "../sql/sql-version.ts";
import type { Version } from "../store/version.ts";
import type { OpenFile } from "./folder.ts";
import { keyStretches } from "./key-stretch.ts";
import {
  allLines,
  type LineIndex,
  linesAt,
  type LineStretch,
  readLines,
  readStretches,
} from "./line-index.ts";

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
 * rows in the order of the key, all of them or stretches of it, are bytes of the file; of other queries the database
 * tells the positions.
 */
export function fileVersion(parts: FileParts, file: OpenFile, index: LineIndex): Version {
  const { table, runner, tableFor } = parts;
  const find = keyStretches(parts.dataset, file, index);
  const stretchesOf = async (
    { where, order }: RowQuery,
    most: number,
  ): Promise<readonly LineStretch[] | undefined> => {
    if (order.length > 0) return undefined;
    const after = onlyAfter(where);
    if (after === undefined) return find(where)?.(most);
    const from = after + 1;
    return from < index.lines ? [{ from, to: Math.min(index.lines, from + most) }] : [];
  };
  return {
    ...sqlVersion(parts),
    lines: async (query, limit, signal) => {
      const stretches = await stretchesOf(query, limit + 1);
      if (stretches !== undefined) {
        const page = firstOf(stretches, limit);
        const last = page.at(-1);
        return {
          bytes: await readStretches(file, index, page),
          count: linesIn(page),
          last: last && last.to - 1,
          more: linesIn(stretches) > limit,
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
      const stretches = await stretchesOf(query, Infinity);
      if (stretches !== undefined) {
        for (const stretch of stretches) yield* linesOf(file, index, stretch);
        return;
      }
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

function linesIn(stretches: readonly LineStretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** So many lines of some stretches, the first ones. */
function firstOf(stretches: readonly LineStretch[], most: number): readonly LineStretch[] {
  let left = most;
  return stretches.flatMap(({ from, to }) => {
    const count = Math.min(left, to - from);
    left -= count;
    return count > 0 ? [{ from, to: from + count }] : [];
  });
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
