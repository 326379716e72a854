import type { AnyRow, Dataset, SuppressionCheck } from "@samapne/core";
import {
  type Cell,
  cellKey,
  cellOf,
  cellTable,
  type CellTable,
  conditionsOf,
  figure,
  isSmall,
  rowCounts,
  thresholdFor,
} from "@samapne/core/disclosure";

/** A complete internal table, ready to be protected. */
export interface FullRelease {
  readonly release: CellTable;
  /** Rows that are too small themselves. */
  readonly small: ReadonlySet<string>;
  /** For rows: counts that are too small and go empty alone. */
  readonly smallAlone: ReadonlyMap<string, readonly string[]>;
  /** How many rows are broken down too far, and are not to be published at all. */
  readonly tooFine: number;
  /** How many rows stand as the release before published them, because a small correction would tell of a few persons. */
  readonly standing: number;
}

/** What a table is protected with. */
export interface FullOptions {
  /** Fewest persons, when the publisher asks for more than the dataset declares. */
  readonly threshold?: number | undefined;
  /** The rows of the release before. */
  readonly previous?: Iterable<AnyRow> | undefined;
}

/** Reads a full table: rows about nobody are marked so, rows broken down too far are set aside, small ones are found. */
export function fullRelease(
  dataset: Dataset,
  check: SuppressionCheck,
  rows: Iterable<AnyRow>,
  { threshold, previous = [] }: FullOptions,
): FullRelease {
  const all = [...rows].flatMap((row, place) => cellOf(settled(row, check), place, dataset, check) ?? []);
  const kept = all.filter((cell) => breakdownsOf(cell, check) <= (check.mostBreakdowns ?? Infinity));
  const earlier = [...previous].flatMap((row) => cellOf(row, undefined, dataset, check) ?? []);
  const corrected = cellTable(dataset, check, kept, { threshold, earlier });
  const cells = [...corrected.cells.values()].map((cell) => standingCell(cell, corrected));
  const release = cellTable(dataset, check, cells, { threshold, earlier });
  const given = new Set(kept);
  const standing = cells.filter((cell) => !given.has(cell)).length;
  return { release, ...smallIn(release), tooFine: all.length - kept.length, standing };
}

/** A row as it is before anything is withheld: shown when it has figures, about nobody when its counts are 0. */
function settled(row: AnyRow, check: SuppressionCheck): AnyRow {
  const { status, measures } = check;
  if (measures.every((name) => figure(row, name) === undefined)) return row;
  const isEmpty = rowCounts(check).every((count) => figure(row, count) === 0);
  return { ...row, [status.field]: isEmpty && status.nobody !== undefined ? status.nobody : status.shown };
}

function breakdownsOf({ codes }: Cell, { dimensions }: SuppressionCheck): number {
  return dimensions.filter(({ total }, index) => total !== undefined && codes[index] !== total).length;
}

/** A row that was published and has changed by a few persons, or has become small, stands as it was. */
function standingCell(cell: Cell, { check, threshold, before }: CellTable): Cell {
  const earlier = before?.cells.get(cellKey(cell));
  if (earlier?.state !== "shown") return cell;
  const isCorrected = rowCounts(check).some((count) => {
    const [now = 0, then = 0] = [figure(cell.row, count), figure(earlier.row, count)];
    return now !== then && (Math.abs(now - then) < threshold || now < threshold);
  });
  return isCorrected ? { ...cell, state: "shown", row: earlier.row } : cell;
}

function smallIn(release: CellTable): Pick<FullRelease, "small" | "smallAlone"> {
  const conditions = conditionsOf(release);
  const small = new Set<string>();
  const smallAlone = new Map<string, readonly string[]>();
  for (const cell of release.cells.values()) {
    if (cell.state !== "shown") continue;
    const threshold = thresholdFor([cell], release);
    const counts = release.check.counts.filter((count) => isSmall(cell.row, count, threshold, conditions));
    const alone = counts.flatMap((count) => (count.alone ? [count.field] : []));
    if (counts.length > alone.length) small.add(cellKey(cell));
    if (alone.length > 0) smallAlone.set(cellKey(cell), alone);
  }
  return { small, smallAlone };
}
