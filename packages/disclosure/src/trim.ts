import type { CellTable } from "@samapne/core/disclosure";
import { costOfRows, groupsOfRows } from "./groups.ts";
import type { HiddenFigures } from "./hidden-figures.ts";
import { type Pattern, published } from "./pattern.ts";
import { type Attack, problemsOf, quick } from "./problems.ts";

/** So many rows are attacked, over all tries together; thoroughly so many fewer. */
const mostEffort = { quick: 60_000, thorough: 2_000 };

/** Shows again what need not be withheld and need not stay so, the dearest first: each time the whole table is attacked anew. */
export function trim(
  release: CellTable,
  pattern: Pattern,
  stays: ReadonlySet<string>,
  { hidden, attacked }: { readonly hidden: HiddenFigures; readonly attacked: Attack },
): Pattern {
  const effort = attacked === quick ? mostEffort.quick : mostEffort.thorough;
  const groups = groupsOfRows(
    [...pattern.rows].filter((key) => !stays.has(key)),
    release,
    hidden,
  );
  const dearest = groups.toSorted((a, b) => costOfRows(b, release) - costOfRows(a, release));
  let best = pattern;
  for (const rows of dearest.slice(0, Math.ceil(effort / release.cells.size))) {
    if (!rows.every((key) => best.rows.has(key))) continue;
    const less: Pattern = {
      rows: new Set([...best.rows].filter((key) => !rows.includes(key))),
      fields: best.fields,
    };
    if (problemsOf(published(release, less), attacked).next().done) best = less;
  }
  return best;
}
