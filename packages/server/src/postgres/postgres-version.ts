import { position } from "../query/condition.ts";
import { pageOf } from "../query/page-of.ts";
import type { QueryRunner } from "../sql/query-runner.ts";
import { type SqlParts, sqlVersion } from "../sql/sql-version.ts";
import type { Version } from "../store/version.ts";

/** Rows asked for at a time; sorted ones are sorted anew each time, so that fewer times are better. */
const together = { inOrder: 5000, sorted: 50_000 } as const;

/**
 * A version whose rows are in PostgreSQL. All rows of a query are asked for page by page, each beginning after the last
 * one: no transaction stays open for as long as a slow client reads.
 */
export function postgresVersion(
  parts: Omit<SqlParts, "runner"> & { readonly runner: Pick<QueryRunner, "columns"> },
): Version {
  const version = sqlVersion({ ...parts, runner: { ...parts.runner, batches: refused } });
  return {
    ...version,
    stream: async function* (query, signal) {
      const limit = query.order.length === 0 ? together.inOrder : together.sorted;
      for (let after: number | undefined; ;) {
        const { bytes, last, more } = await pageOf(version, query, { after, limit, signal });
        if (bytes.length > 0) yield bytes;
        if (!more || last === undefined) return;
        after = last;
      }
    },
  };
}

function refused(): never {
  throw new Error(`rows are asked for by ${position}`);
}
