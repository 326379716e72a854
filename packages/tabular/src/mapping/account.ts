import type { Dataset } from "@samapne/core";
import { columnLetter } from "../report/column-letter.ts";
import type { FoundTable } from "./find-table.ts";
import type { Outcome } from "./outcome.ts";
import type { LeftOutTally, RepairTally } from "./tally.ts";

/** What was counted while a file was converted. */
export interface Counted {
  /** Rows of the file: read, used, left out. */
  readonly read: number;
  readonly used: number;
  readonly fileLeftOut: LeftOutTally;
  /** Rows of the dataset: made, filled in, written, left out. */
  readonly made: number;
  readonly filled: number;
  readonly written: number;
  readonly madeLeftOut: LeftOutTally;
  readonly repairs: RepairTally;
  /** Cells of each column that were not used. */
  readonly unused: ReadonlyMap<number, number>;
}

/** The account of a conversion: two sums that must come out, what was repaired, and what was not used. */
export function accountOf(
  { table, plan, unread, otherYear }: FoundTable,
  dataset: Dataset,
  counted: Counted,
): Outcome {
  const { each, columns, headings, leftOutColumns } = plan;
  const { text } = table;
  const { read, used, fileLeftOut, made, filled, written, madeLeftOut, repairs } = counted;
  const file = { read, used, leftOut: fileLeftOut.list() };
  const rest = { columns: columns.length, rows: made, filled, written, leftOut: madeLeftOut.list() };
  const unusedColumns = [...counted.unused]
    .sort(([a], [b]) => a - b)
    .map(([index, cells]) => {
      const because = leftOutColumns.get(index);
      return {
        letter: columnLetter(index),
        heading: headings.headings[index] ?? "",
        cells,
        ...(because === undefined ? {} : { because }),
      };
    });
  const isWhole =
    each === "column"
      ? made === columns.length
      : each === "file"
        ? made === 1
        : made === used * (each === "cell" ? columns.length : 1);
  return {
    dataset: dataset.id,
    each,
    ...(text ? { text: { ...text } } : {}),
    unread,
    ...(otherYear ? { otherYear } : {}),
    file,
    made: rest,
    repairs: repairs.list(),
    unusedColumns,
    addsUp: isWhole && read === used + fileLeftOut.total && made + filled === written + madeLeftOut.total,
    hasFaults:
      text?.encoding === "utf-8 (broken)" ||
      [...file.leftOut, ...rest.leftOut].some(({ isFault }) => isFault),
  };
}
