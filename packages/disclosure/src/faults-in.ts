import {
  type AnyRow,
  type Dataset,
  delivery,
  entryOf,
  type Finding,
  type JudgedPart,
  type Now,
  type Text,
} from "@samapne/core";

/** What rows to be published are held to. */
export interface Holding {
  readonly threshold: number;
  /** The rows of the release before, where there is one. */
  readonly previous?: readonly AnyRow[] | undefined;
  readonly now: Now;
  readonly classificationDate?: string | undefined;
  /** Called after each table that the gate has judged for itself, and waited for. */
  readonly partJudged?: ((event: JudgedPart) => Promise<void>) | undefined;
}

/** The kinds of error that rows to be published have, each once; none when they conform and pass the gate. */
export async function faultsIn(
  dataset: Dataset,
  rows: readonly AnyRow[],
  { threshold, previous, now, classificationDate, partJudged }: Holding,
): Promise<readonly Text[]> {
  const kinds = new Map<string, Text>();
  const report = (_: Dataset, finding: Finding) => {
    if (finding.severity === "error") kinds.set(finding.code, entryOf(finding, dataset).title);
  };
  const judging = delivery([dataset], {
    now,
    threshold,
    report,
    ...(classificationDate === undefined ? {} : { classificationDate }),
  });
  for (const row of previous ?? []) judging.previous(dataset).judge(row, 0);
  for (const [place, row] of rows.entries()) judging.table(dataset).judge(row, place);
  for (const step of judging.ending()) await partJudged?.(step);
  return [...kinds.values()];
}
