import { type AnyRow, type Dataset, type PlacedFinding, suppressionOf } from "@samapne/core";
import { findingsOf } from "@samapne/core/disclosure";
import { choosePattern } from "./choose.ts";
import { type FullOptions, fullRelease } from "./full-release.ts";
import { published, publishedRow } from "./pattern.ts";
import { loadSolver, type Solver } from "./solver.ts";

/** A table that may be published. */
export interface Protected {
  /** The rows in the order they were given, without those that were broken down too far. */
  readonly rows: readonly AnyRow[];
  readonly withheld: number;
  /** What the gate still finds: only when what is out already cannot be protected. Then the rows must not be published. */
  readonly findings: readonly PlacedFinding[];
}

/** Makes a publishable table of a full one. */
export async function protect(
  dataset: Dataset,
  rows: Iterable<AnyRow>,
  options: FullOptions = {},
  solver?: Solver,
): Promise<Protected> {
  const check = suppressionOf(dataset);
  if (!check) throw new Error(`${dataset.id} has no suppression check`);
  const full = fullRelease(dataset, check, rows, options);
  const { pattern } = choosePattern(full, solver ?? (await loadSolver()));
  const table = published(full.release, pattern);
  return {
    rows: [...table.cells.values()].map((cell) => publishedRow(cell, table)),
    withheld: pattern.rows.size,
    findings: [...findingsOf(table)],
  };
}
