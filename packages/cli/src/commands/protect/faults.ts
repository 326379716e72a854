import {
  type AnyRow,
  type Dataset,
  delivery,
  entryOf,
  type Finding,
  type Now,
  type Text,
} from "@samapne/core";

/** What the rows are held to. */
interface Holding {
  readonly threshold: number;
  readonly previous: readonly AnyRow[] | undefined;
  readonly now: Now;
  readonly classificationDate: string | undefined;
}

/** The kinds of error that rows to be published have, each once; none when they conform and pass the gate. */
export function faultsIn(
  dataset: Dataset,
  rows: readonly AnyRow[],
  { threshold, previous, now, classificationDate }: Holding,
): readonly Text[] {
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
  judging.end();
  return [...kinds.values()];
}
