import type { Dataset } from "./dataset.ts";
import type { Finding } from "./issues/issue.ts";
import type { OpenRegisterMemory } from "./registers/registers.ts";
import type { JudgeOptions } from "./row-judge.ts";

/** What a delivery is judged with, and where its findings go. */
export interface DeliveryOptions extends JudgeOptions {
  /** Called for each finding, in no promised order. `place` is the number the row was given with; undefined for the table as a whole. */
  report(dataset: Dataset, finding: Finding, place: number | undefined): void;
  /** Rows that readers without rows keep in the registers of each table; none when all rows are given as objects. */
  readonly registerRows?: number | undefined;
  /** Where the registers of each table lie, for those who have something else read them too; memory of their own when left out. */
  readonly registerMemory?: OpenRegisterMemory | undefined;
  /** How a place is written in messages that point to another row, such as `17` or `17 i locations.csv`. */
  placeName?(place: number): string;
  /** True to warn of what no dataset declares when the last delivery is there: rows gone, values in another unit, jumps. */
  readonly compares?: boolean | undefined;
  /** Fewest persons behind a published figure, when the publisher asks for more than a dataset declares. */
  readonly threshold?: number | undefined;
}
