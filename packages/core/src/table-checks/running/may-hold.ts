import { scopeOf } from "../../registers/expressions.ts";
import type { TableCursor } from "../../registers/table-cursor.ts";
import type { CompiledExpression } from "../../rule.ts";

/** May all conditions hold of the row at hand, whatever should stand in some of its fields? */
export function mayHold(
  expressions: readonly CompiledExpression[],
  cursor: TableCursor,
  fields: readonly string[],
): boolean {
  return expressions.every((expression) => {
    const scope = scopeOf(expression, cursor);
    const right = Object.entries(scope.row).filter(([name]) => !fields.includes(name));
    return expression.value({ ...scope, row: Object.fromEntries(right), unread: fields }) !== false;
  });
}
