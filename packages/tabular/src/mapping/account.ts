import type { Dataset } from "@samapne/core";
import { columnLetter } from "../report/column-letter.ts";
import type { FoundTable } from "./find-table.ts";
import type { Ledger } from "./ledger.ts";
import type { Outcome } from "./outcome.ts";

/** The account of a conversion: two sums that must come out, what was repaired, and what was not used. */
export function accountOf(
  { table, plan, unread, otherYear }: FoundTable,
  dataset: Dataset,
  counted: Ledger,
): Outcome {
  const { each, columns, headings, leftOutColumns } = plan;
  const { text } = table;
  const { read, used, fileLeftOut, made, filled, written, madeLeftOut, repeated, repairs } = counted;
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
    repeated: { count: repeated.count, places: repeated.places },
    repairs: repairs.list(),
    unusedColumns,
    addsUp: isWhole && read === used + fileLeftOut.total && made + filled === written + madeLeftOut.total,
    hasFaults:
      text?.encoding === "utf-8 (broken)" ||
      repeated.count > 0 ||
      [...file.leftOut, ...rest.leftOut].some(({ isFault }) => isFault),
  };
}
