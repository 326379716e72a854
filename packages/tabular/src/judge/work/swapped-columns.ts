import { type Dataset, type FieldJudge, fieldJudges, type Finding } from "@samapne/core";
import type { Cell } from "../../formats/cell.ts";
import { isBlankCell } from "../../formats/sheet/sheet-cell.ts";
import type { Table } from "../../formats/table.ts";
import type { Matching } from "../../headings/match.ts";
import { type FieldColumn, fieldColumns } from "./field-columns.ts";
import { firstRecords } from "./row-numbers.ts";

/** So many rows tell whether the values of two columns have changed places. */
const mostRows = 100;
/** So many values of each column must say so. */
const fewestValues = 5;
/** The share of values that may be right where they stand, or wrong where they would belong. */
const mostOther = 0.1;

/** Two fields whose values stand in the column of the other. */
export type SwappedFields = readonly [string, string];

interface Column extends FieldColumn {
  readonly judge: FieldJudge;
  /** What stands in it, where something does. */
  readonly cells: readonly Cell[];
}

/**
 * Two columns of a table whose values have changed places: nearly none is right in one of them, and nearly all would be in
 * the other. A pair that a rule tells of is left to it, and so is one of which there are several.
 */
export async function swappedColumns(
  table: Table,
  dataset: Dataset,
  matching: Matching,
): Promise<SwappedFields | undefined> {
  if (table.keyed || table.typing === "typed" || matching.matched.length < 2) return undefined;
  const records = await firstRecords(table, mostRows);
  if (records.length < fewestValues) return undefined;
  const judges = fieldJudges(dataset, {});
  const columns = fieldColumns({ matching, file: { dataset, table } }).map((column): Column => {
    const written = records.map(({ cells }) => cells[column.index]);
    const cells = written.filter((cell) => !isBlankCell(cell));
    return { ...column, judge: judges.get(column.name) as FieldJudge, cells };
  });
  const strange = columns.filter(
    (column) => column.cells.length >= fewestValues && shareRight(column, column.cells) <= mostOther,
  );
  const pairs = strange.flatMap((one, at) =>
    columns
      .filter((other) => {
        const before = strange.indexOf(other);
        const isCounted = before >= 0 && before <= at;
        const isSure = before > at || isVaried(one.cells);
        return !isCounted && other.cells.length >= fewestValues && isSure && isSwapped(one, other);
      })
      .map((other): SwappedFields => [one.name, other.name]),
  );
  const [pair, ...others] = pairs;
  const isTold = (fields: SwappedFields) =>
    dataset.rules?.some(({ explains = [] }) => fields.every((field) => explains.includes(field))) === true;
  return pair && others.length === 0 && !isTold(pair) ? pair : undefined;
}

/** One word in all rows may stand for values that are missing, and be right where any text is. */
function isVaried(cells: readonly Cell[]): boolean {
  return new Set(cells).size > 1;
}

function isSwapped(one: Column, other: Column): boolean {
  return shareRight(one, other.cells) >= 1 - mostOther && shareRight(other, one.cells) >= 1 - mostOther;
}

/** The share of some values that are right in a column. */
function shareRight({ name, read, judge }: Column, cells: readonly Cell[]): number {
  const right = cells.filter((cell) => {
    const findings: Finding[] = [];
    judge.judge(read(cell).value, { [name]: undefined }, findings);
    return findings.every(({ severity }) => severity !== "error");
  });
  return right.length / cells.length;
}

/** The columns as their values stand. */
export function swappedBack(matching: Matching, [one, other]: SwappedFields): Matching {
  const fields = new Map([
    [one, other],
    [other, one],
  ]);
  const matched = matching.matched.map((column) => ({
    ...column,
    field: fields.get(column.field) ?? column.field,
  }));
  return { ...matching, matched };
}
