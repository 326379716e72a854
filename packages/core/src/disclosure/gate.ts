import type { Dataset } from "../dataset.ts";
import type { AnyRow } from "../row.ts";
import type { SuppressionCheck } from "../suppression-check.ts";
import { releasesApart } from "./apart.ts";
import type { Halt } from "./attack.ts";
import { attackFindings } from "./attack-findings.ts";
import { type Cell, cellKey, cellOf, type CellTable } from "./cell-table.ts";
import type { PlacedFinding } from "./placed-finding.ts";
import { releaseFindings } from "./release-findings.ts";
import { rowFindings } from "./row-findings.ts";
import { sumFindings } from "./sum-findings.ts";

/** What the gate may know besides the rows. */
export interface GateOptions {
  /** Fewest persons, when the publisher asks for more than the dataset declares; fewer is not listened to. */
  readonly threshold?: number | undefined;
  /** The rows of the release before: the two must not give away together what each withholds. */
  readonly previous?: Iterable<AnyRow> | undefined;
}

/**
 * The disclosure gate: everything that published rows of a dataset give away (DOMAIN 8.3). No findings means that
 * they may be published. A dataset without a suppression check has none. `place` is the row's position, from 0.
 */
export function gate(
  dataset: Dataset,
  rows: Iterable<AnyRow>,
  { threshold, previous }: GateOptions = {},
): readonly PlacedFinding[] {
  const check = suppressionOf(dataset);
  if (!check) return [];
  const cells = [...rows].flatMap((row, place) => cellOf(row, place, dataset, check) ?? []);
  const earlier = [...(previous ?? [])].flatMap((row) => cellOf(row, undefined, dataset, check) ?? []);
  return [...findingsOf(cellTable(dataset, check, cells, { threshold, earlier }))];
}

/** The disclosure check of a dataset, when it has one. */
export function suppressionOf({ checks = [] }: Dataset): SuppressionCheck | undefined {
  return checks.find((check): check is SuppressionCheck => check.kind === "suppression");
}

/** Puts the cells of a release together, and those of the one before; of two rows with one key the first counts. */
export function cellTable(
  dataset: Dataset,
  check: SuppressionCheck,
  cells: Iterable<Cell>,
  {
    threshold = 0,
    earlier = [],
  }: { readonly threshold?: number | undefined; readonly earlier?: readonly Cell[] },
): CellTable {
  const known = { dataset, check, threshold: Math.max(check.threshold, threshold) };
  const before = earlier.length > 0 ? { ...known, cells: byKey(earlier) } : undefined;
  return { ...known, cells: byKey(cells), before };
}

function byKey(cells: Iterable<Cell>): ReadonlyMap<string, Cell> {
  const keyed = new Map<string, Cell>();
  for (const cell of cells) {
    const key = cellKey(cell);
    if (!keyed.has(key)) keyed.set(key, cell);
  }
  return keyed;
}

/** What a release gives away that it should withhold, from what one row tells to what all rows tell together. */
export function* findingsOf(release: CellTable): Generator<PlacedFinding> {
  yield* rowFindings(release);
  for (const table of releasesApart(release))
    for (const found of tableFindings(table)) if (!isHalt(found)) yield found;
}

/** What one of so many tables that stand apart gives away; that of single rows comes with none of them judged. */
export interface TableFindings {
  readonly findings: Iterable<PlacedFinding | Halt>;
  readonly done: number;
  readonly of: number;
}

/**
 * The findings of a release table by table, because each may take a second: whoever asks for the next one decides when.
 * One that takes longer halts between its findings.
 */
export function* findingsByTable(release: CellTable): Generator<TableFindings> {
  const tables = [...releasesApart(release)];
  const of = tables.length;
  yield { findings: rowFindings(release), done: 0, of };
  for (const [index, table] of tables.entries())
    yield { findings: tableFindings(table), done: index + 1, of };
}

/** True where the judging of a table halts, and has found nothing. */
export function isHalt(found: PlacedFinding | Halt): found is Halt {
  return "kind" in found;
}

/** What rows tell together: sums, the release before, and all figures of a table. */
function* tableFindings(table: CellTable): Generator<PlacedFinding | Halt> {
  const simple = [...sumFindings(table)];
  yield* simple;
  const between = [...releaseFindings(table)];
  yield* between;
  const reported = [...simple.flatMap(({ hidden }) => hidden), ...between.map(({ cell }) => cell)];
  yield* attackFindings(table, new Set(reported));
}
