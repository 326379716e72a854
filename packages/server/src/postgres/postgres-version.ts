import { Buffer } from "node:buffer";
import { position } from "../query/condition.ts";
import type { RowQuery } from "../query/order.ts";
import { pageOf } from "../query/page-of.ts";
import type { QueryRunner } from "../sql/query-runner.ts";
import { line, type RowTable, selectLines } from "../sql/select-lines.ts";
import { type SqlParts, sqlVersion } from "../sql/sql-version.ts";
import type { Statement } from "../sql/statement.ts";
import type { Lines, Version } from "../store/version.ts";

/** Rows asked for at a time; sorted ones are sorted anew each time, so that fewer times are better. */
const together = { inOrder: 5000, sorted: 50_000 } as const;

/**
 * A version whose rows are in PostgreSQL. All rows of a query are asked for page by page, each beginning after the last
 * one: no transaction stays open for as long as a slow client reads. A page of an export is put together in the database
 * and comes as one text, so that the driver reads one value and not as many as there are rows.
 */
export function postgresVersion(parts: SqlParts<Pick<QueryRunner, "columns">>): Version {
  const { table, runner } = parts;
  const version = sqlVersion(parts);
  const inOneText = async (query: RowQuery, limit: number, signal: AbortSignal): Promise<Lines> => {
    const [texts, counts, places] = await runner.columns(selectText(table, query, limit), signal);
    const count = Number(counts?.[0]);
    const text = texts?.[0];
    return {
      bytes: bytesOf(typeof text === "string" ? [text] : []),
      count,
      last: count === 0 ? undefined : Number(places?.[0]),
      more: count === limit,
    };
  };
  return {
    ...version,
    lines: async (query, limit, signal) => {
      const [found = [], places = []] = await runner.columns(selectLines(table, query, limit + 1), signal);
      const lines = found.slice(0, limit);
      return {
        bytes: bytesOf(lines),
        count: lines.length,
        last: lines.length === 0 ? undefined : Number(places[lines.length - 1]),
        more: found.length > limit,
      };
    },
    stream: async function* (query, signal) {
      const limit = query.order.length === 0 ? together.inOrder : together.sorted;
      for (let after: number | undefined; ;) {
        const page = await pageOf({ ...version, lines: inOneText }, query, { after, limit, signal });
        if (page.bytes.length > 0) yield page.bytes;
        if (!page.more || page.last === undefined) return;
        after = page.last;
      }
    },
  };
}

/** In the table lines stand without their ends. */
function bytesOf(lines: readonly unknown[]): Uint8Array {
  return Buffer.from(lines.length === 0 ? "" : `${lines.join("\n")}\n`);
}

/**
 * The lines of a page as one text, how many there are, and the position of the last. Aggregates take rows in the order of
 * a sorted subquery where nothing else stands between (PostgreSQL, 9.21).
 */
function selectText(table: RowTable, query: RowQuery, limit: number): Statement {
  const { text, params } = selectLines(table, query, limit);
  const [own, place] = [line, position].map(table.dialect.identifier);
  const all = `string_agg(${own}, chr(10)), count(*), (array_agg(${place}))[count(*)::integer]`;
  return { text: `SELECT ${all} FROM (${text}) AS page`, params };
}
