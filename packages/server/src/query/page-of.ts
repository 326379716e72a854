import type { Lines, Version } from "../store/version.ts";
import { all } from "./condition.ts";
import { type RowQuery, rowsAfter } from "./order.ts";

/** A page: the rows of a query that come after a position (the first ones, without it), at most `limit`. */
export async function pageOf(
  version: Pick<Version, "lines" | "valuesAt">,
  query: RowQuery,
  {
    after,
    limit,
    signal,
  }: { readonly after: number | undefined; readonly limit: number; readonly signal: AbortSignal },
): Promise<Lines> {
  if (after === undefined) return version.lines(query, limit, signal);
  const values = await version.valuesAt(
    after,
    query.order.map(({ column }) => column),
    signal,
  );
  const rest = rowsAfter(query.order, values, after);
  return version.lines({ ...query, where: all([query.where, rest]) }, limit, signal);
}
