import type { PlacedFinding } from "../../disclosure/placed-finding.ts";
import type { TableCursor } from "../../registers/table-cursor.ts";
import type { SuppressionCheck } from "../../suppression-check.ts";
import { SuspectPlaces } from "../running/suspect-places.ts";

/** Counts of persons that are told as wrong where they stand. */
export interface WrongCounts {
  /** Looks at the row at hand. */
  see(cursor: TableCursor): void;
  /** Does a finding follow from a count that is told as wrong? What follows from all figures together rests on no single one. */
  explain(found: PlacedFinding): boolean;
}

/** Remembers the counts of a table that are told as wrong. */
export function wrongCounts({ counts, comparisons = [] }: SuppressionCheck): WrongCounts {
  const suspects = new SuspectPlaces([
    ...new Set([...counts.map(({ field }) => field), ...comparisons.flatMap((one) => one.counts)]),
  ]);
  const unread = new Map<number | undefined, readonly string[]>();
  const isWrong = (place: number | undefined, fields: readonly string[]) =>
    (place !== undefined && suspects.has(place, fields)) ||
    unread.get(place)?.some((field) => fields.includes(field)) === true;
  return {
    see: (cursor) => {
      suspects.see(cursor);
      if (cursor.unread.length > 0) unread.set(cursor.place, cursor.unread);
    },
    explain: ({ finding: { code, fields = [] }, place, restsOn = [] }) => {
      // A part that cannot be read may well be the few persons that the others leave.
      if (code === "suppression.difference")
        return restsOn.some((one) => one !== undefined && suspects.has(one, fields));
      if (code === "suppression.count_missing") return isWrong(place, fields);
      if (code !== "suppression.comparison") return false;
      const compared = comparisons.filter((one) => fields.every((field) => one.fields.includes(field)));
      return compared.some((one) => isWrong(place, one.counts));
    },
  };
}
