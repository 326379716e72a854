import { type AnyRow, type Dataset, type PlacedFinding, suppressionOf } from "@samapne/core";
import { findingsOf, releasesApart } from "@samapne/core/disclosure";
import { choosePattern } from "./choose.ts";
import { type FullOptions, fullRelease } from "./full-release.ts";
import { type Pattern, published, publishedRow } from "./pattern.ts";
import { loadSolver, type Solver } from "./solver.ts";
import { tablesApart } from "./tables-apart.ts";

/** A table that may be published. */
export interface Protected {
  /** The rows in the order they were given, without those that were broken down too far. */
  readonly rows: readonly AnyRow[];
  readonly withheld: number;
  /** How many rows were broken down too far (P5), and are not among the rows. */
  readonly tooFine: number;
  /** How many rows stand as the release before published them, because a small correction would tell of a few persons. */
  readonly standing: number;
  /** What the gate still finds: only when what is out already cannot be protected. Then the rows must not be published. */
  readonly findings: readonly PlacedFinding[];
}

/** What a table is protected with, and who is told how far the work has come. */
export interface ProtectOptions extends FullOptions {
  /** Called after each table that stands apart from the others, and waited for. */
  readonly progress?: ((done: number, of: number) => Promise<void> | void) | undefined;
  readonly solver?: Solver | undefined;
}

/** Makes a publishable table of a full one. The same rows give the same table. Throws when the dataset has no suppression check. */
export async function protect(
  dataset: Dataset,
  rows: Iterable<AnyRow>,
  options: ProtectOptions = {},
): Promise<Protected> {
  const check = suppressionOf(dataset);
  if (!check) throw new Error(`${dataset.id} has no suppression check`);
  const full = fullRelease(dataset, check, rows, options);
  const solver = options.solver ?? (await loadSolver());
  const pattern: Pattern = { rows: new Set(), fields: new Map() };
  const findings: PlacedFinding[] = [];
  const parts = [...tablesApart(full)];
  for (const [index, part] of parts.entries()) {
    const chosen = choosePattern(part, solver);
    for (const key of chosen.rows) pattern.rows.add(key);
    for (const [key, names] of chosen.fields) pattern.fields.set(key, names);
    findings.push(...findingsOf(published(part.release, chosen)));
    await options.progress?.(index + 1, parts.length);
  }
  const table = published(full.release, pattern);
  for (const one of releasesApart(table)) if (one.cells.size === 0) findings.push(...findingsOf(one));
  return {
    rows: [...table.cells.values()].map((cell) => publishedRow(cell, table)),
    withheld: pattern.rows.size,
    tooFine: full.tooFine,
    standing: full.standing,
    findings,
  };
}
