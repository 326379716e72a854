import type { Cell } from "../cell.ts";
import { isBlankCell } from "./sheet-cell.ts";

/** Cells of a sheet that are shown as one: rows from 1, columns from 0, ends included. Its value stands in the first cell. */
export interface Merge {
  readonly range: string;
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

/** Fills merged cells while rows go by. */
export interface MergeFiller {
  /** The row with what its merged cells mean, and the merges that begin in it. */
  fill(
    row: number,
    cells: readonly Cell[],
  ): { readonly cells: readonly Cell[]; readonly begun: readonly Merge[] };
}

/**
 * Starts filling. Cells merged downwards in one column mean the value for each row. Those merged sideways are a title
 * over several columns, and mean it for none but the first.
 */
export function mergeFiller(merges: readonly Merge[]): MergeFiller {
  const waiting = [...merges].sort((a, b) => a.rows[0] - b.rows[0]);
  let active: { readonly merge: Merge; readonly value: Cell }[] = [];
  return {
    fill: (row, cells) => {
      if (active.length === 0 && !(waiting[0] && waiting[0].rows[0] <= row)) return { cells, begun: none };
      active = active.filter(({ merge }) => merge.rows[1] >= row);
      const filled = [...cells];
      for (const { merge, value } of active)
        if (isDownwards(merge) && isBlankCell(filled[merge.columns[0]])) filled[merge.columns[0]] = value;
      const begun: Merge[] = [];
      while (waiting[0] && waiting[0].rows[0] <= row) begun.push(waiting.shift() as Merge);
      for (const merge of begun)
        active.push({ merge, value: merge.rows[0] === row ? cells[merge.columns[0]] : undefined });
      return { cells: filled, begun };
    },
  };
}

const none: readonly Merge[] = [];

function isDownwards({ columns }: Merge): boolean {
  return columns[0] === columns[1];
}
