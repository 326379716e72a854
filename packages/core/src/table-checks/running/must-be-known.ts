import type { Dataset } from "../../dataset.ts";
import type { CompiledExpression } from "../../rule.ts";

/**
 * True when expressions ask for nothing but fields of the row that must stand. That one of them is unknown is then a
 * fault of the row, which is told; elsewhere it may be as it should be.
 */
export function mustBeKnown(
  expressions: readonly Pick<CompiledExpression, "reads">[],
  { fields }: Dataset,
): boolean {
  return expressions.every(
    ({ reads }) => reads.ref.length === 0 && reads.row.every((name) => fields[name]?.required === true),
  );
}
