import type { Field } from "@samapne/core";
import type { Cell } from "@samapne/tabular/reading";

/** What a cell has for a field: of a list in JSON its only item, where the field takes none. The one date of an event may lie in a list. */
export function onlyItem(cell: Cell, { kind }: Field): Cell {
  return kind !== "list" && Array.isArray(cell) && cell.length === 1 ? (cell[0] as Cell) : cell;
}
