import {
  type AnyRow,
  type CauseStatus,
  type Dataset,
  delivery,
  type DeliveryStatus,
  deliveryOrder,
  type Finding,
  type Now,
  suppressionOf,
} from "@samapne/core";
import { isPersonalData } from "@samapne/tabular";
import { type Uncarried, uncarried } from "./carried.ts";

/** Rows of a dataset that are in memory. */
export interface RowTable {
  readonly dataset: Dataset;
  readonly rows: readonly AnyRow[];
}

/**
 * Judges rows that are in memory as one delivery, with core's verdict, and gives what was found in counts. What looks
 * like personal data is refused: nobody is asked to confirm it here. Datasets under disclosure control are judged with
 * what is published of them.
 */
export function judgeRows(
  tables: readonly RowTable[],
  now: Now,
  published: readonly RowTable[] = [],
): DeliveryStatus {
  const causes = new Map<string, CauseStatus>();
  const note = (dataset: Dataset, { code, severity, field, fields = [] }: Finding) => {
    const names = field === undefined ? fields : [field];
    const key = [dataset.id, code, ...names].join();
    const count = (causes.get(key)?.count ?? 0) + 1;
    causes.set(key, { dataset: dataset.id, code, severity, fields: names, count });
  };
  const order = deliveryOrder(tables.map(({ dataset }) => dataset));
  const judging = delivery(order, { now, report: note });
  for (const dataset of order) {
    const earlier = suppressionOf(dataset) ? published.filter((one) => one.dataset.id === dataset.id) : [];
    for (const { rows } of earlier) for (const row of rows) judging.previous(dataset).judge(row, 0);
    const judge = judging.table(dataset);
    const whyNot = uncarried(dataset);
    let place = 0;
    for (const table of tables.filter((one) => one.dataset.id === dataset.id))
      for (const row of table.rows) {
        const why = whyNot(row);
        if (why !== undefined) note(dataset, uncarriedFinding(why));
        judge.judge(row, place++);
      }
  }
  judging.end();
  const found = [...causes.values()];
  const isRefused = found.some(({ severity, code }) => severity === "error" || isPersonalData({ code }));
  return { judged_at: now.instant, verdict: isRefused ? "not_conformant" : "conformant", causes: found };
}

function uncarriedFinding(code: Uncarried): Finding {
  return { code, kind: code, severity: "error", params: {} };
}
