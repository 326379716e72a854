import type { Cell } from "@samapne/tabular/reading";

/** Rows spread over all that come by: every row at first, then one of two, of four, and so on, so that they stay few. */
export interface SpreadRows {
  take(cells: readonly Cell[]): void;
  /** Those that are kept, in their order. */
  all(): readonly (readonly Cell[])[];
}

const most = 1000;

/** Starts to keep few rows of many. */
export function spreadRows(): SpreadRows {
  let kept: (readonly Cell[])[] = [];
  let step = 1;
  let count = 0;
  return {
    take(cells) {
      if (count++ % step !== 0) return;
      kept.push(cells);
      if (kept.length < most) return;
      kept = kept.filter((_, at) => at % 2 === 0);
      step *= 2;
    },
    all: () => kept,
  };
}
