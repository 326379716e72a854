import { type Cell, cellAsText } from "@samapne/tabular/reading";

/** A cell as text; the items of a list in JSON with | in between, as other files write them. */
export function itemsAsText(cell: Cell): string {
  return Array.isArray(cell) ? cell.map((item) => cellAsText(item as Cell)).join("|") : cellAsText(cell);
}
