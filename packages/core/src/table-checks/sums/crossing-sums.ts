import type { SumsCheck } from "../../table-check.ts";
import { agree, type Cell, cellOf, fitsWith, lackOf, type Measured, type Misfit } from "./misfits.ts";

/** A group of a check that does not add up. */
export interface CheckedMisfit {
  readonly check: SumsCheck;
  readonly misfit: Misfit;
}

/** A group, and groups of other checks that miss their total by the same and may have a row in common with it. */
export interface Crossing<M extends CheckedMisfit> {
  readonly first: M;
  readonly others: readonly M[];
  /** The values by which the row they have in common is known. */
  readonly cell: string;
}

/** Puts groups together that one wrong number may have broken: in each check the sum its row is part of, or the total of. */
export function crossings<M extends CheckedMisfit>(misfits: readonly M[]): readonly Crossing<M>[] {
  const all: { first: M; others: M[]; cell: Cell }[] = [];
  for (const one of misfits) {
    const cell = cellOf(one.check, one.misfit);
    const before = all.find(
      ({ first, others, cell: known }) =>
        ![first, ...others].some(({ check }) => check === one.check) &&
        cross(cell, cellOf(first.check, first.misfit)) &&
        agree(cell, known) &&
        isMissedByTheSame(first, one),
    );
    if (!before) all.push({ first: one, others: [], cell });
    else {
      before.others.push(one);
      before.cell = together(before.cell, cell);
    }
  }
  return all.map(({ first, others, cell }) => ({ first, others, cell: shown(cell) }));
}

function together(some: Cell, others: Cell): Cell {
  const wholes = [...others].filter(([by, { isWhole }]) => isWhole || !some.has(by));
  return new Map([...some, ...wholes]);
}

function shown(cell: Cell): string {
  return [...cell.values()].map(({ value }) => value).join(" · ");
}

/** Have two groups a row in common, and is one of them known by more than the other? */
function cross(some: Cell, others: Cell): boolean {
  const shared = [...some.keys()].filter((by) => others.has(by)).length;
  return shared > 0 && shared < Math.max(some.size, others.size) && agree(some, others);
}

/** Would both fit, were one number another? A row may be part of one group and the total of the other. */
function isMissedByTheSame(one: CheckedMisfit, other: CheckedMisfit): boolean {
  const lacks = new Map(
    one.misfit.measures.filter(isJudged).map((measure) => [measure.name, lackOf(measure)]),
  );
  const amount = ({ name }: Measured) => lacks.get(name) ?? 0;
  return [1, -1].some((sign) => fitsWith(other.check, other.misfit, (measure) => sign * amount(measure)));
}

function isJudged({ isBroken, isExplained }: Measured): boolean {
  return isBroken && !isExplained;
}
