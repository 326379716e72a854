import type { Dataset } from "../dataset.ts";
import type { Finding } from "../issues/issue.ts";
import type { AnyRow } from "../row.ts";
import type { Lookup } from "../row-judge.ts";
import type { Now } from "../rules/index.ts";
import type { TableCheck } from "../table-check.ts";

/** Takes one judged row of a table: only values of the right type are present. */
export type See = (row: AnyRow, place: number, lookup: Lookup) => void;

/** A table check at work: it sees rows of the tables it watches (dataset ids, or `previous`), and reports at the end or before. */
export interface RunningCheck {
  readonly watches: Readonly<Record<string, See>>;
  end(): void;
}

/** What a table check is given. */
export interface CheckContext {
  readonly dataset: Dataset;
  /** The datasets of the delivery by id, to compile expressions about their rows and to name them. */
  readonly datasets: ReadonlyMap<string, Dataset>;
  report(finding: Finding, place: number | undefined): void;
  placeName(place: number): string;
  readonly now: Now | undefined;
}

/** Starts a check of one kind. */
export type StartCheck<C extends TableCheck> = (check: C, context: CheckContext) => RunningCheck;
