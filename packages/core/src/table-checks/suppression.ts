import { type Cell, cellOf } from "../disclosure/cell-table.ts";
import { cellTable, findingsOf } from "../disclosure/gate.ts";
import type { SuppressionCheck } from "../suppression-check.ts";
import type { StartCheck } from "./running-check.ts";

/** Disclosure control: keeps the rows, and at the end tells what they give away. */
export const startSuppression: StartCheck<SuppressionCheck> = (check, { dataset, threshold, report }) => {
  const cells: Cell[] = [];
  const earlier: Cell[] = [];
  return {
    watches: {
      previous: (row) => {
        const cell = cellOf(row, undefined, dataset, check);
        if (cell) earlier.push(cell);
      },
      [dataset.id]: (row, place) => {
        const cell = cellOf(row, place, dataset, check);
        if (cell) cells.push(cell);
      },
    },
    end: () => {
      const release = cellTable(dataset, check, cells, { threshold, earlier });
      for (const { finding, place } of findingsOf(release)) report(finding, place);
    },
  };
};
