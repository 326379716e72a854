import { type Cell, type CellTable, rowCounts } from "@samapne/core/disclosure";
import { differsByRow } from "./columns.ts";
import { costOf } from "./costs.ts";
import type { HiddenFigures } from "./hidden-figures.ts";
import { type Pattern, published } from "./pattern.ts";
import { problemsOf } from "./problems.ts";

/** So many rows are attacked, over all tries together. */
const mostEffort = 60_000;

/** Shows again what need not be withheld, the dearest first: each time the whole table is attacked anew. */
export function trim(release: CellTable, pattern: Pattern, forced: Pattern, hidden: HiddenFigures): Pattern {
  let best = pattern;
  const tries = Math.ceil(mostEffort / release.cells.size);
  for (const rows of groupsOf(release, pattern, forced, hidden).slice(0, tries)) {
    if (!rows.every((key) => best.rows.has(key))) continue;
    const less: Pattern = {
      rows: new Set([...best.rows].filter((key) => !rows.includes(key))),
      fields: best.fields,
    };
    const [problem] = problemsOf(published(release, less));
    if (!problem) best = less;
  }
  return best;
}

/** Rows that tell the same persons, together and where they differ one by one, but for those that are too small themselves; the dearest first. */
function groupsOf(
  release: CellTable,
  pattern: Pattern,
  forced: Pattern,
  hidden: HiddenFigures,
): readonly (readonly string[])[] {
  const [count = ""] = rowCounts(release.check);
  const groups = new Map<string, readonly string[]>();
  for (const key of pattern.rows) {
    if (forced.rows.has(key)) continue;
    const cell = release.cells.get(key) as Cell;
    const rows = (hidden.of(count, cell)?.rows ?? [key]).filter(
      (one) => pattern.rows.has(one) && !forced.rows.has(one),
    );
    groups.set([...rows].sort().join("\n"), rows);
    if (differsByRow(release.check)) groups.set(key, [key]);
  }
  const cost = (rows: readonly string[]) =>
    rows.reduce((sum, key) => sum + costOf(release.cells.get(key) as Cell, release), 0);
  return [...groups.values()].toSorted((a, b) => cost(b) - cost(a));
}
