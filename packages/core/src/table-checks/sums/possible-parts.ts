import { numberReader } from "../../registers/expressions.ts";
import type { TableCursor } from "../../registers/table-cursor.ts";
import type { CompiledExpression } from "../../rule.ts";
import type { CheckContext } from "../running/running-check.ts";

/** One side of a sum: what its rows are grouped by, and where they stand. */
interface SideOfSum {
  readonly expressions: readonly CompiledExpression[];
  readonly cursor: TableCursor;
}

/** What tells whether a total may have parts. */
export interface PossibleParts {
  /** Is the row at hand a total that may have some? */
  may(): boolean;
  /** The fields of the row that it is known by; undefined when any total may have parts. */
  readonly knownBy?: readonly string[];
}

const always: PossibleParts = { may: () => true };

/**
 * Tells whether the total at hand may have parts. Where parts are grouped by what a reference borrows, such as the main
 * meter of a meter, the values there can be are those of a table that is complete by then: a total of none of them has
 * no parts, and need not be kept. Most meters are nobody's main meter, and there are as many totals as rows.
 */
export function possibleParts(total: SideOfSum, parts: SideOfSum, { datasets }: CheckContext): PossibleParts {
  const order = [...datasets.keys()];
  const tests = parts.expressions.flatMap(({ typed }, index) => {
    const own = total.expressions[index];
    if (typed.kind !== "ref" || typed.type.kind !== "string" || own === undefined) return [];
    const reference = parts.cursor.dataset.references?.[typed.reference];
    const pointer = parts.cursor.referenced(typed.reference);
    const isComplete =
      reference !== undefined &&
      order.indexOf(reference.dataset) < order.indexOf(total.cursor.dataset.id) &&
      order.indexOf(reference.dataset) < order.indexOf(parts.cursor.dataset.id);
    const read = numberReader(own, total.cursor);
    if (!pointer || !isComplete || !read) return [];
    const column = pointer.column(typed.field);
    let values: ReadonlySet<number> | undefined;
    return [{ own, may: () => (values ??= new Set(column.numbers)).has(read(total.cursor.base)) }];
  });
  if (tests.length === 0) return always;
  return {
    may: () => tests.every(({ may }) => may()),
    knownBy: tests.flatMap(({ own: { reads } }) => reads.row),
  };
}
