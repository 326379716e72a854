import type { Dataset } from "./dataset.ts";
import { delivery } from "./delivery.ts";
import type { AnyRow } from "./row.ts";

/**
 * What is found of the rows of a delivery, one table after the other: `2 ADD`, or `towns 2 ADD` where there are several tables.
 * What follows from something else is in parentheses.
 */
export function foundIn(...tables: readonly (readonly [Dataset, readonly AnyRow[]])[]): readonly string[] {
  const found: string[] = [];
  const judging = delivery(
    tables.map(([dataset]) => dataset),
    {
      report: ({ id }, { code, isExplained }, place = 0) => {
        const line = `${tables.length > 1 ? `${id} ` : ""}${place} ${code}`;
        found.push(isExplained ? `(${line})` : line);
      },
    },
  );
  for (const [dataset, rows] of tables)
    for (const [index, row] of rows.entries()) judging.table(dataset).judge(row, index + 1);
  judging.end();
  return found;
}
