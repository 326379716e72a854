import type { Dataset } from "@samapne/core";
import type { FoundTables } from "./find-table.ts";
import { letterIndex } from "../table/grid.ts";
import type { Ledger, TableCount } from "./ledger.ts";
import type { RowsEach } from "../file/mapping.ts";
import type { Outcome } from "./outcome.ts";

/** The account of a conversion: two sums that must come out, what was repaired, and what was not used. */
export function accountOf(
  { tables, unread, unreadAlike, otherYear }: FoundTables,
  { id }: Dataset,
  {
    tables: counts,
    fileLeftOut,
    madeLeftOut,
    filled,
    written,
    repeated,
    repairs,
    signs,
    scales,
    unused,
    clock,
    hasMorePages,
  }: Ledger,
  areKeysFull: boolean,
): Outcome {
  const [first] = tables;
  const each = first?.plan.each ?? "row";
  const text = first?.table.text;
  const sum = (of: "read" | "used" | "joined" | "made") =>
    counts.reduce((sofar, count) => sofar + count[of], 0);
  const [read, used, joined, rows] = [sum("read"), sum("used"), sum("joined"), sum("made")];
  const file = { read, used, leftOut: fileLeftOut.list() };
  const doubtfulSigns = signs.list();
  const doubtfulScales = scales.list();
  const columns = new Set(counts.map((count) => count.columns));
  const made = {
    columns: Math.max(0, ...columns),
    rows,
    ...(joined > 0 ? { joined } : {}),
    filled,
    written,
    leftOut: madeLeftOut.list(),
  };
  const sheets = counts.map(({ sheet = "", columns: wide, read: all, used: of }) => ({
    sheet,
    columns: wide,
    read: all,
    used: of,
  }));
  return {
    dataset: id,
    each,
    ...(text ? { text: { ...text } } : {}),
    ...(tables.length > 1 ? { sheets } : {}),
    unread,
    ...(unreadAlike.length > 0 ? { unreadAlike } : {}),
    ...(otherYear ? { otherYear } : {}),
    ...(hasMorePages ? { morePages: true as const } : {}),
    mayKeepWinterTime: clock.isSpringHourThere && !clock.isAutumnHourTwice,
    file,
    made,
    repeated: {
      count: repeated.count,
      ...repeated.places,
      ...(areKeysFull ? { isPartly: true as const } : {}),
    },
    doubtfulSigns,
    doubtfulScales,
    repairs: repairs.list(),
    unusedColumns: unused.toSorted((a, b) => letterIndex(a.letter) - letterIndex(b.letter)),
    addsUp:
      counts.every((count) => isWhole(count, each)) &&
      read === used + fileLeftOut.total &&
      rows + filled === written + madeLeftOut.total,
    hasFaults:
      tables.some(({ table }) => table.text?.encoding === "utf-8 (broken)") ||
      unreadAlike.length > 0 ||
      hasMorePages ||
      repeated.count > 0 ||
      doubtfulSigns.length > 0 ||
      doubtfulScales.length > 0 ||
      [...file.leftOut, ...made.leftOut].some(({ isFault }) => isFault),
  };
}

/** Are there as many rows of the dataset as what they are made of? */
function isWhole({ used, joined, made, columns }: TableCount, each: RowsEach): boolean {
  if (each === "column") return made === columns;
  if (each === "file") return made === 1;
  return made === (used - joined) * (each === "cell" ? columns : 1);
}
