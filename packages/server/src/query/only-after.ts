import { type Condition, position } from "./condition.ts";
import type { RowQuery } from "./order.ts";

/**
 * The position after which the rows of a condition come, when that is all the condition says; -1 for all rows.
 * Undefined when it says more.
 */
export function onlyAfter(where: Condition): number | undefined {
  if (where.kind === "all") {
    const places = where.of.map(onlyAfter);
    return places.includes(undefined) ? undefined : Math.max(-1, ...(places as readonly number[]));
  }
  const isPlace = where.kind === "compare" && where.column === position && where.sign === ">";
  return isPlace ? Number(where.value) : undefined;
}

/** True when all rows are asked for, in the order of the key. */
export function asksForAll({ where, order }: RowQuery): boolean {
  return order.length === 0 && onlyAfter(where) === -1;
}
