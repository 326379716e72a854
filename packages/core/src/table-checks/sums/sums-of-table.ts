import type { Dataset } from "../../dataset.ts";
import type { TableCursor } from "../../registers/table-cursor.ts";
import type { AnyRow } from "../../row.ts";
import type { SumsCheck } from "../../table-check.ts";
import { explainedIf } from "../running/check-finding.ts";
import { fieldsIn } from "../running/fields-in.ts";
import type { CheckContext } from "../running/running-check.ts";
import { crossings } from "./crossing-sums.ts";
import { type DifferingRow, followsFromDifference } from "./differing-rows.ts";
import { cellOf, fitsWith, isAllExplained, type Misfit, nameOf } from "./misfits.ts";
import { followsFrom, isMadeUpFor, movedRows, onlyDifference } from "./moved-rows.ts";
import { crossingFinding, misfitFinding, movedFinding } from "./tell-misfits.ts";
import type { UnplacedParts } from "./unplaced-parts.ts";

/** Of so many groups of a check it is asked what they have in common; where more do not add up, all are told. */
const most = 50;

/** What a check of sums has found. */
export interface FoundSums {
  readonly check: SumsCheck;
  readonly context: CheckContext;
  readonly unplaced: UnplacedParts;
  /** Found as they are asked for: there may be as many as rows. */
  readonly misfits: Iterable<Misfit>;
  /** What the row at a place adds to its group, where that is remembered. */
  partAt(place: number): readonly number[] | undefined;
}

/** The same, where it is asked what groups have in common. */
interface FewSums extends FoundSums {
  readonly misfits: readonly Misfit[];
}

/**
 * The sums of a table that do not add up. One wrong cell breaks several: those of its row in each check, and where it is
 * what groups are known by, of two groups. All checks have found what they find before any of it is told.
 */
export class SumsOfTable {
  #open = 0;
  readonly #found: FewSums[] = [];
  readonly #differing: DifferingRow[] = [];

  /** A check begins. */
  open(): void {
    this.#open += 1;
  }

  /** A row is told to differ from others; what it says may be what a sum lacks. */
  differs(row: DifferingRow): void {
    if (this.#differing.length < most) this.#differing.push(row);
  }

  /** Is it told that a number of one of these rows does not fit, or that the sum of which the first is the total does not? */
  tells(field: string, places: readonly (number | undefined)[]): boolean {
    const [total] = places;
    const isDiffering = ({ amounts, places: at }: DifferingRow) =>
      amounts.has(field) && at.some((place) => places.includes(place));
    const isMisfit = ({ place, measures }: Misfit) =>
      place === total && measures.some(({ name, isBroken }) => isBroken && name === field);
    return this.#differing.some(isDiffering) || this.#found.some(({ misfits }) => misfits.some(isMisfit));
  }

  /** Is it told that a sum lacks just what stands in a row, which would be a part of it but for one of its values? */
  lacks(row: AnyRow): boolean {
    return this.#found.some(({ check, misfits }) =>
      misfits.some((misfit) => isAllOf(row, check, misfit) && differingValues(row, check, misfit) === 1),
    );
  }

  /** A check has ended, of sums or of rows that are alike. The last one tells for all. */
  end(found?: FoundSums): void {
    const few = found && fewOrTold(found);
    if (few) this.#found.push(few);
    this.#open -= 1;
    if (this.#open === 0) tellTogether(this.#found, this.#differing);
  }
}

const known = new WeakMap<TableCursor, SumsOfTable>();

/** Those of a table whose checks have a cursor in common. */
export function sumsOf({ cursor }: CheckContext): SumsOfTable {
  const sums = known.get(cursor) ?? new SumsOfTable();
  known.set(cursor, sums);
  return sums;
}

function isAllOf(row: AnyRow, check: SumsCheck, misfit: Misfit): boolean {
  const isKnown = misfit.measures.every(({ name }) => typeof row[name] === "number");
  return isKnown && fitsWith(check, misfit, ({ name }) => row[name] as number);
}

/** How many of the values by which the rows of a group are known are others in a row. */
function differingValues(row: AnyRow, check: SumsCheck, misfit: Misfit): number {
  const all = [...cellOf(check, misfit)];
  return all.filter(([by, { value }]) => {
    const [name = ""] = fieldsIn([by]);
    return !value.startsWith(String(row[name]));
  }).length;
}

/** Tells of each group where too many do not add up; otherwise gives them. */
function fewOrTold(found: FoundSums): FewSums | undefined {
  const few: Misfit[] = [];
  let areMany = false;
  for (const misfit of found.misfits) {
    if (areMany) tell(found, misfit);
    else few.push(misfit);
    if (areMany || few.length <= most) continue;
    areMany = true;
    for (const one of few) tell(found, one);
  }
  return areMany ? undefined : { ...found, misfits: few };
}

function tell({ check, context }: FoundSums, misfit: Misfit): void {
  context.report(explainedIf(isAllExplained(misfit), misfitFinding(check, misfit)), misfit.place);
}

function tellTogether(found: readonly FewSums[], differing: readonly DifferingRow[]): void {
  const moved = found.flatMap(({ check, misfits }) => movedRows(check, misfits));
  const rest: Told[] = [];
  for (const one of found)
    for (const misfit of one.misfits) {
      const told = { ...one, misfit };
      const row = moved.find((other) => followsFrom(other, misfit, one.check));
      const isTold =
        isAllExplained(misfit) ||
        isUnplaced(told) ||
        differing.some((other) => followsFromDifference(other, one.check, misfit)) ||
        isOtherwise(told, differing) ||
        isOfRow(told, differing);
      // What is told of the row that has been moved says where it stands.
      if (isTold || (row && row.lacking !== misfit)) tellFollowing(told);
      else if (row) one.context.report(movedFinding(one.check, row, one.context), misfit.place);
      else rest.push(told);
    }
  for (const { first, others, cell } of crossings(ofOneRow(rest))) {
    const { check, context, misfit } = first;
    const names = others.map((other) => nameOf(other.misfit));
    context.report(
      names.length === 0
        ? misfitFinding(check, misfit)
        : crossingFinding(check, misfit, context, { cell, others: names }),
      misfit.place,
    );
    for (const other of others) tellFollowing(other);
  }
}

/** Must a row be wrong that is told to differ from others, in figures of the same unit? */
function isOfRow({ context: { dataset }, misfit }: Told, differing: readonly DifferingRow[]): boolean {
  if (differing.length === 0) return false;
  const place = misfit.wrongPlace?.();
  if (place === undefined) return false;
  const units = misfit.measures.flatMap(({ name, isBroken }) =>
    isBroken ? (unitOf(name, dataset) ?? []) : [],
  );
  return differing.some(
    ({ places, amounts }) =>
      places.includes(place) &&
      [...amounts.keys()].some((name) => units.some((unit) => unit === unitOf(name, dataset))),
  );
}

function unitOf(name: string, { fields }: Dataset): string | undefined {
  const field = fields[name];
  return field?.kind === "integer" || field?.kind === "decimal" ? field.unit : undefined;
}

/** Of groups in which the same row must be wrong the first is told, and the others follow from it. */
function ofOneRow(all: readonly Told[]): readonly Told[] {
  const known = new Set<number>();
  return all.filter((one) => {
    const place = one.misfit.wrongPlace?.();
    const isFollowing = place !== undefined && known.has(place);
    if (isFollowing) tellFollowing(one);
    else if (place !== undefined) known.add(place);
    return !isFollowing;
  });
}

/** Is it made up by a row that differs from others, as is told, and may belong to another group? */
function isOtherwise({ check, misfit, partAt }: Told, differing: readonly DifferingRow[]): boolean {
  const broken = misfit.measures.flatMap(({ isBroken }, index) => (isBroken ? index : []));
  return differing.some(({ places }) =>
    places.some((place) => {
      const part = partAt(place) ?? [];
      const isKnown = broken.every((index) => Number.isFinite(part[index]));
      const more = (sign: number) => fitsWith(check, misfit, (_, index) => sign * (part[index] ?? 0));
      return isKnown && (more(1) || more(-1));
    }),
  );
}

interface Told extends FewSums {
  readonly misfit: Misfit;
}

function tellFollowing({ check, context, misfit }: Told): void {
  context.report(explainedIf(true, misfitFinding(check, misfit)), misfit.place);
}

/** Is it one of two groups that add up together with a row which repeats the key of another, and so has been told? */
function isUnplaced({ check, misfits, misfit, unplaced }: Told): boolean {
  return misfits.some(
    (other) =>
      other !== misfit &&
      onlyDifference(misfit, other) !== undefined &&
      unplaced.some((row) => isMadeUpFor(check, misfit, other, row)),
  );
}
