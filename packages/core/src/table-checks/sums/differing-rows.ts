import type { SumsCheck } from "../../table-check.ts";
import { agree, type Cell, cellOf, fitsWith, type Measured, type Misfit } from "./misfits.ts";

/** A row that differs from those it should be alike, as has been told: what they are alike in, and by how much it differs. */
export interface DifferingRow {
  /** The fields it is alike in, with their values. */
  readonly by: ReadonlyMap<string, string>;
  readonly amounts: ReadonlyMap<string, number>;
  /** Where it stands; and the other one too, where it differs from one only: either may be wrong. */
  readonly places: readonly number[];
}

/** Does a group not add up because of such a row? It may be part of it or its total, and with what it differs by the sum fits. */
export function followsFromDifference(
  { by, amounts }: DifferingRow,
  check: SumsCheck,
  misfit: Misfit,
): boolean {
  const cell = cellOf(check, misfit);
  const own: Cell = new Map([...by].map(([name, value]) => [`row.${name}`, { value, isWhole: true }]));
  if (![...own.keys()].some((name) => cell.has(name)) || !agree(own, cell)) return false;
  const amount = ({ name }: Measured) => amounts.get(name) ?? 0;
  return [1, -1].some((sign) => fitsWith(check, misfit, (measure) => sign * amount(measure)));
}
