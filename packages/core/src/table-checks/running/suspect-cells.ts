import type { Dataset } from "../../dataset.ts";
import type { AskedRule } from "../../one-cell.ts";
import type { TableCursor } from "../../registers/table-cursor.ts";
import { unknowing } from "../../unknowing.ts";

const none: readonly string[] = [];

/**
 * Those of some fields of the row at hand that may be what is told as wrong in it: the cell is told, or a code that was
 * not valid on its day, or it alone would mend every rule that the row breaks, were it another.
 */
export function suspectCells(cursor: TableCursor, fields: readonly string[]): readonly string[] {
  const { told, broken, dataset } = cursor;
  if (told.length === 0 && broken.length === 0) return none;
  return fields.filter(
    (name) =>
      told.includes(name) ||
      told.some((other) => isDayOf(name, other, dataset)) ||
      (broken.length > 0 && areMended(broken, name, dataset)),
  );
}

function isDayOf(name: string, told: string, { fields }: Dataset): boolean {
  const field = fields[told];
  return field?.kind === "code" && field.at === name;
}

/** Would a row that breaks rules break none of them, were the value of one field another one? */
export function areMended(broken: readonly AskedRule[], name: string, dataset: Dataset): boolean {
  return broken.every(
    ({ compiled, scope }) => compiled.holds(unknowing(scope, [name], [name], dataset)) !== false,
  );
}

/** Would it break none of them with this value? */
export function areMendedBy(broken: readonly AskedRule[], name: string, value: unknown): boolean {
  return broken.every(
    ({ compiled, scope }) => compiled.holds({ ...scope, row: { ...scope.row, [name]: value } }) !== false,
  );
}
