import { figure } from "../../disclosure/cell-table.ts";
import type { PlacedFinding } from "../../disclosure/placed-finding.ts";
import type { TableCursor } from "../../registers/table-cursor.ts";
import type { AnyRow } from "../../row.ts";
import type { SuppressionCheck } from "../../suppression-check.ts";
import type { CheckContext } from "../running/running-check.ts";
import { suspectCells } from "../running/suspect-cells.ts";
import { SuspectPlaces } from "../running/suspect-places.ts";
import { sumsOf } from "../sums/sums-of-table.ts";

/** Counts of persons that are told as wrong where they stand. */
export interface WrongCounts {
  /** Looks at the row at hand. */
  see(cursor: TableCursor): void;
  /** Two rows have one key, and one of them may belong elsewhere. */
  repeats(row: AnyRow, place: number): void;
  /** Does a finding follow from a count that is told as wrong? What follows from all figures together rests on no single one. */
  explain(found: PlacedFinding, row: AnyRow): boolean;
}

/** A row that may belong elsewhere in its table, or be withheld or not, as some of its key or its status is told as wrong. */
interface StrayRow {
  readonly place: number;
  readonly row: AnyRow;
  readonly wrong: readonly string[];
  /** Some part of its key may be wrong, and nobody knows which. */
  readonly isRepeated?: true;
}

/** Of so many rows it is remembered that they may belong elsewhere; what more would explain is told. */
const mostStrays = 100;

/** Remembers the counts of a table that are told as wrong, and the rows that may belong elsewhere in it. */
export function wrongCounts(
  { counts, comparisons = [], status }: SuppressionCheck,
  context: CheckContext,
): WrongCounts {
  const { key } = context.dataset;
  const placing = [...key, status.field];
  const always = counts.filter(({ where, alone }) => where === undefined && !alone);
  const suspects = new SuspectPlaces([
    ...new Set([...counts.map(({ field }) => field), ...comparisons.flatMap((one) => one.counts)]),
  ]);
  const unread = new Map<number | undefined, readonly string[]>();
  const strays: StrayRow[] = [];
  const isWrong = (place: number | undefined, fields: readonly string[]) =>
    (place !== undefined && suspects.has(place, fields)) ||
    unread.get(place)?.some((field) => fields.includes(field)) === true;
  /** May one of the rows that belong elsewhere be part of the same sum as a row, along a dimension? */
  const hasStray = (row: AnyRow, along: readonly string[], place: number | undefined) =>
    strays.some(({ row: other, wrong, place: at, isRepeated }) => {
      if (at === place && !wrong.some((name) => key.includes(name))) return false;
      const differing = key.filter(
        (name) => !along.includes(name) && !wrong.includes(name) && other[name] !== row[name],
      );
      return differing.length <= (isRepeated ? 1 : 0);
    });
  return {
    see: (cursor) => {
      suspects.see(cursor);
      if (cursor.unread.length > 0) unread.set(cursor.place, cursor.unread);
      const suspected = suspectCells(cursor, placing);
      if (cursor.unread.length + suspected.length === 0) return;
      const wrong = [...cursor.unread.filter((name) => key.includes(name)), ...suspected];
      if (wrong.length > 0 && strays.length < mostStrays)
        strays.push({ place: cursor.place, row: cursor.row(), wrong });
    },
    repeats: (row, place) => {
      if (strays.length < mostStrays) strays.push({ place, row, wrong: [], isRepeated: true });
    },
    explain: ({ finding: { code, fields = [] }, place, restsOn = [] }, row) => {
      // A row that hides nothing is told as that; and what others give away of it stands in it.
      if (code === "suppression.alone")
        return always.every(({ field }) => figure(row, field) !== undefined) || hasStray(row, fields, place);
      // A part that cannot be read may well be the few persons that the others leave.
      if (code === "suppression.difference")
        return (
          restsOn.some((one) => one !== undefined && suspects.has(one, fields)) ||
          fields.some((field) => sumsOf(context).tells(field, restsOn)) ||
          hasStray(row, fields, place)
        );
      // A total that says it is a part is told by the sum that lacks it.
      if (code === "suppression.breakdowns") return sumsOf(context).lacks(row);
      if (code === "suppression.count_missing") return isWrong(place, fields);
      if (code !== "suppression.comparison") return false;
      const compared = comparisons.filter((one) => fields.every((field) => one.fields.includes(field)));
      return compared.some((one) => isWrong(place, one.counts));
    },
  };
}
