import type { Dataset } from "../dataset.ts";
import type { AnyRow } from "../row.ts";
import type { SuppressionCheck } from "../suppression-check.ts";
import { type Cell, cellKey, cellOf, type CellTable } from "./cell-table.ts";
import type { PlacedFinding } from "./placed-finding.ts";
import { rowFindings } from "./row-findings.ts";
import { sumFindings } from "./sum-findings.ts";

/** What the gate may know besides the rows. */
export interface GateOptions {
  /** Fewest persons, when the publisher asks for more than the dataset declares; fewer is not listened to. */
  readonly threshold?: number | undefined;
}

/** The disclosure check of a dataset, when it has one. */
export function suppressionOf({ checks = [] }: Dataset): SuppressionCheck | undefined {
  return checks.find((check): check is SuppressionCheck => check.kind === "suppression");
}

/** What a release gives away that it should withhold, each finding at the number of its row. */
export function* releaseFindings(release: CellTable): Generator<PlacedFinding> {
  yield* rowFindings(release);
  yield* sumFindings(release);
}

/** Puts the cells of a release together; of two rows with one key the first counts. */
export function cellTable(
  dataset: Dataset,
  check: SuppressionCheck,
  cells: Iterable<Cell>,
  { threshold = 0 }: GateOptions = {},
): CellTable {
  const byKey = new Map<string, Cell>();
  for (const cell of cells) {
    const key = cellKey(cell.table, cell.codes);
    if (!byKey.has(key)) byKey.set(key, cell);
  }
  return { dataset, check, threshold: Math.max(check.threshold, threshold), cells: byKey };
}

/**
 * The disclosure gate: everything that published rows of a dataset give away (DOMAIN 8.3). No findings means that
 * they may be published. A dataset without a suppression check has none. `place` is the row's position, from 0.
 */
export function gate(
  dataset: Dataset,
  rows: Iterable<AnyRow>,
  options: GateOptions = {},
): readonly PlacedFinding[] {
  const check = suppressionOf(dataset);
  if (!check) return [];
  const cells = [...rows].flatMap((row, place) => cellOf(row, place, dataset, check) ?? []);
  return [...releaseFindings(cellTable(dataset, check, cells, options))];
}
