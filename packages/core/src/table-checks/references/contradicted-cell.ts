import type { Dataset } from "../../dataset.ts";
import type { AgreedValue } from "./agreed-value.ts";

/** A cell of a row that no row which says something of it agrees with, and what all of them agree with. */
export interface ContradictedCell extends AgreedValue {
  /** The number of its row among those that are referred to. */
  readonly row: number;
  readonly field: string;
  readonly rule: string;
  /** The dataset of the rows that refer to it, and how many there are. */
  readonly dataset: Dataset;
  readonly rows: number;
}
