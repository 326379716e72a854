import { type AnyRow, type Dataset, rowJudge } from "@samapne/core";
import type { Table, TableRecord } from "../../formats/table.ts";
import type { Matching } from "../../headings/match.ts";
import { ReadError } from "../../read-error.ts";
import { fieldColumns } from "./field-columns.ts";

/** So many rows tell where the values of a table stand. */
const mostRows = 20;

/**
 * The table as its values stand: where each row begins with a number that has no heading, the headings are those of the
 * cells after it. Taken so only where less than half as many values are wrong then.
 */
export async function placed(table: Table, dataset: Dataset, matching: Matching): Promise<Table> {
  const { afterRowNumbers: shifted } = table;
  if (!shifted) return table;
  const [wrong, wrongThen] = [
    await wrongValues(table, dataset, matching),
    await wrongValues(shifted, dataset, matching),
  ];
  return wrongThen * 2 < wrong ? shifted : table;
}

/** How many values of the first rows are not what their columns hold. */
async function wrongValues(table: Table, dataset: Dataset, matching: Matching): Promise<number> {
  const columns = fieldColumns({ matching, file: { dataset, table } });
  const { judge } = rowJudge({ ...dataset, rules: [] });
  let wrong = 0;
  for (const { cells } of await firstRecords(table, mostRows)) {
    const row: AnyRow = Object.fromEntries(
      columns.map(({ index, name, read }) => [name, read(cells[index]).value]),
    );
    wrong += judge(row).findings.length;
  }
  return wrong;
}

/**
 * So many of the first records of a table, whatever the size of the pieces in which they come. That it cannot be read on is
 * told where it is judged.
 */
export async function firstRecords(table: Table, most: number): Promise<readonly TableRecord[]> {
  const first: TableRecord[] = [];
  try {
    for await (const { records } of table.read()) {
      first.push(...records.slice(0, most - first.length));
      if (first.length === most) break;
    }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
  }
  return first;
}
