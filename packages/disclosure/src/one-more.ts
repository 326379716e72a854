import { cellKey, type CellTable } from "@samapne/core/disclosure";
import { costOfRows, groupsOfRows } from "./groups.ts";
import type { HiddenFigures } from "./hidden-figures.ts";
import { type Pattern, published } from "./pattern.ts";
import { problemsOf, sumProblems, thoroughFor } from "./problems.ts";

/** So many groups are tried; each try attacks the whole table. */
const mostTries = 15;

/** The pattern with one more group of rows that tell the same persons, the cheapest that leaves nothing to tell; undefined when none of those tried does. */
export function oneMore(release: CellTable, pattern: Pattern, hidden: HiddenFigures): Pattern | undefined {
  const shown = [...release.cells.values()].filter(
    (cell) =>
      cell.state === "shown" &&
      !pattern.rows.has(cellKey(cell)) &&
      release.before?.cells.get(cellKey(cell))?.state !== "shown",
  );
  const groups = groupsOfRows(shown.map(cellKey), release, hidden);
  let tries = 0;
  for (const rows of groups.toSorted((a, b) => costOfRows(a, release) - costOfRows(b, release))) {
    const more: Pattern = { rows: new Set([...pattern.rows, ...rows]), fields: pattern.fields };
    const table = published(release, more);
    if (!sumProblems(table).next().done) continue;
    if (++tries > mostTries) return undefined;
    if (problemsOf(table, thoroughFor(release)).next().done) return more;
  }
  return undefined;
}
