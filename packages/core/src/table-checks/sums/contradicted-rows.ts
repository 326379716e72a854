import type { Dataset } from "../../dataset.ts";
import type { Field } from "../../field.ts";
import { alikePairs, isMendedWith } from "../../mended-row.ts";
import type { AskedRule } from "../../one-cell.ts";
import type { TableCursor } from "../../registers/table-cursor.ts";
import type { AnyRow } from "../../row.ts";
import type { SumsCheck } from "../../table-check.ts";
import { areMended, areMendedBy } from "../running/suspect-cells.ts";
import { fitsWith, lackOf, type Measured } from "./misfits.ts";

/** Of so many rows that are wrong it is asked whether they explain a sum; of more, a sum that does not fit is told. */
const most = 1000;

interface Side {
  readonly cursor: TableCursor;
  /** What is added up. */
  readonly measures: readonly string[];
  /** Is the row the total, and no part? */
  readonly isTotal: boolean;
}

/** A row in a sum, and what is told of it. */
interface WrongRow extends Omit<Side, "cursor"> {
  readonly row: AnyRow;
  readonly dataset: Dataset;
  readonly now: TableCursor["now"];
  readonly told: readonly string[];
  readonly broken: readonly AskedRule[];
}

/** The measures of a group by their number, as if nothing explained them. */
type Measures = readonly Measured[];

/**
 * Rows in sums of which something is told. What would mend the sum may be what mends the row too: one of its numbers, all of
 * those that do not add up, or two that have changed places.
 */
export class ContradictedRows {
  readonly #rows = new Map<number, WrongRow[]>();
  #count = 0;

  /** Keeps the row at hand, which counts in a group. */
  keep(group: number, { cursor, measures, isTotal }: Side): void {
    if (this.#count === most) return;
    this.#count += 1;
    const { broken, told, dataset, now } = cursor;
    const one: WrongRow = { row: cursor.row(), dataset, now, told, broken, measures, isTotal };
    this.#rows.set(group, [...(this.#rows.get(group) ?? []), one]);
  }

  /** The measures of a group that do not add up because of one of these rows. */
  explained(group: number, check: SumsCheck, measures: Measures): ReadonlySet<number> {
    const explained = new Set<number>();
    for (const row of this.#rows.get(group) ?? []) {
      const isAll = isMendedByAll(row, check, measures) || isMendedBySwap(row, check, measures);
      for (const [index, measure] of measures.entries())
        if (measure.isBroken && (isAll || isMendedByOne(row, check, measure, index))) explained.add(index);
    }
    return explained;
  }
}

/** What a measure of a row should be for its sum to fit; undefined where it has none. */
function rightOf({ row, measures, isTotal }: WrongRow, measure: Measured, index: number): number | undefined {
  const value = row[measures[index] ?? ""];
  if (typeof value !== "number") return undefined;
  const more = lackOf(measure);
  return Number((value + (isTotal ? -more : more)).toFixed(6));
}

/** Would the row break no rule, were this measure what its sum needs, or further from what it is? */
function isMendedByOne(row: WrongRow, { compare }: SumsCheck, measure: Measured, index: number): boolean {
  const { broken, dataset } = row;
  const name = row.measures[index] ?? "";
  const right = rightOf(row, measure, index);
  if (right === undefined || !isRead(name, row)) return false;
  if (compare === "equal") return areMendedBy(broken, name, right);
  return isWithin(right, dataset.fields[name]) && areMended(broken, [name], dataset);
}

/** Would it be right, were all the measures that do not add up what their sums need, or further from what they are? */
function isMendedByAll(row: WrongRow, { compare }: SumsCheck, measures: Measures): boolean {
  const rights: Record<string, number> = {};
  for (const [index, measure] of measures.entries()) {
    if (!measure.isBroken) continue;
    const name = row.measures[index] ?? "";
    const right = rightOf(row, measure, index);
    if (right === undefined || !isWithin(right, row.dataset.fields[name])) return false;
    rights[name] = right;
  }
  const names = Object.keys(rights);
  const isToldOfOthers = row.told.some((name) => !names.includes(name));
  if (isToldOfOthers || !names.some((name) => row.told.includes(name) || isRead(name, row))) return false;
  return compare === "equal" ? isMendedWith(rights, row) : areMended(row.broken, names, row.dataset);
}

/** Would both the row and the sum be right, had two of its numbers not changed places? */
function isMendedBySwap(row: WrongRow, check: SumsCheck, measures: Measures): boolean {
  const own = row.row;
  return alikePairs(row.dataset).some(([one, other]) => {
    const isMeasured = row.measures.includes(one) || row.measures.includes(other);
    const isNumber = typeof own[one] === "number" && typeof own[other] === "number";
    if (!isMeasured || !isNumber || own[one] === own[other]) return false;
    const swapped: AnyRow = { [one]: own[other], [other]: own[one] };
    const more = (_: Measured, index: number) => {
      const name = row.measures[index] ?? "";
      if (!Object.hasOwn(swapped, name)) return 0;
      return ((swapped[name] as number) - (own[name] as number)) * (row.isTotal ? -1 : 1);
    };
    return fitsWith(check, { measures }, more) && isMendedWith(swapped, row);
  });
}

function isRead(name: string, { broken }: WrongRow): boolean {
  return broken.some(({ compiled: { reads } }) => reads.row.includes(name));
}

function isWithin(number: number, field: Field | undefined): boolean {
  if (field?.kind !== "integer" && field?.kind !== "decimal") return false;
  const { min = -Infinity, max = Infinity } = field;
  return number >= min && number <= max;
}
