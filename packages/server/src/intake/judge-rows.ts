import {
  type AnyRow,
  type CauseStatus,
  type Dataset,
  delivery,
  type DeliveryStatus,
  deliveryOrder,
  type Finding,
  type Now,
} from "@samapne/core";

/** Rows of a dataset that are in memory. */
export interface RowTable {
  readonly dataset: Dataset;
  readonly rows: readonly AnyRow[];
}

/** Judges rows that are in memory as one delivery, with core's verdict, and gives what was found in counts. */
export function judgeRows(tables: readonly RowTable[], now: Now): DeliveryStatus {
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
    const judge = judging.table(dataset);
    let place = 0;
    for (const table of tables.filter((one) => one.dataset.id === dataset.id))
      for (const row of table.rows) {
        if (!fitsInCells(row)) note(dataset, unwritable);
        judge.judge(row, place++);
      }
  }
  judging.end();
  const found = [...causes.values()];
  const isRefused = found.some(({ severity }) => severity === "error");
  return { judged_at: now.instant, verdict: isRefused ? "not_conformant" : "conformant", causes: found };
}

/** Lists stand in one cell with `|` between the values, so no value may hold one. */
function fitsInCells(row: AnyRow): boolean {
  return Object.values(row).every(
    (value) => !Array.isArray(value) || !value.some((item) => typeof item === "string" && item.includes("|")),
  );
}

const unwritable: Finding = {
  code: "list.separator_in_item",
  kind: "list.separator_in_item",
  severity: "error",
  params: {},
};
