import type { TableCursor } from "../../registers/table-cursor.ts";
import type { AnyRow } from "../../row.ts";
import type { CompiledRule } from "../../rule.ts";
import type { Now, Scope } from "../../rules/index.ts";

const none: readonly string[] = [];
const noReferences: Scope["ref"] = Object.freeze({});

/**
 * Those of some fields of the row at hand that may be what is told as wrong in it: the cell is told, or it alone would
 * mend every rule that the row breaks, were it another.
 */
export function suspectCells(cursor: TableCursor, fields: readonly string[]): readonly string[] {
  const { told, broken, now } = cursor;
  if (told.length === 0 && broken.length === 0) return none;
  return fields.filter((name) => {
    if (told.includes(name)) return true;
    const unknown = { ...cursor.row(), [name]: undefined };
    return broken.length > 0 && areMended(broken, unknown, now, [name]);
  });
}

/** Would a row that breaks rules break none of them, if it were as given? */
export function areMended(
  broken: readonly CompiledRule[],
  row: AnyRow,
  now: Now | undefined,
  unread: readonly string[] = none,
): boolean {
  return broken.every(({ holds }) => holds({ row, now, ref: noReferences, unread }) !== false);
}
