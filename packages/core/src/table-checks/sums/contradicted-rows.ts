import type { Field } from "../../field.ts";
import type { TableCursor } from "../../registers/table-cursor.ts";
import { areMended, areMendedBy } from "../running/suspect-cells.ts";

/** Of so many rows that break rules it is asked whether they explain a sum; of more, a sum that does not fit is told. */
const most = 1000;

interface Side {
  readonly cursor: TableCursor;
  /** What is added up. */
  readonly measures: readonly string[];
  /** Is the row the total, and no part? */
  readonly isTotal: boolean;
}

/** What the parts of a group lack of their total; less than nothing where they are too much. */
export interface Lack {
  readonly more: number;
  /** Must they be as much as their total, and not at most? */
  readonly isExact: boolean;
}

/** Would the row break no rule, were a measure so much larger, or further from what it is? */
type IsMendedBy = (measure: number, lack: Lack) => boolean;

/** Rows in sums that break rules of their own. The number that would mend the sum may be the one that mends the row too. */
export class ContradictedRows {
  readonly #rows = new Map<number, IsMendedBy[]>();
  #count = 0;

  /** Keeps the row at hand, which counts in a group. */
  keep(group: number, { cursor, measures, isTotal }: Side): void {
    if (this.#count === most) return;
    this.#count += 1;
    const { broken, dataset } = cursor;
    const row = cursor.row();
    const isMendedBy: IsMendedBy = (measure, { more, isExact }) => {
      const name = measures[measure] ?? "";
      const value = row[name];
      if (typeof value !== "number" || !broken.some(({ compiled: { reads } }) => reads.row.includes(name)))
        return false;
      const right = Number((value + (isTotal ? -more : more)).toFixed(6));
      if (isExact) return areMendedBy(broken, name, right);
      return isWithin(right, dataset.fields[name]) && areMended(broken, name, dataset);
    };
    this.#rows.set(group, [...(this.#rows.get(group) ?? []), isMendedBy]);
  }

  /** Does the sum of a group lack so much because of one of these rows? */
  explain(group: number, measure: number, lack: Lack): boolean {
    return this.#rows.get(group)?.some((isMendedBy) => isMendedBy(measure, lack)) === true;
  }
}

function isWithin(number: number, field: Field | undefined): boolean {
  if (field?.kind !== "integer" && field?.kind !== "decimal") return false;
  const { min = -Infinity, max = Infinity } = field;
  return number >= min && number <= max;
}
