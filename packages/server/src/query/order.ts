import type { Scalar } from "./column.ts";
import { all, any, type Condition, position } from "./condition.ts";

/** A column to order by. Missing values come last, in either direction. */
export interface Order {
  readonly column: string;
  readonly descending: boolean;
}

/** Rows as they are asked for: what they meet, and their order; the position decides in the end. */
export interface RowQuery {
  readonly where: Condition;
  readonly order: readonly Order[];
}

/** The rows that come after the one at `place` whose values in the columns of the order are `values`. */
export function rowsAfter(
  order: readonly Order[],
  values: readonly (Scalar | undefined)[],
  place: number,
): Condition {
  const later: Condition = { kind: "compare", column: position, sign: ">", value: place };
  return order.reduceRight<Condition>(
    (rest, one, index) => any([...beyond(one, values[index]), all([alike(one, values[index]), rest])]),
    later,
  );
}

/** Nothing comes after a missing value; what is missing comes after every other. */
function beyond({ column, descending }: Order, value: Scalar | undefined): readonly Condition[] {
  if (value === undefined) return [];
  return [
    { kind: "compare", column, sign: descending ? "<" : ">", value },
    { kind: "missing", column },
  ];
}

function alike({ column }: Order, value: Scalar | undefined): Condition {
  return value === undefined ? { kind: "missing", column } : { kind: "compare", column, sign: "=", value };
}
