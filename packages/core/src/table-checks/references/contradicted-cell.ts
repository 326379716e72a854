import type { Dataset } from "../../dataset.ts";
import type { AgreedValue } from "./agreed-value.ts";

/** A cell of a row that nearly all rows which say something of it contradict, and what all those agree with. */
export interface ContradictedCell extends AgreedValue {
  /** The number of its row among those that are referred to. */
  readonly row: number;
  readonly field: string;
  readonly rule: string;
  /** The dataset of the rows that say something of it, how many there are, and how many of them agree with it. */
  readonly dataset: Dataset;
  readonly rows: number;
  readonly agreeing: number;
}
