import type { Cell } from "@samapne/tabular/reading";
import type { Change } from "./mapped-value.ts";

/** One of the steps from the text of a cell to a value. */
export interface Step {
  readonly change: Change;
  apply(text: string, cell: Cell): string | undefined;
  /** What is lost or added besides. */
  also?(text: string, cell: Cell): Change | undefined;
}
